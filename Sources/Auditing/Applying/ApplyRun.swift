import ChannelRecords
import Outbox
import StarStandard

/// Carries a published batch over into the records (STANDARD 6, "Applying a batch", and 7a).
package struct ApplyRun {
  private let batch: PublishedBatch
  private let configuration: EffectiveConfiguration
  private let auditor: any Auditor
  private let today: CalendarDate

  package enum Result {
    /// The records have it already.
    case appliedBefore(AppliedBatch)
    /// What was written, or would be.
    case applied(Changes)
  }

  /// What applying a batch does.
  package struct Changes {
    fileprivate var account = ApplyingAccount()
    /// What was taken back of an earlier batch and is in the records again: it goes before it is written anew.
    fileprivate var returned: [RecordChange] = []
    /// The losses that it leaves out, with the reason.
    package fileprivate(set) var leftOut: [(channelID: String, reason: LeftOut)] = []

    /// The losses of the same half-year that stand in the records though the batch decides in the channel's favour: they were
    /// taken back, and these records know nothing of it.
    package fileprivate(set) var standing: [(channelID: String, batch: String)] = []

    /// What it rests on that was given back, and of which the records know nothing.
    package fileprivate(set) var forgotten: [ForgottenReinstatement] = []

    /// The rows that it writes.
    package var rows: [RecordChange] { account.changes }
    /// The channels that it leaves on hold, in the byte order of their ids.
    package var leftOnHold: [String] { account.leftOnHold }
  }

  /// Why a loss is not written.
  package enum LeftOut: Sendable, Hashable {
    /// A published supplement supersedes the decision.
    case superseded(by: String)
    /// The channel is under review no more.
    case notUnderReview
    /// The channel is on hold as its records stand now.
    case onHold
  }

  /// - Parameter today: the day by which it is told what could be done instead.
  /// - Throws: ``OutboxError`` where the batch is altered; ``AuditError`` where it is none that is applied.
  package init(_ batch: PublishedBatch, on today: CalendarDate, configuration: EffectiveConfiguration) throws {
    self.batch = batch
    self.today = today
    self.configuration = configuration
    try batch.requireUnaltered()
    try Self.refuseWithdrawn(batch, configuration)
    auditor = try Auditors.auditor(
      of: batch, editions: configuration.editions, schedule: configuration.schedule, forecasts: false)
    guard auditor.procedure != .renewalNotices, auditor.procedure != .reminders else {
      throw AuditError(
        .notPermitted,
        "\(batch.path): \(auditor.procedure.title.lowercased()) decide nothing, so there is nothing to apply")
    }
  }

  /// Finds out what would be changed; writes nothing.
  package func rehearse() throws -> Result {
    try configuration.records().read(configuration.recordLists, result)
  }

  /// Changes the records and notes that it was done, all in one transaction.
  ///
  /// - Parameter day: noted as the day on which it was applied.
  package func apply(on day: PublishingDay) throws -> Result {
    // Held until the records have it: nobody withdraws a batch that is being applied.
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    return try configuration.editRecords { records, editor in
      let name = batch.manifest.batch
      if try !records.appliedBatches().contains(where: { $0.batch == name }) {
        try day.require(auditor.asOf, of: name, "applied")
      }
      let result = try result(records)
      guard case .applied(let changes) = result else { return result }
      try outbox.hold()
      guard try PublishedBatch(path: batch.path).digest == batch.digest else {
        throw OutboxError.notABatch(path: batch.path, reason: "it became another while it was to be applied; try again")
      }
      try LateAccount(configuration: configuration).make(up: records, editor)
      for change in changes.returned { _ = try editor.takeBack(change) }
      for change in changes.rows { try editor.make(change) }
      try editor.record(
        AppliedBatch(
          batch: batch.manifest.batch, command: batch.manifest.command, asOf: batch.manifest.as_of,
          manifestDigest: batch.digest, appliedOn: day.today.description), changes.account)
      return result
    }
  }

  private func result(_ records: RecordReader) throws -> Result {
    let name = batch.manifest.batch
    if let fault = batch.misnamed(in: configuration.outbox) {
      throw OutboxError.damaged(path: batch.path, reason: fault)
    }
    let applied = try records.appliedBatches()
    if let record = applied.first(where: { $0.batch == name }) {
      guard record.manifestDigest == batch.digest else {
        throw OutboxError.notABatch(
          path: batch.path, reason: "the records say that another batch of this name was applied on \(record.appliedOn)"
        )
      }
      return .appliedBefore(record)
    }
    try SignatureCheck(configuration).require(batch)
    try requireNoLaterReview(in: applied)
    try requireEarlier(applied)
    let decisions = try batch.decisions()
    let superseded = try superseded()
    // What writes nothing need not follow any more: the records go on after a batch was published.
    var published = Dictionary(decisions.filter(\.writes).map { ($0.channelID, $0) }) { first, _ in first }
    var changes = Changes()
    if auditor.procedure == .review {
      changes.account.leftOnHold = decisions.filter { $0.outcome == .hold }.map(\.channelID)
    }
    if auditor.procedure == .supplement {
      changes.account.decided = decisions.map(\.channelID)
      changes.standing = try standing(decisions, records, applied)
      changes.forgotten = try ForgottenReinstatement.all(in: batch, records)
      changes.account.madeOn = auditor.madeOn
    }
    for (channelID, later) in superseded {
      guard let decided = published.removeValue(forKey: channelID), decided.takesStar else { continue }
      changes.leftOut.append((channelID, .superseded(by: later)))
      changes.account.superseded.append((channelID, later))
    }
    var changed: [String] = []
    var there: [PublishedDecision] = []
    _ = try AuditRun.decide(records, auditor, configuration) { decision, dossier in
      guard let decided = published.removeValue(forKey: decision.channel.id) else { return }
      if dossier.certifications.contains(where: { $0.id == decided.newCertificationID }) { there.append(decided) }
      if decision.outcome == .hold, decided.takesStar {
        changes.leftOut.append((decided.channelID, .onHold))
        changes.account.leftOnHold.append(decided.channelID)
      } else if decided.follows(from: decision) {
        changes.account.changes += decided.changes(to: dossier)
        changes.returned += dossier.differences.filter { $0.kind == .returned }.map(\.change)
        if decided.takesStar { changes.account.causes.append((decided.channelID, decided.causes)) }
      } else {
        changed.append(decided.channelID)
      }
    }
    guard
      try changes.rows.count + changed.count + superseded.count > 0 || decisions.isEmpty
        || knowsOne(of: decisions, records)
    else {
      throw AuditError(
        .wrongInput,
        "\(batch.path): none of its channels is in these records, so it is a batch of others; nothing was applied")
    }
    // Whom nobody decides any more has no star to lose, and none to renew.
    for (channelID, decided) in published {
      if let dossier = try records.dossier(of: channelID),
        dossier.certifications.contains(where: { $0.id == decided.newCertificationID })
      {
        there.append(decided)
      }
      if decided.takesStar { changes.leftOut.append((channelID, .notUnderReview)) } else { changed.append(channelID) }
    }
    try requireNew(there)
    guard changed.isEmpty else { throw try refusal(changed.sorted(), applied) }
    changes.account.leftOnHold = changes.account.leftOnHold.uniqued().sorted()
    // What is on hold still is not decided.
    changes.account.decided.removeAll(where: Set(changes.account.leftOnHold).contains)
    changes.leftOut.sort { $0.channelID < $1.channelID }
    return .applied(changes)
  }

  /// Refuses to write what the records have without an account of its having been applied: they were filled from a copy of others.
  private func requireNew(_ there: [PublishedDecision]) throws {
    guard let first = there.min(by: { $0.channelID.utf8.lexicographicallyPrecedes($1.channelID.utf8) }) else { return }
    let more = there.count == 1 ? "" : ", and as much of \((there.count - 1).counting("more channel"))"
    throw RecordsError.wrongInput(
      path: configuration.database,
      reason:
        "has what \(batch.manifest.batch) writes already (certification \(first.newCertificationID) of \(first.channelID)\(more)), and "
        + "not that it was applied: these records were filled from others without the program's own tables. Go on with a backup that has "
        + "them (OPERATIONS.md, \"Backup\"), or bring them along")
  }

  /// Whose star the review or an earlier supplement took, as the records have it, though a supplement decides otherwise: what
  /// supersedes a loss is applied where that was left out, or taken back.
  private func standing(
    _ decisions: [PublishedDecision], _ records: RecordReader, _ applied: [AppliedBatch]
  ) throws -> [(channelID: String, batch: String)] {
    guard let name = BatchName(batch.manifest.batch) else { return [] }
    let kept = Set(decisions.filter { !$0.takesStar && $0.outcome != .hold }.map(\.channelID))
    let before = applied.map(\.batch).filter { BatchName($0).map(name.restsOn) ?? false }.sorted()
    return try before.flatMap { earlier in
      (try records.written(by: earlier) ?? [:]).keys.filter(kept.contains)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, earlier) }
    }
  }

  /// The reviews and supplements of earlier half-years that are not applied and could not be once this batch is (STANDARD 7a,
  /// "Overtaken"), in their order.
  ///
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package func overtakes() throws -> [String] {
    guard let half = BatchName(batch.manifest.batch)?.reviewed else { return [] }
    let applied = try configuration.records().appliedBatches()
    guard !applied.contains(where: { $0.batch == batch.manifest.batch }) else { return [] }
    return try OutboxFolder(path: configuration.outbox, temporaryFolder: "").batches()
      .compactMap { text in BatchName(text).map { (text: text, name: $0) } }
      .filter { other in
        other.name.reviewed.map { $0 < half } ?? false && !applied.contains { $0.batch == other.text }
          && Overtaking.review(laterThan: other.name, in: applied) == nil
      }.sorted { $0.name < $1.name }.map(\.text)
  }

  /// The channels whose decisions here a published supplement supersedes, with its name.
  ///
  /// - Throws: ``OutboxError`` for a supplement that is altered.
  private func superseded() throws -> [(channelID: String, by: String)] {
    guard let name = BatchName(batch.manifest.batch), name.reviewed != nil else { return [] }
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    // Whoever alters a supplement must not thereby keep a loss from being written.
    for later in BatchName.resting(on: name, among: try outbox.batches()) {
      try PublishedBatch(path: outbox.path(of: later)).requireUnaltered()
    }
    return try outbox.superseded(in: batch.manifest.batch).map { ($0.key, $0.value) }
      .sorted { $0.channelID.utf8.lexicographicallyPrecedes($1.channelID.utf8) }
  }

  /// A supplement is applied after its review and the supplements before it.
  private func requireEarlier(_ applied: [AppliedBatch]) throws {
    guard case .review(let half, let number) = BatchName(batch.manifest.batch), number > 1 else { return }
    let names = try OutboxFolder(path: configuration.outbox, temporaryFolder: "").batches()
    let earlier = names.filter { name in
      if case .review(half, let other) = BatchName(name) { other < number } else { false }
    }
    let review = BatchPlan.name(.review, asOf: half.firstDay)
    let missing = Set(earlier + [review]).filter { name in !applied.contains { $0.batch == name } }
      .compactMap { name in BatchName(name).map { (name, $0) } }.sorted { $0.1 < $1.1 }.map(\.0)
    guard let first = missing.first else { return }
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    let advice =
      if !names.contains(first) {
        "\(first) is not in the outbox: bring it back from a backup"
      } else if let fault = try Self.fault(of: first, on: today, in: outbox, configuration) {
        "\(first) is \(fault); `star-audit status` says what to do about it"
      } else {
        "first `star-audit apply \(first)`"
      }
    throw AuditError(
      .tryAgain,
      "\(batch.manifest.batch) is not applied before \(missing.joined(separator: ", ")) "
        + "\(missing.count == 1 ? "is" : "are"): \(advice)")
  }

  /// Why a batch of the outbox could not be applied; nil where it could.
  ///
  /// - Throws: ``OutboxError`` or ``AuditError`` where a disk failed, or this account may not read it; ``RecordsError``.
  static func fault(
    of batch: String, on today: CalendarDate, in outbox: OutboxFolder, _ configuration: EffectiveConfiguration
  ) throws -> String? {
    let state = try BatchState(named: batch, in: outbox, record: nil)
    if let error = state.unreadable, error.damage == nil { throw error }
    if let fault = state.fault { return fault }
    return try refusal(of: BatchReference(outbox.path(of: batch)), on: today, configuration: configuration)?.text
  }

  private func knowsOne(of decisions: [PublishedDecision], _ records: RecordReader) throws -> Bool {
    try decisions.contains { try records.dossier(of: $0.channelID) != nil }
  }

  /// As of its day an older review still follows from the records, but a later one has settled what came after.
  private func requireNoLaterReview(in applied: [AppliedBatch]) throws {
    guard let name = BatchName(batch.manifest.batch), let later = Overtaking.review(laterThan: name, in: applied) else {
      return
    }
    throw AuditError(
      .wrongInput,
      "\(batch.path): the review \(later), of a later half-year, is applied already; a batch as of \(auditor.asOf) would "
        + "undo what it settled, so nothing was applied")
  }

  private func refusal(_ changed: [String], _ applied: [AppliedBatch]) throws -> AuditError {
    let name = batch.manifest.batch
    let names = try OutboxFolder(path: configuration.outbox, temporaryFolder: "").batches()
    let wayOut = Outlook(asOf: today, names: names, applied: applied).wayOut(of: name, asOf: auditor.asOf)
    return AuditError(
      .wrongInput,
      lines: [
        "\(batch.path): its decisions do not follow from the records any more, so nothing was applied: "
          + "\(changed.count.counting("channel")) would be decided otherwise. See what changed with "
          + "`explain CHANNEL --as-of \(batch.manifest.as_of)`; \(wayOut.advice(for: name))",
        "changed: \(changed.joined(separator: " "))",
      ], channels: changed)
  }
}
