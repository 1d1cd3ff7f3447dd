import StarStandard

/// Departures of key personnel with their time to fill the place, as a timeline.
struct GracePicture {
  private let graces: GraceFigures
  private let asOf: CalendarDate
  private let first: CalendarDate
  private let last: CalendarDate

  private static let (left, right, top, row) = (146, 432, 30, 19)

  init?(_ figures: ReportFigures) {
    graces = figures.graces
    asOf = figures.asOf
    let days = graces.shown.flatMap { [$0.began, $0.ends, $0.filledOn].compactMap(\.self) }
    guard let first = days.min(), let last = days.max() else { return nil }
    // What began long ago would press the rest together.
    self.first = max(min(first, asOf), asOf.adding(months: -12))
    self.last = min(max(last, asOf.adding(months: 1)), asOf.adding(months: 12))
  }

  private func x(_ day: CalendarDate) -> Int {
    let (span, offset) = (max(1, last.days(since: first)), day.days(since: first))
    return Self.left + max(0, min(offset, span)) * (Self.right - Self.left) / span
  }

  private var title: String {
    let parts = [
      (graces.open, "still to be filled"), (graces.missed, "not filled in time"), (graces.undeclared, "not declared"),
    ].filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }
    return "\(graces.all.counting("departure")): \(parts.joined(separator: ", "))"
  }

  private func name(_ grace: Grace) -> String { grace.channelName ?? grace.channelID }

  private func words(_ state: Grace.State) -> String {
    switch state {
    case .open: "to be filled"
    case .missed: "not in time"
    case .undeclared: "not declared"
    }
  }

  func draw(to html: inout HTMLWriter) {
    let shown = graces.shown
    let more = graces.all - shown.count
    let picture = Picture(
      id: "graces", title: title,
      note: "From the day the time to fill the place began until it ends; a ring is the day on which it was filled."
        + (more > 0 ? " The \(shown.count.grouped) that end first; \(more.grouped) more are among the channels." : ""),
      height: Self.top + shown.count * Self.row + 34,
      numbers: .init(
        columns: ["Channel", "Who left", "Began", "Ends", "Filled on", ""],
        rows: shown.map { grace in
          .init(
            name: "\(name(grace)), \(grace.channelID)", filter: .filter(["channel": grace.channelID]),
            values: [
              grace.personName.map { "\($0), \(grace.personID)" } ?? grace.personID, grace.began.description,
              grace.ends.description, grace.filledOn?.description ?? "", words(grace.state),
            ])
        }))
    html.picture(picture) { html in
      let foot = Self.top + shown.count * Self.row
      lines(foot, to: &html)
      for (index, grace) in shown.enumerated() { bar(grace, Self.top + index * Self.row, to: &html) }
    }
  }

  /// The day of the review, and the later days on which reviews are made and renewals begin.
  private func lines(_ foot: Int, to html: inout HTMLWriter) {
    var day = HalfYear(containing: first).firstDay
    // No further than the picture reaches, two years at the most.
    for _ in 0..<5 {
      if day >= first, day <= last, day != asOf {
        line(day, day.month == 1 ? "review, renewals" : "review", foot, "rule", to: &html)
      }
      day = HalfYear(containing: day).next.firstDay
    }
    // Its name stands at the foot, clear of a review close by.
    html.line("mark", x(asOf), Self.top - 4, x(asOf), foot + 4)
    html.drawn("this day, \(asOf)", x(asOf), foot + 18, x(asOf) > Self.right - 70 ? "end" : "middle")
  }

  private func line(_ day: CalendarDate, _ words: String, _ foot: Int, _ name: String, to html: inout HTMLWriter) {
    let place = x(day)
    html.line(name, place, Self.top - 4, place, foot)
    let isRight = place > Self.right - 60
    html.drawn(words, place, 10, isRight ? "end" : "middle")
    html.drawn(day.description, place, 23, isRight ? "end figure" : "middle figure")
  }

  private func bar(_ grace: Grace, _ y: Int, to html: inout HTMLWriter) {
    let who = grace.personName ?? grace.personID
    let says =
      "\(name(grace).shortened(to: 60)): \(who.shortened(to: 40)), from \(grace.began) until \(grace.ends), \(words(grace.state))"
      + (grace.filledOn.map { ", filled on \($0)" } ?? "")
    html.drawnChannel(grace.channelID, says) { html in
      html.drawn(name(grace).shortened(to: 18), Self.left - 8, y + 12, "end")
      let (start, end) = (x(grace.began), x(grace.ends))
      html.rectangle(
        "part " + (grace.state == .open ? "warns" : "takes"),
        .init(x: start, y: y + 3, width: max(3, end - start), height: 10))
      if let filledOn = grace.filledOn { html.circle("ring", x(filledOn), y + 8, 5) }
    }
  }
}
