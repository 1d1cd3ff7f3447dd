import StarStandard

/// How text for people is set: colour and width only where a terminal shows it.
struct Paper: Sendable {
  let hasColour: Bool
  let width: Int

  enum Colour: String {
    case red = "31"
    case yellow = "33"
    case green = "32"
    case bold = "1"
    case dim = "2"
  }

  func paint(_ text: String, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A cell of a table: the text, filled up with blanks to the width of its column; of a text that is wider, or fills it, at
  /// least the gap to the next cell.
  func column(_ text: String, _ width: Int, gap: Int = 1, _ colour: Colour? = nil) -> String {
    let cell = text + String(repeating: " ", count: max(gap, width - text.count))
    return colour.map { paint(cell, $0) } ?? cell
  }

  /// The text in lines of the paper's width, each indented.
  func wrap(_ text: String, indent: Int) -> String {
    let space = String(repeating: " ", count: indent)
    let safe = TerminalText.safe(text)
    guard width > indent + 20 else { return space + safe + "\n" }
    var lines = ""
    var line = ""
    for word in safe.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width - indent {
        lines += space + line + "\n"
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return lines + (line.isEmpty ? "" : space + line + "\n")
  }
}
