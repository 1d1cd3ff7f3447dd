import StarStandard

/// Stars before and after, as a flow.
struct FlowPicture {
  private let figures: ReportFigures
  private let summary: Summary
  private let language: Language
  /// Where a channel may stand before and after, from top to bottom; only those that occur.
  private let sources: [Star?]
  private let ends: [ReportFacts.End]

  private static let (drawn, gap, least) = (240, 8, 3)
  /// The room of a place's two lines.
  private static let label = 28
  private static let (left, right, bar) = (76, 322, 12)

  init?(_ figures: ReportFigures, _ summary: Summary, in language: Language) {
    // A reminder changes no star.
    guard summary.reviewed > 0, summary.procedure != .reminders else { return nil }
    self.figures = figures
    self.summary = summary
    self.language = language
    let everySource: [Star?] = Star.held + [Star.none, nil]
    let everyEnd: [ReportFacts.End] = Star.held.map { .star($0) } + [.star(.none), .revoked, .held]
    sources = everySource.filter { source in figures.flow.contains { $0.key.from == source } }
    ends = everyEnd.filter { end in figures.flow.contains { $0.key.end == end } }
  }

  private func count(_ from: Star?, _ end: ReportFacts.End) -> Int { figures.flow[.init(from: from, end: end)] ?? 0 }
  private func count(from: Star?) -> Int { ends.reduce(0) { $0 + count(from, $1) } }
  private func count(to end: ReportFacts.End) -> Int { sources.reduce(0) { $0 + count($1, end) } }

  private func name(_ star: Star?) -> String {
    star.map(language.star) ?? language.text("not readable") { $0.notReadable }
  }

  private func name(_ end: ReportFacts.End) -> String {
    switch end {
    case .star(.none):
      switch summary.procedure {
      case .review, .supplement: language.star(.none)
      case .renewalNotices: language.text("not ready") { $0.notReady }
      default: language.text("not renewed") { $0.notRenewed }
      }
    case .star(let star): language.star(star)
    case .revoked: language.text("revoked") { $0.starRevoked }
    case .held: language.text("on hold") { $0.onHold }
    }
  }

  /// What the way from one to the other is.
  private func kind(_ from: Star?, _ end: ReportFacts.End) -> String {
    switch end {
    case .held: "held"
    case .revoked: "revoked"
    case .star(let star): from.map { star < $0 ? "fall" : star > $0 ? "rise" : "keep" } ?? "held"
    }
  }

  private func filter(_ from: Star?, _ end: ReportFacts.End) -> String? {
    guard listed(from, end) > 0 else { return nil }
    let from = from.map { "\($0.rawValue)" } ?? "unknown"
    switch end {
    case .held: return .filter(["outcome": "hold", "from": from])
    case .revoked: return .filter(["outcome": "revoke", "from": from])
    case .star(.none):
      // A revoked channel has no star either, and is counted apart.
      let outcome: Outcome =
        switch summary.procedure {
        case .renewalNotices: .notReady
        case .renewal: .notRenewed
        default: .downgrade
        }
      // Who is not ready is told no star that is left.
      return outcome == .notReady
        ? .filter(["outcome": outcome.rawValue, "from": from])
        : .filter(["outcome": outcome.rawValue, "from": from, "to": "\(Star.none.rawValue)"])
    case .star(let star):
      if summary.procedure == .renewalNotices { return .filter(["outcome": Outcome.ready.rawValue, "from": from]) }
      return .filter(["from": from, "to": "\(star.rawValue)"])
    }
  }

  /// How many of them have a row below, which a link leads to; none where it would lead to others, too.
  private func listed(_ from: Star?, _ end: ReportFacts.End) -> Int {
    func isReady(_ end: ReportFacts.End) -> Bool { if case .star(let star) = end { star != .none } else { false } }
    // The filters know no star foreseen.
    let isMixed =
      summary.procedure == .renewalNotices && isReady(end)
      && ends.count { isReady($0) && count(from, $0) > 0 } > 1
    return isMixed ? 0 : figures.listedFlow[.init(from: from, end: end)] ?? 0
  }

  private var title: String {
    let falls = sources.reduce(0) { total, from in
      total + ends.reduce(0) { $0 + (kind(from, $1) == "fall" || $1 == .revoked ? count(from, $1) : 0) }
    }
    let all = language.grouped(summary.reviewed)
    let held = count(to: .held)
    switch (falls, held, summary.reviewed) {
    case (0, 0, 1): return language.text("The only channel keeps what it had") { $0.theOnlyOneKeepsWhat }
    case (0, 1, 1): return language.text("The only channel is on hold") { $0.theOnlyOneIsOnHold }
    case (0, 0, _): return language.text("Every one of \(all) keeps what it had") { $0.everyOneOfKeepsWhat(all) }
    case (0, _, _):
      return language.text(
        "None of \(all) ends lower than it began; \(language.grouped(held)) \(held == 1 ? "is" : "are") on hold"
      ) { $0.noneOfLowerSomeHeld(all, language.grouped(held)) }
    default: break
    }
    if summary.procedure == .renewalNotices {
      return language.text(
        "\(language.grouped(falls)) of \(all) would be renewed lower, or not at all"
      ) { $0.ofWouldBeRenewedLower(all, language.grouped(falls)) }
    }
    let gone = count(to: .star(.none)) + count(to: .revoked)
    let verb = falls == 1 ? "ends" : "end"
    let lower = language.text(
      "\(language.grouped(falls)) of \(all) \(verb) lower than \(falls == 1 ? "it" : "they") began"
    ) { $0.ofLowerThanBegan(all, language.grouped(falls)) }
    return gone > 0
      ? lower
        + language.text("; \(language.grouped(gone)) with no star at all") {
          $0.withNoStarAtAll(language.grouped(gone))
        } : lower
  }

  /// How many have a row below, where a link leads to fewer than it counts.
  private func remark(_ from: Star?, _ end: ReportFacts.End) -> String {
    let listed = listed(from, end)
    return listed > 0 && listed < count(from, end) ? language.listedBelow(listed) : ""
  }

  private var picture: Picture {
    let rows = sources.flatMap { from in
      ends.compactMap { end -> Picture.Numbers.Row? in
        let count = count(from, end)
        guard count > 0 else { return nil }
        return .init(
          name: "\(name(from)) → \(name(end))", filter: filter(from, end), remark: remark(from, end),
          values: [language.grouped(count)])
      }
    }
    return Picture(
      id: "flow", title: title,
      note: language.text("Stars before, at the left, and after, at the right.") { $0.starsBeforeAtTheLeft },
      height: max(foot(of: sources.map(height(from:))), foot(of: ends.map(height(to:)))),
      numbers: .init(
        columns: [language.text("Before → after") { $0.beforeAfter }, language.text("Channels") { $0.channels }],
        rows: rows))
  }

  /// How far down the last of these places ends.
  private func foot(of heights: [Int]) -> Int { heights.reduce(12) { $0 + max($1, Self.label) + Self.gap } }

  private func height(from source: Star?) -> Int { ends.reduce(0) { $0 + height(count(source, $1)) } }
  private func height(to end: ReportFacts.End) -> Int { sources.reduce(0) { $0 + height(count($1, end)) } }

  /// The height of so many channels; whatever there is can be seen.
  private func height(_ count: Int) -> Int {
    count == 0 ? 0 : max(Self.least, count * Self.drawn / max(1, summary.reviewed))
  }

  func draw(to html: inout HTMLWriter) {
    html.picture(picture) { html in
      // Where the next way leaves or arrives; a place is as high as its ways together.
      var (leaving, arriving): ([Int], [Int]) = ([], [])
      var y = 12
      for from in sources {
        let height = height(from: from)
        leaving.append(y)
        place(
          name(from), count(from: from), .init(x: Self.left, y: y, width: Self.bar, height: height), "end", to: &html)
        y += max(height, Self.label) + Self.gap
      }
      y = 12
      for end in ends {
        let height = height(to: end)
        arriving.append(y)
        place(name(end), count(to: end), .init(x: Self.right, y: y, width: Self.bar, height: height), "", to: &html)
        y += max(height, Self.label) + Self.gap
      }
      for (row, from) in sources.enumerated() {
        for (column, end) in ends.enumerated() where count(from, end) > 0 {
          let height = height(count(from, end))
          let channels = language.channels(count(from, end))
          let says =
            language.text(
              "\(name(from)) to \(name(end)): \(channels)"
            ) { $0.flowPictureTo(name(from), name(end), channels) } + remark(from, end)
          html.drawnLink(filter(from, end), says) { html in
            html.open(
              "path",
              [
                .init("class", "way " + kind(from, end)),
                .init("d", ribbon(from: leaving[row], to: arriving[column], height: height)),
              ])
            html.close("path")
          }
          leaving[row] += height
          arriving[column] += height
        }
      }
    }
  }

  private func place(_ name: String, _ count: Int, _ box: Picture.Box, _ anchor: String, to html: inout HTMLWriter) {
    html.rectangle("place", box)
    let x = anchor == "end" ? box.x - 8 : box.x + box.width + 8
    let middle = box.y + max(box.height, Self.label) / 2
    html.drawn(name, x, middle, anchor)
    html.drawn(language.grouped(count), x, middle + 14, anchor + " figure")
  }

  private func ribbon(from start: Int, to end: Int, height: Int) -> String {
    let (x1, x2) = (Self.left + Self.bar, Self.right)
    let middle = (x1 + x2) / 2
    return "M\(x1) \(start)C\(middle) \(start) \(middle) \(end) \(x2) \(end)V\(end + height)"
      + "C\(middle) \(end + height) \(middle) \(start + height) \(x1) \(start + height)Z"
  }
}
