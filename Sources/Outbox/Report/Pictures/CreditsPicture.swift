import StarStandard

/// Credits of the last four quarters against the baseline: how many in each tenth of it, and the nearest as dots.
struct CreditsPicture {
  private let credits: CreditFigures
  private let saved: Int
  private let language: Language

  private static let (top, high, foot) = (14, 120, 160)
  private static let columnWidth = 20
  /// The line at the baseline.
  private static let line = 10 + 10 * columnWidth

  init?(_ figures: ReportFigures, in language: Language) {
    guard figures.credits.all > 0 else { return nil }
    (credits, saved) = (figures.credits, figures.savedByPending)
    self.language = language
  }

  private var title: String {
    let all = language.text(
      "\(credits.all.grouped(counting: "channel")) that \(credits.all == 1 ? "rests" : "rest") on credits"
    ) { $0.thatOnCredits(language.grouped(credits.all)) }
    guard credits.short > 0 else {
      return credits.all == 1
        ? language.text("The only channel that rests on credits is not short") { $0.theOnlyOneIsNotShort }
        : language.text("None of \(all) is short") { $0.noneOfIsShort(all) }
    }
    return language.text(
      "\(language.grouped(credits.short)) of \(all) \(credits.short == 1 ? "is" : "are") short, "
        + "\(language.grouped(credits.shortByATenth)) by a tenth or less"
    ) { $0.ofShortByATenth(all, language.grouped(credits.short), language.grouped(credits.shortByATenth)) }
      + (saved > 0
        ? language.text(
          "; \(language.grouped(saved)) would keep the star with what awaits approval"
        ) { $0.wouldKeepTheStarWith(language.grouped(saved)) }
        : "")
  }

  private func name(_ tenth: Int) -> String {
    tenth == credits.tenths.count - 1
      ? language.text("200 % and more") { $0.creditsPictureAndMore }
      : language.text("\(tenth * 10) to \(tenth * 10 + 9) %") { $0.to(tenth * 10, tenth * 10 + 9) }
  }

  func draw(to html: inout HTMLWriter) {
    let rows = credits.tenths.enumerated().filter { $0.element > 0 }.map { tenth, count in
      Picture.Numbers.Row(name: name(tenth), values: [language.grouped(count)])
    }
    let rowsOfDots = max(1, (max(credits.below.count, credits.above.count) + 9) / 10)
    let picture = Picture(
      id: "credits", title: title,
      note: language.text(
        "Credits that count as a share of the baseline. Below, each channel within a tenth of the line as a dot."
      ) { $0.creditsOfTheLastFour },
      height: Self.foot + 34 + rowsOfDots * 13,
      numbers: .init(
        columns: [language.text("Of the baseline") { $0.ofTheBaseline }, language.text("Channels") { $0.channels }],
        rows: rows))
    html.picture(picture) { html in
      let most = max(1, credits.tenths.max() ?? 1)
      for (tenth, count) in credits.tenths.enumerated() where count > 0 {
        let height = max(2, count * Self.high / most)
        let x = 10 + tenth * Self.columnWidth
        html.drawnLink(
          nil,
          language.text("\(name(tenth)) of the baseline: ") { $0.creditsPictureOfTheBaseline(name(tenth)) }
            + language.channels(count)
        ) { html in
          html.rectangle(
            "part " + (tenth < 10 ? "takes" : "good"),
            .init(x: x + 1, y: Self.top + Self.high - height, width: Self.columnWidth - 2, height: height))
          html.drawn(
            language.grouped(count), x + Self.columnWidth / 2, Self.top + Self.high - height - 3, "middle figure")
        }
      }
      html.line("axis", 10, Self.top + Self.high, 10 + credits.tenths.count * Self.columnWidth, Self.top + Self.high)
      for (share, words) in [
        (0, "0"), (5, "50 %"), (10, language.text("baseline") { $0.baseline }), (15, "150 %"), (20, "200 %+"),
      ] {
        let x = 10 + share * Self.columnWidth + (share == 20 ? Self.columnWidth : 0)
        html.drawn(words, x, Self.top + Self.high + 16, share == 20 ? "end" : "middle")
      }
      dots(rowsOfDots, to: &html)
    }
  }

  private func dots(_ rows: Int, to html: inout HTMLWriter) {
    html.line("mark", Self.line, 4, Self.line, Self.top + Self.high)
    html.line("mark", Self.line, Self.top + Self.high + 22, Self.line, Self.foot + 14 + rows * 13)
    html.drawn(language.text("short by a tenth or less") { $0.shortByATenthOr }, Self.line - 8, Self.foot + 8, "end")
    html.drawn(language.text("above by a tenth or less") { $0.aboveByATenthOr }, Self.line + 8, Self.foot + 8)
    for (index, dot) in credits.below.enumerated() {
      // Only those that are short have a row to lead to for certain.
      html.drawnChannel(dot.id, says(dot)) { html in
        html.circle("dot takes", Self.line - 11 - index % 10 * 14, Self.foot + 22 + index / 10 * 13, 5)
      }
    }
    for (index, dot) in credits.above.enumerated() {
      html.drawnLink(nil, says(dot)) { html in
        html.circle("dot good", Self.line + 11 + index % 10 * 14, Self.foot + 22 + index / 10 * 13, 5)
      }
    }
  }

  private func says(_ dot: CreditFigures.Dot) -> String {
    let (counted, required) = (language.grouped(dot.measured.counted), language.grouped(dot.measured.required))
    let pending = dot.measured.pending
    return (dot.name ?? dot.id).shortened(to: 60) + language.comma + dot.id + language.colon
      + language.text("\(counted) of \(required)") { $0.creditsPictureOf(counted, required) }
      + (pending > 0
        ? language.text(", \(language.grouped(pending)) await approval") {
          $0.creditsPictureAwaitApproval(language.grouped(pending))
        } : "")
  }
}

extension HTMLWriter {
  /// Parts of a drawing that lead to a channel.
  mutating func drawnChannel(_ id: String, _ says: String, _ draw: (inout HTMLWriter) -> Void) {
    drawnLink(.filter(["channel": id]), says, draw)
  }
}
