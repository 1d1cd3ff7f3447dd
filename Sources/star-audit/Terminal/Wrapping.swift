/// Text in lines that a terminal shows whole.
enum Wrapping {
  /// The words of a text in lines of so many columns; none where it has no word. A word that is longer stays whole, so that it can
  /// be copied, but for writing that has no blanks, which is broken between any two letters.
  ///
  /// - Parameters:
  ///   - first: the columns of the first line.
  ///   - others: those of every other.
  static func lines(_ text: String, first: Int, others: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    func room() -> Int { lines.isEmpty ? first : others }
    func end() {
      lines.append(line)
      (line, columns) = ("", 0)
    }
    for word in text.split(separator: " ") {
      let width = TextWidth.columns(of: word)
      let gap = line.isEmpty ? 0 : 1
      if columns + gap + width <= room() {
        line += (gap == 1 ? " " : "") + word
        columns += gap + width
      } else if word.contains(where: TextWidth.isWide) {
        if gap == 1, columns + 3 <= room() {
          line += " "
          columns += 1
        } else if gap == 1 {
          end()
        }
        for character in word {
          let width = TextWidth.columns(of: character)
          if columns > 0, columns + width > room() { end() }
          line.append(character)
          columns += width
        }
      } else {
        if gap == 1 { end() }
        line += word
        columns = width
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
