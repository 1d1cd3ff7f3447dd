import StarStandard

/// The counts of a batch.
extension HTMLWriter {
  /// The number of each kind of result, with the way to it.
  mutating func tiles(_ summary: Summary) {
    markup("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">Summary</h2>\n<dl class=\"tiles\">\n")
    func count(_ outcome: Outcome) -> Int { summary.outcomes[outcome] ?? 0 }
    switch summary.procedure {
    case .review, .supplement:
      tile("Under review", summary.reviewed)
      tile("Retained", count(.retain))
      tile("Of these at risk", summary.atRisk, "warn", to: "#channels", filter: "risk")
      tile("Downgraded", count(.downgrade), "bad", to: "#channels", filter: "outcome=downgrade")
      tile("Revoked", count(.revoke), "bad", to: "#channels", filter: "outcome=revoke")
    case .renewalNotices:
      tile("Told to renew", summary.reviewed)
      tile("Ready", count(.ready))
      tile("Not ready", count(.notReady), "warn", to: "#channels", filter: "outcome=not-ready")
    case .renewal:
      tile("Audited", summary.reviewed)
      tile("Renewed", count(.renewed))
      tile("Not renewed", count(.notRenewed), "bad", to: "#channels", filter: "outcome=not-renewed")
    case .reminders:
      tile("Reminded", count(.reminded), "warn", to: "#channels", filter: "outcome=reminded")
      tile("Lapsed", count(.lapsed), "bad", to: "#channels", filter: "outcome=lapsed")
    case .application:
      tile("Assessed", summary.reviewed)
      tile("Eligible", count(.eligible))
      tile("Not eligible", count(.notEligible), "bad", to: "#channels", filter: "outcome=not-eligible")
    }
    tile("On hold", summary.holds.count, "warn", to: "#holds")
    tile("Out of scope", summary.outOfScope.count, to: "#out-of-scope")
    tile("Undetermined", summary.undetermined.count, "warn", to: "#undetermined")
    tile("Orphan defects", summary.orphanDefects.count, "warn", to: "#orphan-defects")
    tile("Undeliverable", summary.undeliverable.count, "warn", to: "#undeliverable")
    markup("</dl>\n</section>\n")
  }

  private mutating func tile(
    _ name: StaticString, _ count: Int, _ tone: String = "", to place: String? = nil, filter: String? = nil
  ) {
    open("div", [Attribute("class", count > 0 ? "tile \(tone)" : "tile none")])
    markup("<dt>")
    markup(name)
    markup("</dt><dd>")
    if let place, count > 0 {
      element("a", [Attribute("href", place), Attribute("data-filter", filter)], count.grouped)
    } else {
      text(count.grouped)
    }
    markup("</dd></div>\n")
  }

  /// How many findings each rule has.
  mutating func findingsByRule(_ summary: Summary) {
    let most = summary.rules.values.max() ?? 0
    markup(
      """
      <section aria-labelledby="rules">
      <h2 id="rules">Findings by rule</h2>
      <p class="note">Waived findings are counted, too. A rule's severity stands with each finding.</p>
      <table class="rules">
      <thead><tr><th scope="col">Rule</th><th scope="col">Clause</th><th scope="col" class="count">Findings</th></tr></thead>
      <tbody>

      """)
    for rule in summary.procedure.rules {
      let count = summary.rules[rule.id] ?? 0
      open("tr", [Attribute("class", count == 0 ? "none" : nil)])
      markup("<th scope=\"row\">")
      if count > 0 {
        let filter = "rule=\(rule.id.text)"
        element("a", [Attribute("href", "#channels"), Attribute("data-filter", filter)], rule.title.text(in: .english))
      } else {
        text(rule.title.text(in: .english))
      }
      markup(" ")
      element("code", rule.id.text)
      markup("</th>")
      element("td", rule.clause)
      markup("<td class=\"count\">")
      if count > 0 { open("meter", [Attribute("max", "\(most)"), Attribute("value", "\(count)"), .hiddenFromReaders]) }
      if count > 0 { close("meter") }
      element("span", class: "figure", count.grouped)
      markup("</td></tr>\n")
    }
    markup("</tbody></table>\n</section>\n")
  }
}

extension HTMLWriter.Attribute {
  /// Says nothing that is not said in words beside it.
  static let hiddenFromReaders = Self("aria-hidden", "true")
}
