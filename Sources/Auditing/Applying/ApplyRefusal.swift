import Outbox

extension ApplyRun {
  /// Why a batch could not be applied to the records as they are; nil where it could.
  ///
  /// - Throws: what nobody can do anything about by way of the batch: records or an outbox that cannot be read.
  package static func refusal(
    of reference: BatchReference, configuration: EffectiveConfiguration
  ) throws -> BatchState.Refusal? {
    do {
      _ = try ApplyRun(reference.batch(outbox: configuration.outbox), configuration: configuration).rehearse()
      return nil
    } catch OutboxError.damaged(_, let reason), OutboxError.notABatch(_, let reason) {
      return .damaged(reason)
    } catch let error as AuditError where error.kind == .wrongInput {
      return .doesNotFollow("its decisions do not follow from the records any more")
    } catch let error as AuditError {
      return .doesNotFollow(error.lines.first ?? "")
    }
  }
}
