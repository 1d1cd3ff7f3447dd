import FileSystem

/// Why a batch cannot be published or read. Each says what, where, and what to do.
public enum OutboxError: Error, Sendable {
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

extension OutboxError {
  /// Runs the body, which writes to the outbox; what the system refuses is one of these: a folder that does not want to be
  /// written is not a disk that fails.
  static func writing<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      guard error.isFull || error.isFailure else {
        throw OutboxError.unwritable(path: error.path, reason: error.reason)
      }
      let reason = error.isFull ? "the disk is full" : error.reason
      throw OutboxError.inputOutput(path: error.path, reason: "\(reason); nothing was published")
    }
  }

  /// Runs the body, which reads from the outbox; what the system refuses is one of these.
  static func reading<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      guard error.isFailure else { throw OutboxError.unreadable(path: error.path, reason: error.reason) }
      throw OutboxError.inputOutput(path: error.path, reason: "cannot be read: \(error.reason)")
    }
  }
}
