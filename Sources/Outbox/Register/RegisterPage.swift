import StarStandard

/// The register of stars in force for people: one HTML file that needs no network and no script. Every value from the records is
/// escaped (``HTMLWriter``).
struct RegisterPage {
  let run: Manifest.Run
  /// How many rows it may have.
  let most: Int

  /// Everything before the rows.
  ///
  /// - Parameter counts: how many of each star there are; nil stands for one that cannot be read.
  func top(_ counts: [Star?: Int]) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n")
    html.reportHead(title: "Stars in force on \(run.asOf): star-audit register")
    html.markup("<body>\n<header class=\"head\">\n<p class=\"eyebrow\">Star certification, register</p>\n")
    html.element("h1", "Stars in force on \(run.asOf)")
    html.markup("\n<p class=\"lead\">")
    let stars = Star.held.map { "\(Language.english.star($0)) \((counts[$0] ?? 0).grouped)" }
    let unread = counts[nil].map { ["not to be read \($0.grouped)"] } ?? []
    html.text((stars + unread).joined(separator: ", "))
    html.markup(".</p>\n<p class=\"note\">By the records from which ")
    html.text(run.batch ?? "")
    html.markup(
      """
       was decided, before its decisions are applied: what it takes or leaves is in report.html. Active channels in scope, those \
      whose renewal is pending, too. &#8220;Next&#8221; is what will cost the star first unless somebody acts.</p>
      </header>
      <main>
      <table class="small">
      <thead><tr><th scope="col">Channel</th><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Country</th>
      <th scope="col">Star</th><th scope="col">Route</th><th scope="col">Certification</th><th scope="col">Issued on</th>
      <th scope="col">Valid until</th><th scope="col">Next</th></tr></thead>
      <tbody>

      """)
    return html.bytes
  }

  /// Everything after the rows.
  ///
  /// - Parameter count: how many there are, shown or not.
  func bottom(count: Int) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("</tbody>\n</table>\n")
    html.more(than: most, of: count, "register.csv")
    html.markup("</main>\n")
    html.element("footer", class: "foot", "\(run.program), \(run.batch ?? ""). End of the register.")
    html.markup("\n</body>\n</html>\n")
    return html.bytes
  }
}

extension HTMLWriter {
  /// A star in force as a row.
  mutating func registerRow(_ entry: RegisterEntry) {
    markup("<tr><th scope=\"row\" class=\"id\">")
    isolated(entry.channel.id)
    markup("</th>")
    for value in [entry.channel.name, entry.channel.kind, entry.channel.country] { cell { $0.isolated(value ?? "") } }
    cell { $0.text(entry.star.map(Language.english.star) ?? "") }
    cell { $0.text(Language.english.route(entry.certification.route)) }
    cell { $0.isolated(entry.certification.id) }
    cell { $0.date(entry.certification.issuedOn) }
    cell { html in
      html.date(entry.certification.validUntil)
      if entry.renewalPending { html.markup(", renewal pending") }
    }
    cell { html in
      guard let next = entry.next else { return }
      html.date(next.date)
      html.markup(" ")
      html.text(next.rule.title.text(in: .english))
    }
    markup("</tr>\n")
  }

  private mutating func cell(_ body: (inout HTMLWriter) -> Void) { element("td", [], body) }
}
