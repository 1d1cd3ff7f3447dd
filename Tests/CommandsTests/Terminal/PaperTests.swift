import Testing

@testable import star_audit

@Suite struct PaperTests {
  private let plain = Paper(hasColour: false, width: 0)

  /// A name may be longer than anybody thought: a rule's id of 25 characters in a column of 24.
  @Test(arguments: [0, 1, 23, 24, 25, 200]) func aCellIsAsWideAsItsColumnOrWider(length: Int) {
    let text = String(repeating: "x", count: length)
    for gap in 0...2 {
      let cell = plain.column(text, 24, gap: gap)
      #expect(cell.hasPrefix(text) && cell.count == max(24, length + gap))
    }
    #expect(plain.column(text, -5) == text + " ")
  }

  @Test func aCellIsPaintedWhereThereIsColour() {
    #expect(Paper(hasColour: true, width: 80).column("a", 3, .red) == "\u{1B}[31ma  \u{1B}[0m")
    #expect(plain.column("a", 3, .red) == "a  ")
  }

  @Test(arguments: [0, 1, 20, 21, 24]) func aNarrowPaperShowsEveryWord(width: Int) {
    let text = Paper(hasColour: false, width: width).wrap("one two-and-a-half-words-that-are-long three", indent: 2)
    #expect(text.split(whereSeparator: \.isWhitespace) == ["one", "two-and-a-half-words-that-are-long", "three"])
  }

  @Test func lettersOfTwoColumnsAreCountedAsTwo() {
    #expect(plain.column("新华三", 8) == "新华三  ")
    #expect(TextWidth.columns(of: "新华三") == 6)
    #expect(TextWidth.columns(of: "e\u{301}") == 1)
    #expect(TextWidth.columns(of: "ﾊﾝｸﾞﾙ 한글") == 10)
    #expect(TextWidth.columns(of: "👩‍👧") == 2)
  }

  @Test func writingWithoutBlanksIsBrokenBetweenLetters() {
    let text = Paper(hasColour: false, width: 30).wrap(String(repeating: "渠道", count: 20), indent: 2)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3 && lines.allSatisfy { TextWidth.columns(of: $0) <= 30 })
    #expect(text.filter { $0 == "渠" }.count == 20)
  }

  @Test func whatCouldDoSomethingOnATerminalIsShown() {
    let name = "a\u{1B}[2Jb\u{202E}c\r\nd\u{9B}e"
    let coloured = Paper(hasColour: true, width: 80)
    for text in [
      plain.column(name, 4), plain.wrap(name, indent: 2), plain.paint(name, .red), plain.entry(name, 10, name),
      TextGrid(columns: [name], rows: [[name]]).text(on: plain),
      coloured.paint(name, .red).replacing("\u{1B}[31m", with: "").replacing("\u{1B}[0m", with: ""),
    ] {
      let scalars = text.unicodeScalars
      #expect(
        !scalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
      #expect(text.contains("\\u{1b}"))
    }
  }

  @Test func anEntryGoesOnBehindItsName() {
    let paper = Paper(hasColour: false, width: 40)
    let text = paper.entry("name", 10, "one two three four five six seven eight")
    #expect(text == "  name      one two three four five six\n            seven eight\n")
    #expect(plain.entry("name", 10, "one two") == "  name      one two\n")
    #expect(paper.entry("name", 10, "") == "  name      \n")
  }

  @Test func aLongTextHangsBelowItsFirstLine() {
    let text = Paper(hasColour: true, width: 30).wrap(
      "head and what comes after it, in lines", indent: 0, hanging: 2, emphasis: "head")
    #expect(text == "\u{1B}[1mhead\u{1B}[0m and what comes after it,\n  in lines\n")
  }
}
