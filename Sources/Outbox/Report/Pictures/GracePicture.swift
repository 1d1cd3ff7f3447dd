import StarStandard

/// Departures of key personnel with their time to fill the place, as a timeline.
struct GracePicture {
  private let graces: GraceFigures
  private let asOf: CalendarDate
  private let language: Language
  private let first: CalendarDate
  private let last: CalendarDate
  /// The days within on which renewals are audited.
  private let renewals: [CalendarDate]

  private static let (left, right, top, row) = (146, 432, 30, 19)

  init?(_ figures: ReportFigures, in language: Language) {
    self.language = language
    graces = figures.graces
    asOf = figures.asOf
    let days = graces.shown.flatMap { [$0.began, $0.ends, $0.filledOn].compactMap(\.self) }
    guard let first = days.min(), let last = days.max() else { return nil }
    // What began long ago would press the rest together.
    let window = DateWindow(
      first: max(min(first, asOf), asOf.adding(months: -12)),
      last: min(max(last, asOf.adding(months: 1)), asOf.adding(months: 12)))
    (self.first, self.last) = (window.first, window.last)
    renewals = figures.schedule.due(window).filter { $0.procedure == .renewal }.map(\.on)
  }

  private func x(_ day: CalendarDate) -> Int {
    let (span, offset) = (max(1, last.days(since: first)), day.days(since: first))
    return Self.left + max(0, min(offset, span)) * (Self.right - Self.left) / span
  }

  private var title: String {
    let parts = [
      (graces.open, language.text(" still to be filled") { $0.stillToBeFilled }),
      (graces.missed, language.text(" not filled in time") { $0.notFilledInTime }),
      (graces.undeclared, language.text(" not declared") { $0.notDeclared }),
    ].filter { $0.0 > 0 }.map { language.grouped($0.0) + $0.1 }
    return language.number(graces.all, "departure") { $0.counteddeparture(language.grouped(graces.all)) }
      + language.colon
      + parts.joined(separator: language.clauseComma)
  }

  private func name(_ grace: Grace) -> String { grace.channelName ?? grace.channelID }

  private func words(_ state: Grace.State) -> String {
    switch state {
    case .open: language.text("to be filled") { $0.toBeFilled }
    case .missed: language.text("not in time") { $0.notInTime }
    case .undeclared: language.text("not declared") { $0.gracePictureNotDeclared }
    }
  }

  func draw(to html: inout HTMLWriter) {
    let shown = graces.shown
    let more = graces.all - shown.count
    let picture = Picture(
      id: "graces", title: title,
      note: language.text(
        "From the day the time to fill the place began until it ends; a ring is the day on which it was filled."
      ) { $0.fromTheDayTheTime }
        + (renewals.isEmpty
          ? ""
          : language.text(
            " Thin lines are the days on which renewals are audited: \(renewalWords)."
          ) { $0.thinLinesAreTheDays(renewalWords) })
        + (more > 0
          ? language.text(
            " The \(language.grouped(shown.count)) that end first; \(language.grouped(more)) more \(more == 1 ? "is" : "are") among the channels."
          ) { $0.theThatEndFirstMore(language.grouped(shown.count), language.grouped(more)) } : ""),
      height: Self.top + shown.count * Self.row + 34,
      numbers: .init(
        columns: [
          language.text("Channel") { $0.channel }, language.text("Who left") { $0.whoLeft },
          language.text("Began") { $0.began },
          language.text("Ends") { $0.ends }, language.text("Filled on") { $0.filledOn },
          language.text("State") { $0.state },
        ],
        rows: shown.map { grace in
          .init(
            name: name(grace) + language.comma + grace.channelID, filter: .filter(["channel": grace.channelID]),
            values: [
              grace.personName.map { $0 + language.comma + grace.personID } ?? grace.personID, grace.began.description,
              grace.ends.description, grace.filledOn?.description ?? "", words(grace.state),
            ])
        }))
    html.picture(picture) { html in
      let foot = Self.top + shown.count * Self.row
      lines(foot, to: &html)
      for (index, grace) in shown.enumerated() { bar(grace, Self.top + index * Self.row, to: &html) }
    }
  }

  private var renewalWords: String { renewals.map(\.description).joined(separator: language.comma) }

  /// The day of the review, and the later days on which reviews are made and renewals begin.
  private func lines(_ foot: Int, to html: inout HTMLWriter) {
    // Six in a quarter of a year, which leave no room for names: the note says what they are.
    for day in renewals where day != asOf { html.line("rule thin", x(day), Self.top, x(day), foot) }
    var day = HalfYear(containing: first).firstDay
    // No further than the picture reaches, two years at the most.
    for _ in 0..<5 {
      if day >= first, day <= last, day != asOf {
        line(day, reviewWords(day), foot, "rule", to: &html)
      }
      day = HalfYear(containing: day).next.firstDay
    }
    // Its name stands at the foot, clear of a review close by.
    html.line("mark", x(asOf), Self.top - 4, x(asOf), foot + 4)
    html.drawn(
      language.text("this day, \(asOf)") { $0.thisDay(asOf) }, x(asOf), foot + 18,
      x(asOf) > Self.right - 70 ? "end" : "middle")
  }

  private func reviewWords(_ day: CalendarDate) -> String {
    day.month == 1 ? language.text("review, renewals") { $0.reviewRenewals } : language.text("review") { $0.review }
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
    let (channel, person) = (name(grace).shortened(to: 60), who.shortened(to: 40))
    let says =
      language.text(
        "\(channel): \(person), from \(grace.began) until \(grace.ends), \(words(grace.state))"
      ) { $0.fromUntil(channel, person, grace.began, grace.ends, words(grace.state)) }
      + (grace.filledOn.map { item in language.text(", filled on \(item)") { $0.gracePictureFilledOn(item) } } ?? "")
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
