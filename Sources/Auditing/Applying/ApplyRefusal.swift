import ChannelRecords
import Outbox
import StarStandard

extension ApplyRun {
  /// Refuses a batch that was withdrawn, wherever a copy of it stands, unless it was published anew just as it was.
  ///
  /// - Throws: ``AuditError``.
  static func refuseWithdrawn(_ batch: PublishedBatch, _ configuration: EffectiveConfiguration) throws {
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    guard let record = try outbox.withdrawal(of: batch) else { return }
    throw AuditError(
      .notPermitted,
      "\(batch.path): this batch was withdrawn on \(record.madeOn), so it is not applied; it may be published anew")
  }

  /// Why a batch could not be applied to the records as they are; nil where it could.
  ///
  /// - Parameter today: the day by which it is told what could be done instead.
  /// - Throws: ``OutboxError`` or ``AuditError`` for a batch that cannot be read, ``RecordsError`` for records that cannot be read now.
  package static func refusal(
    of reference: BatchReference, on today: CalendarDate, configuration: EffectiveConfiguration
  ) throws -> BatchState.Refusal? {
    do {
      let batch = try reference.batch(outbox: configuration.outbox)
      // No other decisions would mend that.
      if case .refused(let reason) = try SignatureCheck(configuration).finding(on: batch) { return .other(reason) }
      _ = try ApplyRun(batch, on: today, configuration: configuration).rehearse()
      return nil
    } catch OutboxError.damaged(_, let reason), OutboxError.notABatch(_, let reason) {
      return .damaged(reason)
    } catch let error as AuditError where error.kind == .wrongInput {
      return .doesNotFollow(error.channels)
    } catch let error as AuditError where ![.inputOutput, .missingInput].contains(error.kind) {
      return .other(error.lines.first ?? "")
    } catch RecordsError.wrongInput(_, let reason) {
      return .other(reason)
    }
  }
}
