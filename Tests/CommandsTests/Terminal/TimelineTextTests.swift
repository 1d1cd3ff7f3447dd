import Auditing
import StarStandard
import Testing

@testable import star_audit

@Suite struct TimelineTextTests {
  private func days(_ first: String, _ last: String) -> DateWindow { DateWindow(first: on(first), last: on(last)) }

  private var dates: DecidingDates {
    DecidingDates(
      asOf: on("2027-01-01"),
      rows: [
        .init("credits count", [.days(days("2026-01-01", "2026-12-31"), .counts)], "405 of 600"),
        .init("  by quarter", [.number(65, days("2026-01-01", "2026-03-31"))], "65 in 2026 Q1"),
        .init(
          "P-1 新华三",
          [
            .days(days("2020-01-01", "2026-11-14"), .idle), .days(days("2026-11-15", "2027-02-15"), .grace),
            .day(on("2026-11-15"), .event),
          ], "left 2026-11-15: to be filled by 2027-02-15"),
        .init("lost a star", [.day(on("2019-07-01"), .event)], "2019-07-01"),
        .init("unless somebody acts", [.day(on("2030-01-01"), .event)], "2-star from 2030-01-01"),
      ])
  }

  private func lines(_ width: Int, _ charset: Charset = .unicode) -> [String] {
    TimelineText(dates, on: Paper(hasColour: false, width: width, charset: charset)).text.split(separator: "\n")
      .map(String.init)
  }

  /// The column in which a sign stands first.
  private func column(_ sign: Character, _ line: String) -> Int? {
    line.firstIndex(of: sign).map { TextWidth.columns(of: line[..<$0]) }
  }

  @Test(arguments: [1, 24, 40, 60, 80, 100, 140, 400]) func noLineIsWiderThanThePaper(width: Int) {
    for line in lines(width) where width >= 40 { #expect(TextWidth.columns(of: line) <= width, "\(line)") }
    #expect(!lines(width).isEmpty)
  }

  @Test func whatIsDrawnStandsUnderItsQuarter() throws {
    let lines = lines(0)
    let quarter = try #require(lines.dropFirst().first?.range(of: "Q1")).lowerBound
    let start = TextWidth.columns(of: lines[1][..<quarter])
    #expect(lines[1].split(separator: " ") == ["Q4", "Q1", "Q2", "Q3", "Q4", "Q1", "Q2", "Q3"])
    #expect(lines[0].split(separator: " ").suffix(2) == ["2026", "2027"])
    #expect(column("━", lines[2]) == start)
    // The day is a line through every row, and begins the fifth quarter after it.
    let columns = (TextWidth.columns(of: lines[1]) - start - 2) / 6
    for label in ["credits count", "by quarter", "lost a star", "unless"] {
      let line = try #require(lines.first { $0.contains(label) })
      #expect(column("│", line) == start + 4 * columns, "\(line)")
    }
    let year = try #require(lines[0].range(of: "2027")).lowerBound
    #expect(TextWidth.columns(of: lines[0][..<year]) == start + 4 * columns)
    #expect(lines[3].contains("65 "))
  }

  @Test func whatLiesBeyondEitherEndIsAnArrowThere() throws {
    let lines = lines(0)
    #expect(lines.contains { $0.contains("lost a star") && $0.contains("<") })
    #expect(lines.contains { $0.contains("unless somebody acts") && $0.contains(">") })
  }

  @Test func aNarrowPaperHasTheWordsAboveTheDrawing() {
    let lines = lines(60)
    #expect(lines.contains("  P-1 新华三: left 2026-11-15: to be filled by 2027-02-15"))
    #expect(lines.contains { $0.hasPrefix("  ┄┄┄") && $0.contains("◆▒") })
  }

  @Test func asciiAloneDrawsTheSame() {
    let (plain, drawn) = (lines(0, .ascii), lines(0))
    #expect(plain.joined().utf8.allSatisfy { $0 < 0x80 })
    #expect(plain.count == drawn.count)
    #expect(plain.contains { $0.contains("=====") } && plain.contains { $0.contains("!%") })
  }

  @Test func theSignsThatAreDrawnAreExplained() {
    let text = lines(0).joined()
    for sign in ["━ in force", "┄ does not count", "▒ time to fill", "◆ something happened", "│ 2027-01-01"] {
      #expect(text.contains(sign))
    }
    #expect(!text.contains("● "))
  }

  @Test func ofNothingNothingIsDrawn() {
    #expect(
      TimelineText(DecidingDates(asOf: on("2027-01-01"), rows: []), on: Paper(hasColour: false, width: 80)).text == "")
  }

  /// Days at both ends of time.
  @Test(arguments: ["0001-01-01", "9999-12-31", "2024-02-29"]) func anyDayIsDrawn(day: String) {
    let dates = DecidingDates(
      asOf: on(day),
      rows: [.init("all", [.days(days("0001-01-01", "9999-12-31"), .counts), .number(1_000_000, days(day, day))], "")])
    #expect(TimelineText(dates, on: Paper(hasColour: false, width: 60)).text.contains("1000000"))
  }
}
