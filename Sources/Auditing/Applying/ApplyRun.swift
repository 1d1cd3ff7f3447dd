import ChannelRecords
import Foundation
import Outbox
import StarStandard

/// Carries a published batch over into the records (STANDARD 6, "Applying a batch").
package struct ApplyRun {
  private let batch: PublishedBatch
  private let configuration: EffectiveConfiguration
  private let auditor: any Auditor

  package enum Result {
    /// The records have it already.
    case appliedBefore(AppliedBatch)
    /// These changes were made, or would be; and these channels were left on hold.
    case applied([RecordChange], leftOnHold: [String])
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
    try RecordsDatabase(path: configuration.database).read(configuration.recordLists, result)
  }

  /// Changes the records and notes that it was done, all in one transaction.
  ///
  /// - Parameter day: noted as the day on which it was applied.
  package func apply(on day: PublishingDay) throws -> Result {
    try RecordsEditor.edit(path: configuration.database, recordLists: configuration.recordLists) { records, editor in
      let name = batch.manifest.batch
      if try !records.appliedBatches().contains(where: { $0.batch == name }) {
        try day.require(auditor.asOf, of: name, "applied")
      }
      let result = try result(records)
      guard case .applied(let changes, let leftOnHold) = result else { return result }
      for change in changes { try editor.make(change) }
      try editor.record(
        AppliedBatch(
          batch: batch.manifest.batch, command: batch.manifest.command, asOf: batch.manifest.as_of,
          manifestDigest: batch.digest, appliedOn: day.today.description), leavingOnHold: leftOnHold)
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
    var published: [String: DecisionSubstance] = [:]
    try batch.forEachDecision { bytes in
      let substance = try DecisionSubstance(line: bytes, path: batch.path)
      published[substance.channelID] = substance
    }
    var changes: [RecordChange] = []
    var (changed, leftOnHold): ([String], [String]) = ([], [])
    _ = try AuditRun.decide(records, auditor, configuration) { decision, dossier in
      if published.removeValue(forKey: decision.channel.id) != DecisionSubstance(decision, batch: name) {
        changed.append(decision.channel.id)
      }
      if decision.outcome == .hold, decision.procedure == .review { leftOnHold.append(decision.channel.id) }
      if let newID = decision.newCertificationID(batch: name) {
        changes += decision.changes(to: dossier, batch: name, newID: newID)
      }
    }
    changed = (changed + published.keys).sorted()
    guard changed.isEmpty else { throw refusal(changed) }
    return .applied(changes, leftOnHold: leftOnHold)
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
