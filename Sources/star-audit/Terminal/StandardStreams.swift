#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Standard output, buffered; a write that fails is an error and not silently lost.
final class StandardOutput {
  nonisolated(unsafe) static let shared = StandardOutput()
  private var buffer: [UInt8] = []
  /// Why nothing can be written any more.
  private var failure: Failure?

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is buffered.
  ///
  /// - Throws: ``Failure``; where it has once, each time: who cannot do anything about it may leave it to the next.
  func flush() throws {
    if failure == nil { failure = writeBuffer() }
    buffer.removeAll(keepingCapacity: true)
    if let failure { throw failure }
  }

  private func writeBuffer() -> Failure? {
    buffer.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = Glibc.write(1, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          return Failure(.inputOutput, "standard output cannot be written: \(String(cString: strerror(errno)))")
        }
        offset += written
      }
      return nil
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
