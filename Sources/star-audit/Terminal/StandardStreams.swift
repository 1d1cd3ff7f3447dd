import FileSystem

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
    do {
      try writeAll(buffer, to: 1, path: "standard output")
    } catch let error as SystemError {
      throw Failure(.inputOutput, "standard output cannot be written: \(error.reason)")
    }
  }
}

/// Standard error: progress and messages.
enum StandardError {
  static func write(_ text: String) {
    let safe = TerminalText.safe(text, keepLineEnds: true)
    try? writeAll(Array(safe.utf8), to: 2, path: "standard error")
  }
}
