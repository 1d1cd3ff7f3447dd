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
    text("\(procedure.title) of the star certifications as of ")
    date(run.asOf)
    markup("</p>\n</header>\n")
  }

  /// What the batch was made from.
  mutating func basis(_ run: Manifest.Run) {
    let count = run.records.reduce(0) { $0 + $1.rows }
    markup(
      "<details class=\"list\" id=\"basis\"><summary>What this report was made from</summary>\n<dl class=\"pairs\">\n")
    pair("Batch") { $0.text(run.batch ?? "") }
    pair("Command") { $0.text(run.command) }
    pair("As of") { $0.date(run.asOf) }
    pair("Program") { $0.text(run.program) }
    for edition in run.editions {
      pair("Edition") { html in
        html.isolated(edition.name)
        html.markup(" <span class=\"digest\">sha256 ")
        html.text(edition.sha256)
        html.markup("</span>")
      }
    }
    pair("Configuration") { $0.element("span", class: "digest", run.configuration) }
    pair("Rows on record") { $0.text(count.grouped) }
    markup("</dl>\n")
    rows(run.records)
    markup("</details>\n")
  }

  private mutating func rows(_ records: [(table: String, rows: Int)]) {
    guard !records.isEmpty else { return }
    markup(
      """
      <table class="small"><caption>Rows per table</caption>
      <thead><tr><th scope="col">Table</th><th scope="col" class="count">Rows</th></tr></thead>
      <tbody>

      """)
    for record in records {
      markup("<tr>")
      element("th", [Attribute("scope", "row")], record.table)
      element("td", class: "count", record.rows.grouped)
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }
}

/// Small parts that several places share.
extension HTMLWriter {
  /// A name with its value in a list of such.
  mutating func pair(_ name: StaticString, _ value: (inout HTMLWriter) -> Void) {
    markup("<div><dt>")
    markup(name)
    markup("</dt><dd>")
    value(&self)
    markup("</dd></div>\n")
  }

  /// Several, with separators between them.
  mutating func joined<Item>(
    _ items: [Item], by separator: StaticString = ", ", _ body: (inout HTMLWriter, Item) -> Void
  ) {
    for (index, item) in items.enumerated() {
      if index > 0 { markup(separator) }
      body(&self, item)
    }
  }
}

extension Int {
  /// In groups of three digits: `12,345`.
  var grouped: String {
    var groups = ""
    let digits = String(magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { groups.append(",") }
      groups.append(digit)
    }
    return self < 0 ? "-" + groups : groups
  }
}
