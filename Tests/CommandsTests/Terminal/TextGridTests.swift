import Testing

@testable import star_audit

@Suite struct TextGridTests {
  private let grid = TextGrid(
    columns: ["id", "name", "empty", "why"],
    rows: [["1", "新华三", "", "a reason of some length, so that it has no room"], ["22", "b", "", "short"]])

  private func lines(_ width: Int) -> [String] {
    grid.text(on: Paper(hasColour: false, width: width)).split(separator: "\n").map(String.init)
  }

  @Test func columnsWithoutAValueAreLeftOutAndTheOthersStandInLine() {
    #expect(
      lines(0) == [
        "  id  name    why", "  1   新华三  a reason of some length, so that it has no room", "  22  b       short",
      ])
    #expect(lines(100) == lines(0))
  }

  @Test func aLastColumnWithoutRoomGoesOnBelowItself() {
    #expect(
      lines(40) == [
        "  id  name    why", "  1   新华三  a reason of some length,", "              so that it has no room",
        "  22  b       short",
      ])
  }

  @Test func aNarrowPaperHasAListInPlaceOfATable() {
    #expect(
      lines(30) == [
        "  1", "    name 新华三, why a reason", "    of some length, so that it", "    has no room", "  22",
        "    name b, why short",
      ])
  }

  @Test func aRowMayBeShorterThanTheColumns() {
    #expect(
      TextGrid(columns: ["a", "b"], rows: [["1"], ["2", "3"]]).text(on: Paper(hasColour: false, width: 0))
        == "  a  b\n  1\n  2  3\n")
    #expect(TextGrid(columns: [], rows: []).text(on: Paper(hasColour: false, width: 80)).allSatisfy { $0.isWhitespace })
  }
}
