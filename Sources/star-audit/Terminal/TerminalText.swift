import Outbox

/// Makes text of unknown origin harmless for a terminal: what would move the cursor, start an escape or turn the direction
/// of the line is shown as its number.
enum TerminalText {
  static func safe(_ text: String, keepLineEnds: Bool = false) -> String {
    guard keepLineEnds else { return text.visible }
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { String($0).visible }.joined(separator: "\n")
  }
}
