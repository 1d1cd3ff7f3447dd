import Glibc

/// What the system refused: where, and why.
package struct SystemError: Error, Sendable, Equatable {
  /// The file or folder.
  package let path: String
  /// The system's number for the reason (`errno`).
  package let code: Int32
  /// The reason in words.
  package let reason: String

  /// The error that the last call of the system left.
  ///
  /// - Parameter reason: more than the system says by itself.
  package init(_ path: String, code: Int32 = errno, reason: String? = nil) {
    self.path = path
    self.code = code
    self.reason = reason ?? FileSystem.reason(code)
  }
}

extension SystemError {
  /// Whether there is no room left.
  package var isFull: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether this account may not.
  package var isDenied: Bool { code == EACCES || code == EPERM }

  /// Whether a disk or the system failed, and would have done so whatever was asked of it.
  package var isFailure: Bool { [EIO, EFBIG, EINTR, EMFILE, ENFILE, ENOMEM, ESTALE, EREMOTEIO].contains(code) }
}

/// The system's words for the number of a reason.
package func reason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
