import StarStandard

/// How text for people is set: colour and width only where a terminal shows it, ASCII alone where the locale asks for it.
///
/// What is set on it may come from records: whatever could do something on a terminal is shown as its number.
struct Paper: Sendable {
  let hasColour: Bool
  /// The columns of the terminal; 0 where nobody knows of any, and lines are as long as they are.
  let width: Int
  var charset: Charset = .unicode

  /// The longest line of a text that is read, whatever the width.
  private static let longestLine = 120

  enum Colour: String {
    case red = "31"
    case yellow = "33"
    case green = "32"
    case bold = "1"
    case dim = "2"
  }

  /// The text as it is shown: of unknown origin, made harmless.
  func shown(_ text: some StringProtocol) -> String { charset.text(TerminalText.safe(String(text))) }

  func paint(_ text: some StringProtocol, _ colour: Colour) -> String {
    hasColour ? "\u{1B}[\(colour.rawValue)m\(shown(text))\u{1B}[0m" : shown(text)
  }

  /// A cell of a table: the text, filled up with blanks to the width of its column; of a text that is wider, or fills it, at
  /// least the gap to the next cell.
  func column(_ text: String, _ width: Int, gap: Int = 1, _ colour: Colour? = nil) -> String {
    let text = shown(text)
    let cell = text + String(repeating: " ", count: max(gap, width - TextWidth.columns(of: text)))
    return colour.map { paint(cell, $0) } ?? cell
  }

  /// A name and what is said of it, in lines of the paper's width that all begin behind the name's column.
  ///
  /// - Parameters:
  ///   - colour: of the text.
  ///   - named: the colour of the name.
  func entry(
    _ name: String, _ nameWidth: Int, _ text: String, indent: Int = 2, _ colour: Colour? = nil, named: Colour? = nil
  ) -> String {
    let safe = shown(text)
    let space = String(repeating: " ", count: indent)
    let head = space + column(name, nameWidth, named)
    let room =
      min(width, Self.longestLine) - max(indent + nameWidth, TextWidth.columns(of: space + column(name, nameWidth)))
    let lines = room >= 20 ? Wrapping.lines(safe, first: room, others: room) : [safe]
    let below = String(repeating: " ", count: indent + nameWidth)
    return lines.isEmpty
      ? head + "\n"
      : lines.enumerated().map { place, line in
        (place == 0 ? head : below) + (colour.map { paint(line, $0) } ?? line) + "\n"
      }.joined()
  }

  /// The text in lines of the paper's width, each indented.
  ///
  /// - Parameters:
  ///   - hanging: how much further lines after the first are indented.
  ///   - emphasis: how the text begins, in bold.
  func wrap(_ text: String, indent: Int, hanging: Int = 0, emphasis: String = "") -> String {
    let safe = shown(text)
    let (space, more) = (String(repeating: " ", count: indent), String(repeating: " ", count: indent + hanging))
    var lines = [safe]
    if width > indent + hanging + 20 {
      let measure = min(width, Self.longestLine)
      lines = Wrapping.lines(safe, first: measure - indent, others: measure - indent - hanging)
    }
    let head = shown(emphasis)
    return lines.enumerated().map { place, line in
      guard place == 0, !head.isEmpty, line.hasPrefix(head) else { return (place == 0 ? space : more) + line + "\n" }
      return space + paint(head, .bold) + line.dropFirst(head.count) + "\n"
    }.joined()
  }
}

extension Paper {
  /// A channel's id and name, behind so many columns of the same line; the name below where it has no room there.
  func channel(_ channel: Channel, after columns: Int = 0) -> String {
    let name = shown(channel.name ?? "(no name)")
    let taken = columns + TextWidth.columns(of: channel.id) + 2
    let hasRoom = width == 0 || taken + TextWidth.columns(of: name) <= width
    return paint(channel.id, .bold) + (hasRoom ? "  \(name)\n" : "\n" + wrap(name, indent: 2))
  }
}
