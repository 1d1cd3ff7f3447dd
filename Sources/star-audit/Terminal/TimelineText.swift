import Auditing
import StarStandard

/// The dates that decide, drawn: two years by quarters, a row for each thing, the day as a line through all of them.
struct TimelineText {
  let dates: DecidingDates
  let paper: Paper

  /// The first days of the quarters, and that of the next.
  private let starts: [CalendarDate]
  private let first: CalendarDate
  private let last: CalendarDate
  private let label: Int
  private let words: Int
  private let chart: Int
  /// Whether each row has its words on a line of its own, above what is drawn.
  private let isStacked: Bool

  private static let indent = 2
  /// Where nobody knows the width, nothing is gained from a picture wider than a page.
  private static let usualWidth = 100
  private static let (mostLabel, mostWords, leastChart, mostQuarter) = (28, 48, 24, 9)
  /// What is drawn: two years, the most of them before the day.
  private static let quarters = 8

  init(_ dates: DecidingDates, on paper: Paper) {
    self.dates = dates
    self.paper = paper
    let (year, month, _) = dates.asOf.components
    let quarter = CalendarDate(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? dates.asOf
    starts = (0...Self.quarters).map { quarter.adding(months: 3 * ($0 - 5)) }
    first = quarter.adding(months: -15)
    last = quarter.adding(months: 9).dayBefore
    let width = (paper.width > 0 ? paper.width : Self.usualWidth) - Self.indent
    func widest(_ texts: [String], _ most: Int) -> Int {
      min(most, texts.map { TextWidth.columns(of: paper.shown($0)) }.max() ?? 0)
    }
    let label = widest(dates.rows.map(\.label), Self.mostLabel)
    let words = widest(dates.rows.map(\.words), Self.mostWords)
    let beside = width - label - 4
    // Words that do not fit beside it go on below themselves.
    isStacked = beside - Self.leastChart < min(words, 30)
    self.label = label
    let room = isStacked ? width : max(Self.leastChart, beside - words, beside / 2)
    chart = max(1, min(Self.mostQuarter, room / Self.quarters)) * Self.quarters
    self.words = isStacked ? width : beside - chart
  }

  /// The picture; empty where there is nothing to draw.
  var text: String {
    guard !dates.rows.isEmpty else { return "" }
    var text = axis
    for row in dates.rows { text += line(row) }
    return text + legend
  }

  /// The column of the chart that a day falls into; before its first and after its last at its ends.
  private func place(_ day: CalendarDate) -> Int {
    guard let quarter = zip(starts, starts.dropFirst()).enumerated().first(where: { day < $0.element.1 }) else {
      return chart - 1
    }
    let (start, next) = quarter.element
    let columns = chart / Self.quarters
    return max(0, quarter.offset * columns + day.days(since: start) * columns / max(1, next.days(since: start)))
  }

  private var margin: String { String(repeating: " ", count: Self.indent + (isStacked ? 0 : label + 2)) }

  /// The years above, the quarters below them.
  private var axis: String {
    var (years, quarters) = (Cells(chart), Cells(chart))
    for day in starts.dropLast() {
      let (year, month, _) = day.components
      if month == 1 { years.write("\(year)", at: place(day)) }
      quarters.write("Q\((month - 1) / 3 + 1)", at: place(day))
    }
    // Where it has room before the next.
    years.write("\(first.year)", at: 0)
    return margin + years.text + "\n" + margin + quarters.text + "\n"
  }

  private func line(_ row: DecidingDates.Row) -> String {
    var cells = Cells(chart)
    cells.put("│", place(dates.asOf)...place(dates.asOf))
    for mark in row.marks { draw(mark, in: &cells) }
    let drawn = paper.shown(row.marks.isEmpty ? "" : cells.text)
    guard !isStacked else {
      let head = row.label.trimmingBlanks
      return paper.wrap(
        head.isEmpty ? row.words : "\(head): \(row.words)", indent: Self.indent, hanging: 2, emphasis: head)
        + (drawn.isEmpty ? "" : margin + drawn + "\n")
    }
    let lines = Wrapping.lines(paper.shown(row.words), first: words, others: words)
    let head = paper.column(Self.shortened(paper.shown(row.label), to: label, paper), label, gap: 0)
    var text =
      String(repeating: " ", count: Self.indent) + head + "  " + paper.column(drawn, chart, gap: 0) + "  "
      + (lines.first ?? "")
    // Nothing stands behind a row without words.
    while text.last == " " { text.removeLast() }
    let below = String(repeating: " ", count: Self.indent + label + chart + 4)
    return text + "\n" + lines.dropFirst().map { below + $0 + "\n" }.joined()
  }

  private func draw(_ mark: DecidingDates.Mark, in cells: inout Cells) {
    switch mark {
    case .days(let window, let kind):
      guard window.first <= last, window.last >= first, window.first <= window.last else { return }
      cells.put(Self.line(kind), place(window.first)...max(place(window.first), place(window.last)))
    case .day(let day, let kind):
      // What lies beyond either end is an arrow there.
      let sign: Character = day < first ? "<" : day > last ? ">" : Self.sign(kind)
      cells.put(sign, place(day)...place(day))
    case .number(let number, let window):
      guard window.last >= first, window.first <= last else { return }
      let digits = "\(number)"
      let middle = (place(max(window.first, first)) + place(min(window.last, last))) / 2
      cells.write(digits, at: max(0, min(chart - digits.count, middle - (digits.count - 1) / 2)))
    }
  }

  private static func line(_ kind: DecidingDates.Kind) -> Character {
    switch kind {
    case .counts, .event: "━"
    case .idle: "┄"
    case .grace: "▒"
    }
  }

  private static func sign(_ kind: DecidingDates.Kind) -> Character {
    switch kind {
    case .counts: "●"
    case .idle, .grace: "○"
    case .event: "◆"
    }
  }

  /// What the signs mean, of those that are drawn.
  private var legend: String {
    var signs: [Character] = []
    for row in dates.rows {
      for mark in row.marks {
        switch mark {
        case .days(_, let kind): signs.append(Self.line(kind))
        case .day(let day, let kind) where first <= day && day <= last: signs.append(Self.sign(kind))
        case .day, .number: break
        }
      }
    }
    let meanings: [(Character, String)] = [
      ("━", "in force, counts"), ("┄", "does not count"), ("▒", "time to fill the place"),
      ("●", "it counts, or is filled"),
      ("◆", "something happened"),
    ]
    let used = ["│ \(dates.asOf)"] + meanings.filter { signs.contains($0.0) }.map { "\($0.0) \($0.1)" }
    return paper.wrap(used.joined(separator: ", "), indent: Self.indent)
  }

  /// A text of no more than so many columns; what does not fit is left out and marked.
  private static func shortened(_ text: String, to columns: Int, _ paper: Paper) -> String {
    guard TextWidth.columns(of: text) > columns else { return text }
    let mark = paper.shown("…")
    var (result, used) = ("", TextWidth.columns(of: mark))
    for character in text {
      used += TextWidth.columns(of: character)
      if used > columns { break }
      result.append(character)
    }
    return result + mark
  }
}

/// A row of places on a terminal, each of one column.
private struct Cells {
  private var cells: [Character]

  init(_ count: Int) { cells = [Character](repeating: " ", count: count) }

  mutating func put(_ sign: Character, _ places: ClosedRange<Int>) {
    for place in places where cells.indices.contains(place) { cells[place] = sign }
  }

  /// Writes a word from a place on; not at all where it does not fit between what stands there.
  mutating func write(_ word: String, at place: Int) {
    let places = place..<(place + word.count)
    let room = (places.lowerBound - 1)...places.upperBound
    guard places.upperBound <= cells.count,
      !room.contains(where: { cells.indices.contains($0) && (cells[$0].isNumber || cells[$0].isLetter) })
    else { return }
    for (place, character) in zip(places, word) { cells[place] = character }
  }

  var text: String {
    var text = String(cells)
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension String {
  fileprivate var trimmingBlanks: String { String(drop { $0 == " " }) }
}
