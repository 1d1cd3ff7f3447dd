import FileSystem

/// Standard error: progress and messages.
enum StandardError {
  static func write(_ text: String) {
    let safe = TerminalText.safe(text, keepLineEnds: true)
    try? writeAll(Array(safe.utf8), to: 2, path: "standard error")
  }
}
