import ChannelRecords
import Outbox
import StarStandard

/// What is kept of what applied batches wrote, and of those that a version applied that kept no account what their folders in
/// the outbox say.
struct AppliedAccount {
  private let records: RecordReader
  private let applied: [AppliedBatch]
  private let recollection: Recollection

  init(_ records: RecordReader, _ applied: [AppliedBatch], _ configuration: EffectiveConfiguration) {
    self.records = records
    self.applied = applied
    recollection = Recollection(outbox: configuration.outbox)
  }

  /// What was written for a channel, in its order.
  func rows(of channelID: String) throws -> [AppliedRow] {
    let unkept = try records.batchesWithoutRows()
    var rows: [AppliedRow] = []
    if !unkept.isEmpty, let dossier = try records.dossier(of: channelID) {
      for batch in unkept {
        guard let decision = try recollection.decisions(of: batch)?.first(where: { $0.channelID == channelID }) else {
          continue
        }
        rows += decision.written(in: dossier).map { AppliedRow(batch: batch.batch, change: $0) }
      }
    }
    let kept = try records.appliedRows(of: channelID)
    return rows.filter { row in !kept.contains { $0.batch == row.batch } } + kept
  }

  /// The decision that the rows carry out.
  func decision(of record: AppliedBatch, _ channelID: String, _ changes: [RecordChange]) throws -> EarlierDecision {
    guard let asOf = CalendarDate(record.asOf) else { throw unknown(record) }
    func decision(_ outcome: Outcome, from: Star?, to: Star?) -> EarlierDecision {
      EarlierDecision(batch: record.batch, asOf: asOf, outcome: outcome, fromStar: from, toStar: to, wasTold: true)
    }
    let isExclusion = changes.contains { if case .blacklist = $0 { true } else { false } }
    for change in changes {
      if case .downgrade(_, _, let from, let to, _) = change {
        return decision(isExclusion ? .revoke : .downgrade, from: from, to: to)
      }
    }
    let star = changes.lazy.compactMap { $0.certification?.star }.first
    return decision(.renewed, from: star, to: star)
  }

  /// What took the star: as kept, else as the published decision says, else the rules that the row in `downgrades` names.
  func causes(
    in record: AppliedBatch, of channelID: String, _ decision: EarlierDecision, _ changes: [RecordChange]
  ) throws -> [Reinstatement.Cause] {
    guard decision.isLoss else { return [] }
    let kept = try records.causes(in: record.batch, of: channelID)
    guard kept.isEmpty else { return kept }
    if let published = try recollection.decisions(of: record)?.first(where: { $0.channelID == channelID }) {
      return published.causes
    }
    for change in changes {
      guard case .downgrade(_, _, _, _, let reason) = change, reason.hasPrefix(record.batch + ": ") else { continue }
      return reason.dropFirst(record.batch.count + 2).split(separator: " ")
        .map { Reinstatement.Cause(rule: RuleID(String($0)), subject: nil) }
    }
    return []
  }

  /// That nobody knows what a batch wrote.
  func unknown(_ record: AppliedBatch) -> AuditError {
    AuditError(
      .wrongInput,
      "\(record.batch): it was applied on \(record.appliedOn) by a version that kept no account of its rows, and the batch that was "
        + "applied is not in the outbox; bring it back from a backup, then take it back")
  }
}
