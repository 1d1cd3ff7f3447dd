import ChannelRecords
import Outbox

extension ApplyRun {
  /// Why a batch could not be applied to the records as they are; nil where it could.
  ///
  /// - Throws: ``OutboxError`` for a batch that cannot be read, ``RecordsError`` for records that cannot be read now.
  package static func refusal(
    of reference: BatchReference, configuration: EffectiveConfiguration
  ) throws -> BatchState.Refusal? {
    do {
      _ = try ApplyRun(reference.batch(outbox: configuration.outbox), configuration: configuration).rehearse()
      return nil
    } catch OutboxError.damaged(_, let reason), OutboxError.notABatch(_, let reason) {
      return .damaged(reason)
    } catch let error as AuditError where error.kind == .wrongInput {
      return .doesNotFollow
    } catch let error as AuditError {
      return .other(error.lines.first ?? "")
    } catch RecordsError.wrongInput(_, let reason) {
      return .other(reason)
    }
  }
}
