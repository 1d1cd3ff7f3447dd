#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Standard output, buffered; a write that fails is an error and not silently lost.
final class StandardOutput {
  nonisolated(unsafe) static let shared = StandardOutput()
  private var buffer: [UInt8] = []

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = Glibc.write(1, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          throw Failure(.inputOutput, "standard output cannot be written: \(String(cString: strerror(errno)))")
        }
        offset += written
      }
    }
  }
}

/// Standard error: progress and messages.
enum StandardError {
  static func write(_ text: String) {
    let safe = TerminalText.safe(text, keepLineEnds: true)
    Array(safe.utf8).withUnsafeBytes { _ = Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
