/// Why a batch cannot be published or read. Each says what, where, and what to do.
package enum OutboxError: Error, Sendable {
  /// The batch is there already and is not the same.
  case differs(batch: String, path: String, difference: String)
  /// The outbox cannot be made or written.
  case unwritable(path: String, reason: String)
  /// Reading or writing failed midway.
  case inputOutput(path: String, reason: String)
  /// Another run holds the outbox.
  case held(path: String)
  /// There is no such batch.
  case noBatch(path: String)
  /// The batch may not be read.
  case unreadable(path: String, reason: String)
  /// It is no batch, or it is damaged.
  case notABatch(path: String, reason: String)
}
