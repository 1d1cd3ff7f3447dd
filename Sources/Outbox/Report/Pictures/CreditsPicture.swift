import StarStandard

/// Credits of the last four quarters against the baseline: how many in each tenth of it, and the nearest as dots.
struct CreditsPicture {
  private let credits: CreditFigures
  private let saved: Int

  private static let (top, high, foot) = (14, 120, 160)
  private static let columnWidth = 20
  /// The line at the baseline.
  private static let line = 10 + 10 * columnWidth

  init?(_ figures: ReportFigures) {
    guard figures.credits.all > 0 else { return nil }
    (credits, saved) = (figures.credits, figures.savedByPending)
  }

  private var title: String {
    let all = "\(credits.all.counting("channel")) that \(credits.all == 1 ? "rests" : "rest") on credits"
    guard credits.short > 0 else { return "None of \(all) is short" }
    return "\(credits.short.grouped) of \(all) \(credits.short == 1 ? "is" : "are") short, "
      + "\(credits.shortByATenth.grouped) by a tenth or less"
      + (saved > 0 ? "; \(saved.grouped) would keep the star with what awaits approval" : "")
  }

  private func name(_ tenth: Int) -> String {
    tenth == credits.tenths.count - 1 ? "200 % and more" : "\(tenth * 10) to \(tenth * 10 + 9) %"
  }

  func draw(to html: inout HTMLWriter) {
    let rows = credits.tenths.enumerated().filter { $0.element > 0 }.map { tenth, count in
      Picture.Numbers.Row(name: name(tenth), values: [count.grouped])
    }
    let rowsOfDots = max(1, (max(credits.below.count, credits.above.count) + 9) / 10)
    let picture = Picture(
      id: "credits", title: title,
      note:
        "Credits of the last four quarters as a share of the baseline. Below, each channel within a tenth of the line as a dot.",
      height: Self.foot + 34 + rowsOfDots * 13,
      numbers: .init(columns: ["Of the baseline", "Channels"], rows: rows))
    html.picture(picture) { html in
      let most = max(1, credits.tenths.max() ?? 1)
      for (tenth, count) in credits.tenths.enumerated() where count > 0 {
        let height = max(2, count * Self.high / most)
        let x = 10 + tenth * Self.columnWidth
        html.drawnLink(nil, "\(name(tenth)) of the baseline: \(count.counting("channel"))") { html in
          html.rectangle(
            "part " + (tenth < 10 ? "takes" : "good"),
            .init(x: x + 1, y: Self.top + Self.high - height, width: Self.columnWidth - 2, height: height))
          html.drawn(count.grouped, x + Self.columnWidth / 2, Self.top + Self.high - height - 3, "middle figure")
        }
      }
      html.line("axis", 10, Self.top + Self.high, 10 + credits.tenths.count * Self.columnWidth, Self.top + Self.high)
      for (share, words) in [(0, "0"), (5, "50 %"), (10, "baseline"), (15, "150 %"), (20, "200 %+")] {
        let x = 10 + share * Self.columnWidth + (share == 20 ? Self.columnWidth : 0)
        html.drawn(words, x, Self.top + Self.high + 16, share == 20 ? "end" : "middle")
      }
      dots(rowsOfDots, to: &html)
    }
  }

  private func dots(_ rows: Int, to html: inout HTMLWriter) {
    html.line("mark", Self.line, 4, Self.line, Self.top + Self.high)
    html.line("mark", Self.line, Self.top + Self.high + 22, Self.line, Self.foot + 14 + rows * 13)
    html.drawn("short by a tenth or less", Self.line - 8, Self.foot + 8, "end")
    html.drawn("above by a tenth or less", Self.line + 8, Self.foot + 8)
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
    let pending = dot.measured.pending > 0 ? ", \(dot.measured.pending.grouped) await approval" : ""
    return "\((dot.name ?? dot.id).shortened(to: 60)), \(dot.id): \(dot.measured.counted.grouped) of "
      + "\(dot.measured.required.grouped)\(pending)"
  }
}

extension HTMLWriter {
  /// Parts of a drawing that lead to a channel.
  mutating func drawnChannel(_ id: String, _ says: String, _ draw: (inout HTMLWriter) -> Void) {
    drawnLink(.filter(["channel": id]), says, draw)
  }
}
