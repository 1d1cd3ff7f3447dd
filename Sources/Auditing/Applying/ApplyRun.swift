import ChannelRecords
import Outbox
import StarStandard

/// Carries a published batch over into the records (STANDARD 6, "Applying a batch", and 7a).
package struct ApplyRun {
  private let batch: PublishedBatch
  private let configuration: EffectiveConfiguration
  private let auditor: any Auditor

  package enum Result {
    /// The records have it already.
    case appliedBefore(AppliedBatch)
    /// What was written, or would be.
    case applied(Changes)
  }

  /// What applying a batch does.
  package struct Changes {
    package fileprivate(set) var rows: [RecordChange] = []
    /// The channels that it leaves on hold, in the byte order of their ids.
    package fileprivate(set) var leftOnHold: [String] = []
    /// The losses that it leaves out, with the reason.
    package fileprivate(set) var leftOut: [(channelID: String, reason: LeftOut)] = []
  }

  /// Why a loss is not written.
  package enum LeftOut: Sendable {
    /// The channel is under review no more.
    case notUnderReview
    /// The channel is on hold as its records stand now.
    case onHold
  }

  /// - Throws: ``OutboxError`` where the batch is altered; ``AuditError`` where it is none that is applied.
  package init(_ batch: PublishedBatch, configuration: EffectiveConfiguration) throws {
    self.batch = batch
    self.configuration = configuration
    try batch.requireUnaltered()
    try Self.refuseWithdrawn(batch, configuration)
    auditor = try Auditors.auditor(of: batch, editions: configuration.editions, forecasts: false)
    guard auditor.procedure != .renewalNotices else {
      throw AuditError(.notPermitted, "\(batch.path): renewal notices decide nothing, so there is nothing to apply")
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
      for change in changes.rows { try editor.make(change) }
      try editor.record(
        AppliedBatch(
          batch: batch.manifest.batch, command: batch.manifest.command, asOf: batch.manifest.as_of,
          manifestDigest: batch.digest, appliedOn: day.today.description), changes.rows,
        leavingOnHold: changes.leftOnHold)
      return result
    }
  }

  private func result(_ records: RecordReader) throws -> Result {
    let name = batch.manifest.batch
    let applied = try records.appliedBatches()
    if let record = applied.first(where: { $0.batch == name }) {
      guard record.manifestDigest == batch.digest else {
        throw OutboxError.notABatch(
          path: batch.path, reason: "the records say that another batch of this name was applied on \(record.appliedOn)"
        )
      }
      return .appliedBefore(record)
    }
    try requireNoLaterReview(in: applied)
    let decisions = try batch.decisions()
    // What writes nothing need not follow any more: the records go on after a batch was published.
    var published = Dictionary(decisions.filter(\.writes).map { ($0.channelID, $0) }) { first, _ in first }
    var changes = Changes()
    if auditor.procedure == .review {
      changes.leftOnHold = decisions.filter { $0.outcome == .hold }.map(\.channelID)
    }
    var changed: [String] = []
    _ = try AuditRun.decide(records, auditor, configuration) { decision, dossier in
      guard let decided = published.removeValue(forKey: decision.channel.id) else { return }
      if decision.outcome == .hold, decided.takesStar {
        changes.leftOut.append((decided.channelID, .onHold))
        changes.leftOnHold.append(decided.channelID)
      } else if decided.follows(from: decision) {
        changes.rows += decided.changes(to: dossier)
      } else {
        changed.append(decided.channelID)
      }
    }
    guard try changes.rows.count + changed.count > 0 || decisions.isEmpty || knowsOne(of: decisions, records) else {
      throw AuditError(
        .wrongInput,
        "\(batch.path): none of its channels is in these records, so it is a batch of others; nothing was applied")
    }
    // Whom nobody decides any more has no star to lose, and none to renew.
    for (channelID, decided) in published {
      if decided.takesStar { changes.leftOut.append((channelID, .notUnderReview)) } else { changed.append(channelID) }
    }
    guard changed.isEmpty else { throw refusal(changed.sorted()) }
    changes.leftOnHold.sort()
    changes.leftOut.sort { $0.channelID < $1.channelID }
    return .applied(changes)
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

  private func refusal(_ changed: [String]) -> AuditError {
    AuditError(
      .wrongInput,
      lines: [
        "\(batch.path): its decisions do not follow from the records any more, so nothing was applied: "
          + "\(changed.count.counting("channel")) would be decided otherwise. See what changed with "
          + "`explain CHANNEL --as-of \(batch.manifest.as_of)`; mend the records, or withdraw the batch, "
          + "`\(Withdrawal.command(batch.manifest.batch))`, and publish it anew",
        "changed: \(changed.joined(separator: " "))",
      ])
  }
}
