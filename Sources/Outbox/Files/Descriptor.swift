#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// An open file or folder, closed when nobody needs it any more.
final class Descriptor {
  let number: Int32

  init?(opening path: String, _ flags: Int32, mode: mode_t = 0o644) {
    number = open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)
    if number < 0 { return nil }
  }

  // A descriptor that was never opened is not closed: that would replace the reason why.
  deinit { if number >= 0 { close(number) } }
}

/// Writes all bytes, however many calls that takes.
///
/// - Parameter path: what the descriptor leads to, for the error.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
  try bytes.withUnsafeBytes { bytes in
    var offset = 0
    while offset < bytes.count {
      let written = write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      if written < 0 {
        if errno == EINTR { continue }
        throw OutboxError.writing(path)
      }
      offset += written
    }
  }
}

/// The reason that the last system call left.
func systemReason(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }

extension OutboxError {
  /// The error of a system call that was to write below the path: a folder that does not want to be written is not a disk
  /// that fails.
  static func writing(_ path: String, code: Int32 = errno) -> OutboxError {
    switch code {
    case ENOSPC, EDQUOT: .inputOutput(path: path, reason: "the disk is full")
    case EIO, EFBIG, EINTR, EMFILE, ENFILE, ENOMEM: .inputOutput(path: path, reason: systemReason(code))
    default: .unwritable(path: path, reason: systemReason(code))
    }
  }
}
