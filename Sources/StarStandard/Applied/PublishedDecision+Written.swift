extension PublishedDecision {
  /// Whether a certification is the one that the decision adds, by its id or as the same award.
  func adds(_ certification: Certification) -> Bool {
    if certification.id == newCertificationID { return true }
    let day = outcome == .renewed ? CalendarYear(containing: effectiveOn).firstDay : effectiveOn
    return certification.star == toStar && certification.route == route && certification.issuedOn == day
  }

  /// What applying the decision wrote, as far as a dossier that has it shows: later batches may have gone on from there.
  package func written(in dossier: Dossier) -> [RecordChange] {
    guard writes, let toStar else { return [] }
    let rows = dossier.certifications.map(\.asRow)
    let added = rows.filter(adds).map { RecordChange.certify($0, channelID: channelID) }
    guard takesStar, let fromStar else { return added }
    let ended = rows.filter { $0.endedOn == effectiveOn }
      .map { RecordChange.end($0, endedBefore: nil, channelID: channelID) }
    let excluded = outcome == .revoke ? [RecordChange.blacklist(channelID: channelID, on: effectiveOn)] : []
    return excluded + ended + (toStar == .none ? [] : added) + [
      .downgrade(channelID: channelID, on: effectiveOn, from: fromStar, to: toStar, reason: reason)
    ]
  }
}

extension Certification {
  /// What its row says, without what a reading found out about it.
  fileprivate var asRow: Certification {
    var row = self
    row.writtenBy = nil
    row.isAsApplied = false
    return row
  }
}
