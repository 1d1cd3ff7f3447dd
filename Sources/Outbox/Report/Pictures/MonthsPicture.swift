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
    let name = language.text(Self.names[(month - 1) % 12]) { $0.shortMonth(month) }
    return (name, language.text("\(name) \(year)") { $0.monthOfYear(year, name) })
  }

  private static let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private var title: String {
    let (all, stars) = (figures.certificatesEnding.reduce(0, +), figures.starsFailing.reduce(0, +))
    let most = figures.certificatesEnding.enumerated().max { ($0.element, $1.offset) < ($1.element, $0.offset) }
    let worst = most.flatMap { $0.element > 0 ? self.month($0.offset).long : nil }
    let peak = worst.map { item in language.text(", most of them in \(item)") { $0.mostOfThemIn(item) } } ?? ""
    return language.text(
      "\(all.grouped(counting: "certificate")) that count \(all == 1 ? "runs" : "run") out within twelve months"
    ) { $0.thatCountOutWithinTwelve(language.grouped(all)) } + peak
      + (stars > 0
        ? language.text(
          "; those of \(stars.grouped(counting: "star")) would not do any more"
        ) { $0.thoseOfWouldNotDo(language.grouped(stars)) }
        : "")
  }

  func draw(to html: inout HTMLWriter) {
    let rows = figures.certificatesEnding.indices.map { index in
      Picture.Numbers.Row(
        name: month(index).long,
        values: [language.grouped(figures.certificatesEnding[index]), language.grouped(figures.starsFailing[index])])
    }
    let picture = Picture(
      id: "certificates", title: title,
      note: language.text(
        "Certificates that stars rest on, by the month of their last day; below, stars whose certificates would not do any "
          + "more if nothing changed. A renewal asks certificates to last for longer, so a star may fail before they run out."
      ) { $0.certificatesThatStarsRestOn },
      height: Self.top + Self.high + 50,
      numbers: .init(
        columns: [
          language.text("Month") { $0.monthsPictureMonth },
          language.text("Certificates that run out") { $0.certificatesThatRunOut },
          language.text("Stars that would fail") { $0.starsThatWouldFail },
        ], rows: rows))
    html.picture(picture) { html in
      let most = max(1, figures.certificatesEnding.max() ?? 1)
      let ground = Self.top + Self.high
      for index in figures.certificatesEnding.indices {
        let (count, stars) = (figures.certificatesEnding[index], figures.starsFailing[index])
        let x = 10 + index * Self.step
        let middle = x + Self.columnWidth / 2
        let says =
          month(index).long + language.colon
          + language.number(count, "certificate") { $0.countedcertificate(language.grouped(count)) } + language.comma
          + language.number(stars, "star") { $0.countedstar(language.grouped(stars)) }
        html.drawnLink(nil, says) { html in
          let height = count == 0 ? 0 : max(2, count * Self.high / most)
          html.rectangle("part warns", .init(x: x, y: ground - height, width: Self.columnWidth, height: height))
          if count > 0 { html.drawn(language.grouped(count), middle, ground - height - 4, "middle figure") }
          html.drawn(month(index).short, middle, ground + 16, "middle")
          if stars > 0 { html.drawn("\(language.grouped(stars))★", middle, ground + 34, "middle loss") }
        }
      }
      html.line("axis", 4, ground, Picture.width - 4, ground)
    }
  }
}
