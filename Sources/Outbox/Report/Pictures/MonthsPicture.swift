import StarStandard

/// Certificates that run out, month by month, and the stars that hang on them.
struct MonthsPicture {
  private let figures: ReportFigures

  private static let (top, high, step, columnWidth) = (24, 110, 35, 25)

  init?(_ figures: ReportFigures) {
    guard figures.certificatesEnding.contains(where: { $0 > 0 }) || figures.starsFailing.contains(where: { $0 > 0 })
    else { return nil }
    self.figures = figures
  }

  private func month(_ offset: Int) -> (short: String, long: String) {
    let (year, month, _) = figures.asOf.adding(months: offset).components
    let name = Self.names[(month - 1) % 12]
    return (name, "\(name) \(year)")
  }

  private static let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private var title: String {
    let (all, stars) = (figures.certificatesEnding.reduce(0, +), figures.starsFailing.reduce(0, +))
    let most = figures.certificatesEnding.enumerated().max { ($0.element, $1.offset) < ($1.element, $0.offset) }
    let peak = most.map { $0.element > 0 ? ", most of them in \(month($0.offset).long)" : "" } ?? ""
    return "\(all.counting("certificate")) that count run out within twelve months\(peak)"
      + (stars > 0 ? "; those of \(stars.counting("star")) would not do any more" : "")
  }

  func draw(to html: inout HTMLWriter) {
    let rows = figures.certificatesEnding.indices.map { index in
      Picture.Numbers.Row(
        name: month(index).long,
        values: [figures.certificatesEnding[index].grouped, figures.starsFailing[index].grouped])
    }
    let picture = Picture(
      id: "certificates", title: title,
      note:
        "Certificates that stars rest on, by the month of their last day; below, stars whose certificates would not do any more if nothing changed.",
      height: Self.top + Self.high + 50,
      numbers: .init(columns: ["Month", "Certificates that run out", "Stars that would fail"], rows: rows))
    html.picture(picture) { html in
      let most = max(1, figures.certificatesEnding.max() ?? 1)
      let ground = Self.top + Self.high
      for index in figures.certificatesEnding.indices {
        let (count, stars) = (figures.certificatesEnding[index], figures.starsFailing[index])
        let x = 10 + index * Self.step
        let middle = x + Self.columnWidth / 2
        html.drawnLink(nil, "\(month(index).long): \(count.counting("certificate")), \(stars.counting("star"))") {
          html in
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
