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

extension OutboxError: CustomStringConvertible {
  /// What is wrong, where, and what to do, in a line.
  package var description: String {
    switch self {
    case .differs(let batch, let path, let difference):
      "\(path): the batch \(batch) is published already and is not the same: \(difference); a published batch is never "
        + "overwritten. Compare with a preview (--report-only), and move the folder away if it is to be replaced"
    case .unwritable(let path, let reason): "\(path): the outbox cannot be written: \(reason)"
    case .inputOutput(let path, let reason): "\(path): \(reason); nothing was published"
    case .held(let path): "\(path): another run holds the outbox; try again when it has finished"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .noBatch(let path): "\(path): there is no such batch"
    case .notABatch(let path, let reason): "\(path): this is no sound batch: \(reason)"
    }
  }
}
