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
      (graces.open, language.text(" still to be filled", zh: " 次待补齐")),
      (graces.missed, language.text(" not filled in time", zh: " 次逾期未补齐")),
      (graces.undeclared, language.text(" not declared", zh: " 次未申报")),
    ].filter { $0.0 > 0 }.map { $0.0.grouped + $0.1 }
    return language.number(graces.all, "departure", zh: "次离职") + language.colon
      + parts.joined(separator: language.clauseComma)
  }

  private func name(_ grace: Grace) -> String { grace.channelName ?? grace.channelID }

  private func words(_ state: Grace.State) -> String {
    switch state {
    case .open: language.text("to be filled", zh: "待补齐")
    case .missed: language.text("not in time", zh: "逾期未补齐")
    case .undeclared: language.text("not declared", zh: "未申报")
    }
  }

  func draw(to html: inout HTMLWriter) {
    let shown = graces.shown
    let more = graces.all - shown.count
    let picture = Picture(
      id: "graces", title: title,
      note: language.text(
        "From the day the time to fill the place began until it ends; a ring is the day on which it was filled.",
        zh: "自补齐期限开始至结束；圆环为补齐之日。")
        + (renewals.isEmpty
          ? ""
          : language.text(
            " Thin lines are the days on which renewals are audited: \(renewalWords).",
            zh: "细线为续证审核之日：\(renewalWords)。"))
        + (more > 0
          ? language.text(
            " The \(shown.count.grouped) that end first; \(more.grouped) more are among the channels.",
            zh: "此处为最先到期的 \(shown.count.grouped) 次；另有 \(more.grouped) 次见渠道列表。") : ""),
      height: Self.top + shown.count * Self.row + 34,
      numbers: .init(
        columns: [
          language.text("Channel", zh: "渠道"), language.text("Who left", zh: "离职人员"), language.text("Began", zh: "开始"),
          language.text("Ends", zh: "截止"), language.text("Filled on", zh: "补齐日"), language.text("State", zh: "状态"),
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
      language.text("this day, \(asOf)", zh: "当日 \(asOf)"), x(asOf), foot + 18,
      x(asOf) > Self.right - 70 ? "end" : "middle")
  }

  private func reviewWords(_ day: CalendarDate) -> String {
    day.month == 1 ? language.text("review, renewals", zh: "审核、续证") : language.text("review", zh: "审核")
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
        "\(channel): \(person), from \(grace.began) until \(grace.ends), \(words(grace.state))",
        zh: "\(channel)：\(person)，\(grace.began) 至 \(grace.ends)，\(words(grace.state))")
      + (grace.filledOn.map { language.text(", filled on \($0)", zh: "，补齐于 \($0)") } ?? "")
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
