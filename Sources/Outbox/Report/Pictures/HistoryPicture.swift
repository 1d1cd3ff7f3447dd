import StarStandard

/// What the last reviews summed up to, each number in a small drawing of its own.
struct HistoryPicture {
  private let points: [Point]
  private let language: Language

  private struct Point {
    let batch: String
    let totals: BatchChanges.Totals
  }

  /// A number that is drawn, with the class of its bars.
  private struct Measure {
    let name: String
    let colour: String
    let value: (BatchChanges.Totals) -> Int
  }

  private static let (top, high, columnWidth, panel) = (30, 70, 12, 110)
  /// From one column to the next: few stand far from each other, so that the numbers below the first and the last do not meet.
  private var step: Int { (Self.panel - 14 - Self.columnWidth) / max(1, points.count - 1) }

  /// - Returns: nil where there is nothing to compare with.
  init?(_ changes: BatchChanges?, _ summary: Summary, batch: String?, in language: Language) {
    guard let changes, summary.procedure == .review else { return nil }
    points =
      changes.history.map { Point(batch: $0.batch, totals: $0.totals) } + [
        Point(batch: changes.since, totals: changes.totals),
        Point(batch: batch ?? language.text("Now") { $0.now }, totals: BatchChanges.Totals(summary)),
      ]
    self.language = language
  }

  private var measures: [Measure] {
    [
      Measure(name: language.text("Lose a star") { $0.loseAStar }, colour: "part takes") { $0.taken },
      Measure(name: language.text("At risk") { $0.historyPictureAtRisk }, colour: "part warns") { $0.atRisk },
      Measure(name: language.text("On hold") { $0.historyPictureOnHold }, colour: "part held") { $0.held },
      Measure(name: language.text("Decided") { $0.decided }, colour: "part informs") { $0.decided },
    ]
  }

  /// How the stars that are lost now stand among those of the reviews before.
  private var title: String {
    let taken = points.map(\.totals.taken)
    guard let now = taken.last, let least = taken.min(), let most = taken.max() else { return "" }
    let place: String
    if least == most {
      place = language.text("as many as in each of the reviews before") { $0.asManyAsInEach }
    } else if now == most {
      place = language.text("the most of the last \(points.count) reviews") { $0.theMostOfTheLast(points.count) }
    } else if now == least {
      place = language.text("the fewest of the last \(points.count) reviews") { $0.theFewestOfTheLast(points.count) }
    } else {
      place = language.text(
        "between \(language.grouped(least)) and \(language.grouped(most)) before"
      ) { $0.betweenAndBefore(language.grouped(least), language.grouped(most)) }
    }
    return language.text(
      "\(now.grouped(counting: "channel")) \(now == 1 ? "loses" : "lose") a star"
    ) { $0.aStar(language.grouped(now)) }
      + language.clauseComma + place
  }

  func draw(to html: inout HTMLWriter) {
    let measures = measures
    let picture = Picture(
      id: "history", title: title,
      note: language.text(
        "The last reviews in their order, this one last and filled; each drawing has a scale of its own."
      ) { $0.theLastReviewsInTheir },
      height: Self.top + Self.high + 24,
      numbers: .init(
        columns: [language.text("Review") { $0.historyPictureReview }] + measures.map(\.name),
        rows: points.map { point in
          Picture.Numbers.Row(name: point.batch, values: measures.map { language.grouped($0.value(point.totals)) })
        }))
    html.picture(picture) { html in
      for (index, measure) in measures.enumerated() { draw(measure, at: 4 + index * Self.panel, to: &html) }
    }
  }

  private func draw(_ measure: Measure, at left: Int, to html: inout HTMLWriter) {
    let values = points.map { measure.value($0.totals) }
    let most = max(1, values.max() ?? 1)
    let ground = Self.top + Self.high
    html.drawn(measure.name, left, 12)
    for (index, value) in values.enumerated() {
      let isNow = index == values.count - 1
      let says = points[index].batch + language.colon + measure.name + language.comma + language.grouped(value)
      html.drawnLink(nil, says) { html in
        let height = value == 0 ? 0 : max(2, value * Self.high / most)
        html.rectangle(
          isNow ? measure.colour : "part past",
          .init(x: left + index * step, y: ground - height, width: Self.columnWidth, height: height))
        // Two numbers tell the way from the first to now; the others are in the table.
        if isNow || index == 0 {
          html.drawn(
            language.grouped(value), left + index * step + (isNow ? 12 : 0), ground + 16, isNow ? "end" : "figure")
        }
      }
    }
    html.line("axis", left, ground, left + Self.panel - 14, ground)
  }
}
