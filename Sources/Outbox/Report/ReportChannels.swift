import StarStandard

/// The section of the channels, around what the script reads and the rows for readers without it.
extension HTMLWriter {
  /// Its start: notes, filters and the table that the script fills.
  mutating func channelsBegin(_ summary: Summary, _ selection: ReportSelection) {
    markup(
      "<section class=\"channels below\" aria-labelledby=\"channels\">\n<h2 id=\"channels\" tabindex=\"-1\">Channels</h2>\n"
    )
    guard selection.all > 0 else {
      element("p", class: "note", "No channel under review has a finding, and none is on hold.")
      return markup("\n")
    }
    markup("<p class=\"note\">A channel that is as it should be, without any finding, is not listed.</p>\n")
    if !selection.isWhole { remark(on: selection) }
    filters(summary)
    markup(
      """
      <table class="decisions" id="list" hidden>
      <caption class="spoken">Channels that the filter finds; a channel's button shows its findings</caption>
      <thead><tr><th scope="col">Channel</th><th scope="col">Where</th><th scope="col">Decision</th>
      <th scope="col">Why</th></tr></thead>
      <tbody id="rows"></tbody>
      </table>
      <p class="note" id="printed"></p>
      <p class="buttons"><button type="button" id="more" hidden>Show more</button></p>
      <svg id="ink" class="spoken" aria-hidden="true" focusable="false" width="0" height="0"></svg>

      """)
  }

  /// Says what of a batch is shown that no browser could show as a whole, and where the rest is.
  private mutating func remark(on selection: ReportSelection) {
    func shown(_ rank: ReportRank) -> String {
      let (shown, all) = (selection.shown(of: rank), selection.count(of: rank))
      if shown == all { return "all \(all.grouped)" }
      return shown == 0 ? "none of the \(all.grouped)" : "the first \(shown.grouped) of \(all.grouped) by id"
    }
    markup("<p class=\"note\" id=\"bounded\"><strong>Of ")
    text(selection.all.grouped)
    markup(" channels with something to say this page shows at most ")
    text(selection.most.grouped)
    markup(", so that a browser can open it:</strong> of those that lose a star, are refused or on hold ")
    text(shown(.decided))
    markup("; of those that keep their star at risk ")
    text(shown(.atRisk))
    markup("; of the others, with remarks only, ")
    text(shown(.remark))
    markup(
      ". Every decision is in <code>decisions.csv</code> and, with its evidence, in <code>decisions.jsonl</code> beside "
    )
    markup("this page.</p>\n")
  }

  /// The controls, which only the script can show.
  private mutating func filters(_ summary: Summary) {
    markup(
      """
      <form id="filters" class="filters" role="search" aria-label="Channels" autocomplete="off" hidden>
      <label class="wide">Search<input type="search" id="q" placeholder="Name, id, kind or country"></label>
      """)
    markup("<label>Outcome<select id=\"outcome\"><option value=\"\">All</option>")
    option("loses", "Loses a star")
    if summary.procedure.isReview { option("at-risk", "At risk") }
    for outcome in summary.procedure.outcomes { option(outcome.rawValue, outcome.word) }
    markup("</select></label>\n<label>Rule<select id=\"rule\"><option value=\"\">All</option>")
    for rule in summary.procedure.rules where summary.rules[rule.id] ?? 0 > 0 {
      option(rule.id.text, rule.title.text(in: .english))
    }
    markup("</select></label>\n<label>Country<select id=\"country\"><option value=\"\">All</option></select></label>\n")
    markup("<label>Sorted by<select id=\"sort\"><option value=\"\">Weight</option>")
    for (value, word) in [("name", "Name"), ("id", "Id"), ("country", "Country"), ("from", "Star before")] {
      option(value, word)
    }
    markup("</select></label>\n<details class=\"further\" id=\"further\"><summary>More filters</summary><div>\n")
    markup("<label>Star before<select id=\"from\"><option value=\"\">All</option>")
    stars()
    option("unknown", "Not readable")
    markup("</select></label>\n<label>Star after<select id=\"to\"><option value=\"\">All</option>")
    stars()
    markup("</select></label>\n<label>Kind<select id=\"kind\"><option value=\"\">All</option></select></label>\n")
    markup("<label>Route<select id=\"route\"><option value=\"\">All</option>")
    for route in Route.allCases { option(route.rawValue, route == .credits ? "Credits" : "Certificates") }
    markup("</select></label>\n<label>What it costs<select id=\"severity\"><option value=\"\">All</option>")
    let severities: [Finding.Severity] =
      switch summary.procedure {
      case .review, .supplement: [.revoke, .downgrade, .warning, .information]
      case .reminders: [.reminder]
      case .renewalNotices, .renewal, .application: [.blocking, .caution]
      }
    for severity in severities { option(severity.rawValue, severity.word) }
    option("waived", "Waived")
    markup("</select></label>\n<label>Pending credits<select id=\"pending\"><option value=\"\">All</option>")
    option("saves", "Would save the star")
    markup(
      """
      </select></label>
      </div></details>
      <div class="result"><p id="status" class="status" role="status"></p>
      <span class="buttons"><button type="button" id="reset">Reset</button>
      <button type="button" id="copy">Copy as CSV</button> <button type="button" id="save">Save as CSV</button></span></div>
      </form>

      """)
  }

  private mutating func stars() {
    for star in Star.held + [.none] { option("\(star.rawValue)", star.mark) }
  }

  private mutating func option(_ value: String, _ word: String) {
    element("option", [Attribute("value", value)], plain: word)
  }
}

extension Outcome {
  /// The outcome in a word for people.
  var word: String {
    switch self {
    case .retain: "Retained"
    case .downgrade: "Downgraded"
    case .revoke: "Revoked"
    case .ready: "Ready"
    case .notReady: "Not ready"
    case .renewed: "Renewed"
    case .notRenewed: "Not renewed"
    case .eligible: "Eligible"
    case .notEligible: "Not eligible"
    case .reminded: "Reminded"
    case .lapsed: "Lapsed"
    case .hold: "On hold"
    }
  }
}

extension Finding.Severity {
  /// The severity in a word for people.
  var word: String {
    switch self {
    case .revoke: "Revocation"
    case .downgrade: "Downgrade"
    case .warning: "Warning"
    case .information: "Information"
    case .blocking: "Blocking"
    case .caution: "Caution"
    case .reminder: "Will cost the star"
    }
  }
}
