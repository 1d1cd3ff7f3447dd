import FileSystem
import Glibc

/// Standard error: progress and messages.
enum StandardError {
  /// How much a message matters, as syslog(3) counts; the journal takes it from before the line.
  enum Priority: Int {
    case error = 3
    case warning = 4
    case information = 6
  }

  // Told by the first thread alone.
  nonisolated(unsafe) private static var isProgressShown = false
  private static let isJournal =
    getenv("JOURNAL_STREAM").map { ServiceManager.isJournal(2, stream: String(cString: $0)) } ?? false

  static func write(_ text: String, _ priority: Priority = .error) {
    clear()
    let safe = Charset.current.text(TerminalText.safe(text, keepLineEnds: true))
    let lines = isJournal ? safe.split(separator: "\n").map { "<\(priority.rawValue)>\($0)\n" }.joined() : safe
    try? writeAll(Array(lines.utf8), to: 2, path: "standard error")
  }

  /// Shows a line that the next one, or a message, takes the place of; on terminals alone.
  static func show(progress line: String) {
    isProgressShown = true
    try? writeAll(Array("\r\(TerminalText.safe(line))\u{1B}[K".utf8), to: 2, path: "standard error")
  }

  /// Takes the line of progress away.
  static func clear() {
    guard isProgressShown else { return }
    isProgressShown = false
    try? writeAll(Array("\r\u{1B}[K".utf8), to: 2, path: "standard error")
  }
}
