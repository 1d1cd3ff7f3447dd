import StarStandard

/// The page's head, and what the batch was made from.
extension HTMLWriter {
  /// The `head` element; its policy stands before everything that it governs.
  mutating func reportHead(title: String) {
    let policy =
      "default-src 'none'; script-src \(PageAsset.reportScript.policySource); "
      + "style-src \(PageAsset.reportStyle.policySource); img-src 'none'; base-uri 'none'; form-action 'none'"
    markup("<head>\n<meta charset=\"utf-8\">\n")
    open("meta", [Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)])
    markup(
      """

      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      <meta name="format-detection" content="telephone=no, date=no, address=no, email=no">

      """)
    element("title", plain: title)
    markup("\n<style>")
    asset(.reportStyle)
    markup("</style>\n</head>\n")
  }

  /// The heading.
  mutating func reportHeader(_ run: Manifest.Run, _ procedure: Procedure) {
    markup("<header class=\"head\">\n")
    element("h1", run.batch ?? "")
    markup("\n<p class=\"eyebrow\">")
    let title = procedure.title(in: language)
    say("\(title) of the star certifications as of ") { $0.ofTheStarCertificationsAs(title) }
    date(run.asOf)
    markup("</p>\n</header>\n")
  }

  /// What the batch was made from.
  mutating func basis(_ run: Manifest.Run) {
    let count = run.records.reduce(0) { $0 + $1.rows }
    let language = language
    markup("<details class=\"list\" id=\"basis\"><summary>")
    say("What this report was made from") { $0.whatThisReportWasMade }
    markup("</summary>\n<dl class=\"pairs\">\n")
    pair(language.text("Batch") { $0.batch }) { $0.text(run.batch ?? "") }
    pair(language.text("Command") { $0.command }) { $0.text(run.command) }
    pair(language.text("As of") { $0.reportHeadAsOf }) { $0.date(run.asOf) }
    pair(language.text("Program") { $0.program }) { $0.text(run.program) }
    for edition in run.editions {
      pair(language.text("Edition") { $0.edition }) { html in
        html.isolated(edition.name)
        html.markup(" <span class=\"digest\">sha256 ")
        html.text(edition.sha256)
        html.markup("</span>")
      }
    }
    pair(language.text("Configuration") { $0.configuration }) { $0.element("span", class: "digest", run.configuration) }
    pair(language.text("Rows on record") { $0.rowsOnRecord }) { $0.text(language.grouped(count)) }
    markup("</dl>\n")
    rows(run.records)
    markup("</details>\n")
  }

  private mutating func rows(_ records: [(table: String, rows: Int)]) {
    guard !records.isEmpty else { return }
    markup("<table class=\"small\">")
    caption(language.text("Rows per table") { $0.rowsPerTable })
    markup("<thead><tr>")
    heading(language.text("Table") { $0.table })
    element("th", [Attribute("scope", "col"), Attribute("class", "count")], language.text("Rows") { $0.rows })
    markup("</tr></thead>\n<tbody>\n")
    for record in records {
      markup("<tr>")
      element("th", [Attribute("scope", "row")], record.table)
      element("td", class: "count", language.grouped(record.rows))
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }
}

/// A small part that several places share.
extension HTMLWriter {
  /// A name with its value in a list of such.
  mutating func pair(_ name: String, _ value: (inout HTMLWriter) -> Void) {
    markup("<div><dt>")
    text(name)
    markup("</dt><dd>")
    value(&self)
    markup("</dd></div>\n")
  }
}

extension Language {
  /// A number with its sign: `+3`, `−3`.
  func signed(_ number: Int) -> String { number < 0 ? "−" + grouped(-number) : "+" + grouped(number) }
}
