import StarStandard

/// The register of stars in force for people: one HTML file that needs no network and no script. Every value from the records is
/// escaped (``HTMLWriter``).
struct RegisterPage {
  let run: Manifest.Run
  /// How many rows it may have.
  let most: Int
  let language: Language

  /// Everything before the rows.
  ///
  /// - Parameter counts: how many of each star there are; nil stands for one that cannot be read.
  func top(_ counts: [Star?: Int]) -> [UInt8] {
    var html = HTMLWriter(in: language)
    html.markup("<!DOCTYPE html>\n")
    html.open("html", [.init("lang", language.pageTag)])
    html.markup("\n")
    let title = language.text("Stars in force on \(run.asOf)") { $0.starsInForceOn(run.asOf) }
    html.reportHead(title: title + language.text(": star-audit register") { $0.starauditRegister })
    html.markup("<body>\n<header class=\"head\">\n")
    html.element("h1", title)
    let stars = Star.held.map { "\(language.star($0)) \(language.grouped(counts[$0] ?? 0))" }
    let unread =
      counts[nil].map { [language.text("not to be read") { $0.notToBeRead } + " \(language.grouped($0))"] } ?? []
    html.markup("\n")
    html.element("p", class: "lead", (stars + unread).joined(separator: language.comma))
    html.markup("\n")
    let batch = run.batch ?? ""
    html.element(
      "p", class: "note",
      language.text(
        "By the records from which \(batch) was decided, before its decisions are applied: what it takes or leaves is in report.html. "
          + "Active channels in scope, those whose renewal is pending, too. What comes next is what will cost the star first unless "
          + "somebody acts."
      ) { $0.byTheRecordsFromWhich(batch) })
    html.markup("\n</header>\n<main>\n")
    // Whoever has no mouse scrolls it by its keys.
    html.open(
      "div",
      [.init("class", "scrolled"), .init("role", "region"), .init("aria-label", title), .init("tabindex", "0")])
    html.markup("\n<table class=\"small register\">\n<thead><tr>")
    for name in columns { html.element("th", [.init("scope", "col")], name) }
    html.markup("</tr></thead>\n<tbody>\n")
    return html.bytes
  }

  private var columns: [String] {
    [
      language.text("Channel") { $0.channel }, language.text("Name") { $0.name }, language.text("Kind") { $0.kind },
      language.text("Country") { $0.country }, language.text("Star") { $0.registerPageStar },
      language.text("Route") { $0.route },
      language.text("Certification") { $0.certification }, language.text("Issued on") { $0.issuedOn },
      language.text("Valid until") { $0.validUntil }, language.text("Next") { $0.next },
    ]
  }

  /// Everything after the rows.
  ///
  /// - Parameter count: how many there are, shown or not.
  func bottom(count: Int) -> [UInt8] {
    var html = HTMLWriter(in: language)
    html.markup("</tbody>\n</table>\n</div>\n")
    html.more(than: most, of: count, "register.csv")
    html.markup("</main>\n")
    html.element("footer", class: "foot", "\(run.program)\(language.comma)\(run.batch ?? "")")
    html.markup("\n</body>\n</html>\n")
    return html.bytes
  }
}

extension HTMLWriter {
  /// A star in force as a row.
  mutating func registerRow(_ entry: RegisterEntry) {
    let language = language
    markup("<tr><th scope=\"row\" class=\"id\">")
    isolated(entry.channel.id)
    markup("</th>")
    for value in [entry.channel.name, entry.channel.kind, entry.channel.country] { cell { $0.isolated(value ?? "") } }
    cell { $0.text(entry.star.map(language.star) ?? "") }
    cell { $0.text(language.route(entry.certification.route)) }
    cell { $0.isolated(entry.certification.id) }
    cell { $0.date(entry.certification.issuedOn) }
    cell { html in
      html.date(entry.certification.validUntil)
      if entry.renewalPending { html.text(language.text(", renewal pending") { $0.renewalPending }) }
    }
    cell { html in
      guard let next = entry.next else { return }
      html.date(next.date)
      html.markup(" ")
      html.text(next.rule.title.text(in: language))
      if let day = next.confirmBy, day != next.date {
        html.text(language.clauseComma + language.confirmation(ends: nil, by: day))
      }
    }
    markup("</tr>\n")
  }

  private mutating func cell(_ body: (inout HTMLWriter) -> Void) { element("td", [], body) }
}
