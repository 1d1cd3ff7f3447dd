import StarStandard

/// The section of the channels, around their rows.
extension HTMLWriter {
  /// Its start, up to the first row.
  mutating func channelsBegin(_ summary: Summary, _ selection: ReportSelection) {
    let isEmpty = summary.rules.isEmpty && summary.holds.isEmpty && summary.losers.isEmpty && summary.atRisk == 0
    markup("<section class=\"channels\" aria-labelledby=\"channels\">\n<h2 id=\"channels\">Channels</h2>\n")
    if isEmpty {
      element("p", class: "note", "No channel under review has a finding, and none is on hold.")
      markup("\n")
    } else {
      markup("<p class=\"note\">A channel that is as it should be, without any finding, is not listed.</p>\n")
      if !selection.isWhole { remark(on: selection) }
      filters(summary)
    }
    // The roles stay where a style sheet lays rows out as grids, which in some browsers would take them away.
    open(
      "table", [Attribute("class", "decisions"), Attribute("role", "table"), Attribute("hidden", isEmpty ? "" : nil)])
    markup(
      """

      <caption>Channels with findings or on hold, by channel id</caption>
      <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="who">Channel</th>
      <th scope="col" role="columnheader" class="what">Decision</th>
      <th scope="col" role="columnheader">Findings, remedies and evidence</th></tr></thead>
      <tbody id="rows" role="rowgroup">

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
      <label class="wide">Search<input type="search" id="search" placeholder="Id, name, kind or country"></label>
      <label>Outcome<select id="outcome"><option value="">All</option>
      """)
    for outcome in summary.procedure.outcomes {
      element("option", [Attribute("value", outcome.rawValue)], plain: outcome.word)
    }
    markup("</select></label>\n<label>Rule<select id=\"rule\"><option value=\"\">All</option>")
    for rule in summary.procedure.rules where summary.rules[rule.id] ?? 0 > 0 {
      element("option", [Attribute("value", rule.id.text)], plain: rule.title.text(in: .english))
    }
    markup("</select></label>\n<label>Severity<select id=\"severity\"><option value=\"\">All</option>")
    let severities: [Finding.Severity] =
      summary.procedure == .review ? [.revoke, .downgrade, .warning, .information] : [.blocking, .caution]
    for severity in severities {
      element("option", [Attribute("value", severity.rawValue)], plain: severity.word)
    }
    markup(
      """
      <option value="waived">Waived</option></select></label>
      <label class="check"><input type="checkbox" id="risk">At risk only</label>
      <span class="buttons"><button type="button" id="unfold" aria-pressed="false">Show evidence</button>
      <button type="button" id="reset">Reset</button></span>
      <p id="status" class="status" role="status"></p>
      </form>

      """)
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
