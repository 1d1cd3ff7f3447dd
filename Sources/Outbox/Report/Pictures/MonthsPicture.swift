import StarStandard

/// Certificates that run out, month by month, and the stars that hang on them.
struct MonthsPicture {
  private let figures: ReportFigures
  private let language: Language

  private static let (top, high, step, columnWidth) = (24, 110, 35, 25)

  init?(_ figures: ReportFigures, in language: Language) {
    guard figures.certificatesEnding.contains(where: { $0 > 0 }) || figures.starsFailing.contains(where: { $0 > 0 })
    else { return nil }
    self.figures = figures
    self.language = language
  }

  private func month(_ offset: Int) -> (short: String, long: String) {
    let (year, month, _) = figures.asOf.adding(months: offset).components
    let name = language.text(Self.names[(month - 1) % 12], zh: "\(month)月")
    return (name, language.text("\(name) \(year)", zh: "\(year)年\(name)"))
  }

  private static let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private var title: String {
    let (all, stars) = (figures.certificatesEnding.reduce(0, +), figures.starsFailing.reduce(0, +))
    let most = figures.certificatesEnding.enumerated().max { ($0.element, $1.offset) < ($1.element, $0.offset) }
    let worst = most.flatMap { $0.element > 0 ? self.month($0.offset).long : nil }
    let peak = worst.map { language.text(", most of them in \($0)", zh: "，以 \($0) 最多") } ?? ""
    return language.text(
      "\(all.counting("certificate")) that count \(all == 1 ? "runs" : "run") out within twelve months",
      zh: "十二个月内有 \(all.grouped) 张计入的证书到期") + peak
      + (stars > 0
        ? language.text(
          "; those of \(stars.counting("star")) would not do any more", zh: "；\(stars.grouped) 家渠道的证书将不再达标")
        : "")
  }

  func draw(to html: inout HTMLWriter) {
    let rows = figures.certificatesEnding.indices.map { index in
      Picture.Numbers.Row(
        name: month(index).long,
        values: [figures.certificatesEnding[index].grouped, figures.starsFailing[index].grouped])
    }
    let picture = Picture(
      id: "certificates", title: title,
      note: language.text(
        "Certificates that stars rest on, by the month of their last day; below, stars whose certificates would not do any "
          + "more if nothing changed.",
        zh: "星级所依据的证书，按有效期最后一日所在月份；下方为如无变化证书将不再达标的渠道数。"),
      height: Self.top + Self.high + 50,
      numbers: .init(
        columns: [
          language.text("Month", zh: "月份"), language.text("Certificates that run out", zh: "到期证书"),
          language.text("Stars that would fail", zh: "将不再达标的渠道"),
        ], rows: rows))
    html.picture(picture) { html in
      let most = max(1, figures.certificatesEnding.max() ?? 1)
      let ground = Self.top + Self.high
      for index in figures.certificatesEnding.indices {
        let (count, stars) = (figures.certificatesEnding[index], figures.starsFailing[index])
        let x = 10 + index * Self.step
        let middle = x + Self.columnWidth / 2
        let says =
          month(index).long + language.colon + language.number(count, "certificate", zh: "张证书") + language.comma
          + language.number(stars, "star", zh: "家渠道")
        html.drawnLink(nil, says) { html in
          let height = count == 0 ? 0 : max(2, count * Self.high / most)
          html.rectangle("part warns", .init(x: x, y: ground - height, width: Self.columnWidth, height: height))
          if count > 0 { html.drawn(count.grouped, middle, ground - height - 4, "middle figure") }
          html.drawn(month(index).short, middle, ground + 16, "middle")
          if stars > 0 { html.drawn("\(stars.grouped)★", middle, ground + 34, "middle loss") }
        }
      }
      html.line("axis", 4, ground, Picture.width - 4, ground)
    }
  }
}
