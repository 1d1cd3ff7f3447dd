import Outbox

/// Makes text of unknown origin harmless for a terminal: what would move the cursor, start an escape or turn the direction
/// of the line is shown as its number.
enum TerminalText {
  static func safe(_ text: String, keepLineEnds: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { $0.isControlOrDirection }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isControlOrDirection, !(keepLineEnds && scalar == "\n") {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
