/// What was applied holds, whatever became of the records since (STANDARD 7a): a reading takes both together.
extension Dossier {
  /// Takes what was applied and the records together, and names the differences.
  ///
  /// - Parameters:
  ///   - rows: what applied batches wrote for the channel, in the order in which they did.
  ///   - decisions: what batches decided that were applied before their rows were kept, in the order in which they were.
  package mutating func complete(with rows: [AppliedRow], after decisions: [PublishedDecision] = []) {
    for decision in decisions { complete(with: decision) }
    for row in latest(rows) { complete(with: row) }
    let added = rows.compactMap { row -> (batch: String, certification: Certification)? in
      if case .certify(let certification, _) = row.change { (row.batch, certification) } else { nil }
    }
    // One of another id that stands for what was written was written, too: a channel confirms what it knows.
    for index in certifications.indices {
      let certification = certifications[index]
      certifications[index].writtenBy =
        added.first { $0.certification.id == certification.id || certification.isSameAward(as: $0.certification) }?
        .batch ?? decisions.first { $0.writes && $0.adds(certification) }?.batch
    }
  }

  /// Of a certification that several batches wrote, what the last of them made of it; all rows else.
  private func latest(_ rows: [AppliedRow]) -> [AppliedRow] {
    var seen: Set<String> = []
    return rows.reversed().filter { row in row.change.certification.map { seen.insert($0.id).inserted } ?? true }
      .reversed()
  }

  private mutating func complete(with row: AppliedRow) {
    switch row.change {
    case .downgrade:
      takenBy.append(row.batch)
      completeDowngrade(row)
    case .blacklist(_, let date): completeRevocation(row, on: date)
    case .certify(let certification, _), .end(let certification, _, _), .correct(let certification, _):
      completeCertification(certification, row)
    }
  }

  /// What a batch decided that was applied before its rows were kept. What the records have of it stays as it is, for later
  /// batches may have gone on from there.
  private mutating func complete(with decision: PublishedDecision) {
    var before = self
    before.certifications.removeAll(where: decision.adds)
    let isThere = before.certifications.count < certifications.count
    if !isThere, let id = decision.certificationID, decision.toStar != Star.none,
      let index = before.certifications.firstIndex(where: { $0.id == id && $0.endedOn == decision.effectiveOn })
    {
      // Its end is on record, and what was to follow it is not: so it is taken for what it was when the batch was applied.
      before.certifications[index].endedOn = nil
    }
    for change in decision.changes(to: before) {
      if case .certify = change, isThere { continue }
      complete(with: AppliedRow(batch: decision.batch, change: change))
    }
  }

  private mutating func completeDowngrade(_ row: AppliedRow) {
    guard case .downgrade(_, let date, let from, let to, _) = row.change,
      !downgrades.contains(where: { $0.downgradedOn == date && $0.fromStar == from && $0.toStar == to })
    else { return }
    downgrades.append(Downgrade(downgradedOn: date, fromStar: from, toStar: to))
    differ(.lost, row, "downgrades has no row of \(date) from \(from.rawValue) to \(to.rawValue)")
  }

  private mutating func completeRevocation(_ row: AppliedRow, on date: CalendarDate) {
    revokedOn = max(revokedOn ?? date, date)
    guard channel.status == .active else { return }
    differ(.otherwise, row, "channels.status is active, applied was blacklisted on \(date)")
  }

  /// A certification stands by its id; one of another id with the same route, star, day of issue and last day stands for it, too.
  private mutating func completeCertification(_ applied: Certification, _ row: AppliedRow) {
    let isThere = certifications.contains { $0.id == applied.id }
    let standing = certifications.indices.filter { index in
      let certification = certifications[index]
      if certification.id == applied.id { return true }
      return certification.isSameAward(as: applied) && (!isThere || !certification.isAsApplied)
    }
    guard !standing.isEmpty else {
      var certification = applied
      certification.isAsApplied = true
      certifications.append(certification)
      differ(
        .lost, AppliedRow(batch: row.batch, change: .certify(applied, channelID: channel.id)),
        "certifications has no row \(applied.id)")
      return
    }
    for index in standing {
      var certification = certifications[index]
      let differences = certification.take(applied)
      certification.isAsApplied = true
      certifications[index] = certification
      guard !differences.isEmpty else { continue }
      differ(
        .otherwise, AppliedRow(batch: row.batch, change: .correct(certification, channelID: channel.id)),
        "certifications row \(certification.id): \(differences.joined(separator: "; "))")
    }
  }

  mutating func differ(_ kind: AppliedDifference.Kind, _ row: AppliedRow, _ text: String) {
    differences.append(AppliedDifference(kind: kind, batch: row.batch, change: row.change, text: text))
  }
}

extension Dossier {
  /// What the records lack, or say otherwise, on a day: a waiver that covers it allows a channel that was excluded to be active.
  package func differences(on date: CalendarDate) -> [AppliedDifference] {
    differences.filter { difference in
      guard case .blacklist = difference.change else { return true }
      return status(on: date) == .blacklisted
    }
  }
}

extension RecordChange {
  /// The certification that the change is about, as it leaves it.
  package var certification: Certification? {
    switch self {
    case .end(let certification, _, _), .certify(let certification, _), .correct(let certification, _): certification
    case .downgrade, .blacklist: nil
    }
  }
}

extension Certification {
  func isSameAward(as other: Certification) -> Bool {
    route == other.route && star == other.star && issuedOn == other.issuedOn && validUntil == other.validUntil
  }

  /// Takes star, route, dates and end as applied; a value that cannot be read stays so.
  ///
  /// - Returns: what was otherwise.
  fileprivate mutating func take(_ applied: Certification) -> [String] {
    var differences: [String] = []
    func differ(_ column: String, _ found: String?, _ expected: String?) {
      differences.append("\(column) is \(found ?? "empty"), applied was \(expected ?? "empty")")
    }
    if let found = star, let expected = applied.star, found != expected {
      differ("star", "\(found.rawValue)", "\(expected.rawValue)")
      star = expected
    }
    if let found = route, let expected = applied.route, found != expected {
      differ("route", found.rawValue, expected.rawValue)
      route = expected
    }
    if let found = appliedOn, let expected = applied.appliedOn, found != expected {
      differ("applied_on", found.description, expected.description)
      appliedOn = expected
    }
    if issuedOn != applied.issuedOn {
      differ("issued_on", issuedOn.description, applied.issuedOn.description)
      issuedOn = applied.issuedOn
    }
    if validUntil != applied.validUntil {
      differ("valid_until", validUntil.description, applied.validUntil.description)
      validUntil = applied.validUntil
    }
    if endedOn != applied.endedOn {
      differ("ended_on", endedOn?.description, applied.endedOn?.description)
      endedOn = applied.endedOn
    }
    return differences
  }
}
