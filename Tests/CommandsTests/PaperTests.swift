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
}
