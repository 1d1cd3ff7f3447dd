import FileSystem
import Glibc

/// Why a batch cannot be published or read. Each says what, where, and what to do.
package enum OutboxError: Error, Sendable {
  /// The batch is there already and is not the same.
  case differs(batch: String, path: String, difference: String)
  /// The batch is applied, and what stands there is not what was applied.
  case differsFromApplied(batch: String, path: String, difference: String)
  /// The outbox cannot be made or written.
  case unwritable(path: String, reason: String)
  /// Reading or writing failed midway.
  case inputOutput(path: String, reason: String)
  /// The program that makes PDFs of certificates made none that can be used.
  case unprintable(path: String, reason: String)
  /// Another run holds the outbox.
  case held(path: String)
  /// Another run is sending the batch.
  case beingSent(batch: String)
  /// What is on record of what was sent cannot be read.
  case sentUnreadable(path: String, line: Int)
  /// There is no such batch.
  case noBatch(path: String)
  /// The batch may not be read.
  case unreadable(path: String, reason: String)
  /// It is no batch, or none that can be used so.
  case notABatch(path: String, reason: String)
  /// It is not as it was published any more.
  case damaged(path: String, reason: String)
  /// A newer program has published it.
  case tooNew(path: String, format: Int)
}

extension OutboxError {
  /// What is wrong with a batch that stands there, in words that follow its name; nil where the error is about something else.
  package var fault: String? {
    switch self {
    case .notABatch(_, let reason): reason
    case .damaged(_, let reason): "it is damaged: \(reason)"
    case .tooNew(_, let format): "it has format \(format), which a newer star-audit reads"
    case .unreadable(_, let reason): "cannot be read: \(reason)"
    default: nil
    }
  }

  /// What is wrong with a batch itself: its ``fault``, unless it is that this account may not read it, which says nothing of the batch.
  package var damage: String? {
    if case .unreadable = self { nil } else { fault }
  }

  /// Runs the body, which writes to the outbox; what the system refuses is one of these: a folder that does not want to be
  /// written is not a disk that fails.
  ///
  /// - Parameter nothing: what was not done, where a disk fails.
  static func writing<T>(but nothing: String = "nothing was published", _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      // What somebody may not do is no fault of the file system.
      let isOfGround = !error.isFull && ![EACCES, EROFS, EEXIST, ENOTDIR].contains(error.code)
      let ground = isOfGround ? Ground(at: error.path) : nil
      let advice = ground.map { "; " + $0.advice("the outbox") } ?? ""
      guard error.isFull || error.isFailure else {
        throw OutboxError.unwritable(path: error.path, reason: error.reason + advice)
      }
      let reason = error.isFull ? "the disk is full" : error.reason + advice
      throw OutboxError.inputOutput(path: error.path, reason: "\(reason); \(nothing)")
    }
  }

  /// Runs the body, which keeps in the temporary folder what is needed for a while only; what the system refuses is no fault of the outbox.
  static func keeping<T>(in folder: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SystemError {
      let reason = error.isFull ? "is full" : "cannot be used: \(error.reason)"
      throw OutboxError.inputOutput(path: folder, reason: "the temporary folder (TMPDIR) \(reason)")
    }
  }

  /// What the body reads of a batch, which may be damaged, or none: then nil.
  ///
  /// - Throws: ``OutboxError/inputOutput(path:reason:)`` where a disk failed, and ``OutboxError/unreadable(path:reason:)`` where this account may
  ///   not read it. That says nothing of the batch, and nothing may be concluded from it; nor from any other error.
  package static func ifSound<T>(_ body: () throws -> T) throws -> T? {
    do {
      return try body()
    } catch let error as OutboxError {
      switch error {
      case .inputOutput, .unreadable: throw error
      default: return nil
      }
    } catch is DecodingError {
      return nil
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

extension OutboxError: CustomStringConvertible {
  /// What is wrong, where, and what to do, in a line.
  package var description: String {
    switch self {
    case .differs(let batch, let path, let difference):
      "\(path): the batch \(batch) is published already and is not the same: \(difference); a published batch is never "
        + "overwritten. Compare with a preview (--report-only); if it is to be replaced, withdraw it first: "
        + "\(Withdrawal.command(batch))"
    case .differsFromApplied(let batch, let path, let difference):
      "\(path): the batch \(batch) is applied, and what stands here is not what was applied: \(difference); the records have "
        + "what it decided. Bring it back from a backup, in place of this"
    case .unwritable(let path, let reason): "\(path): the outbox cannot be written: \(reason)"
    case .inputOutput(let path, let reason): "\(path): \(reason)"
    case .unprintable(let path, let reason):
      "\(path): \(reason); nothing was published. `star-audit check` tries the program; without certificate_renderer in the "
        + "configuration a batch is published without PDFs"
    case .held(let path): "\(path): another run holds the outbox; try again when it has finished"
    case .beingSent(let batch): "\(batch): another run is sending this batch; try again when it has finished"
    case .sentUnreadable(let path, let line):
      "\(path): line \(line) cannot be read, so nobody knows whether a message was sent; bring the file back from a backup, or "
        + "take the line away and have that message sent once more"
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .noBatch(let path): "\(path): there is no such batch"
    case .notABatch(let path, let reason): "\(path): this is no sound batch: \(reason)"
    case .damaged(let path, let reason):
      "\(path): this batch is damaged: \(reason); bring it back from a backup, or, while it is not applied, withdraw it and "
        + "publish it anew"
    case .tooNew(let path, let format):
      "\(path): the batch has format \(format), this program reads format \(Manifest.format); use a newer star-audit"
    }
  }
}
