import StarStandard

/// The section of the channels, around what the script reads and the rows for readers without it.
extension HTMLWriter {
  /// Its start: notes, filters and the table that the script fills.
  mutating func channelsBegin(_ summary: Summary, _ selection: ReportSelection) {
    markup("<section class=\"channels below\" aria-labelledby=\"channels\">\n")
    element(
      "h2", [Attribute("id", "channels"), Attribute("tabindex", "-1")],
      language.text("Channels") { $0.reportChannelsChannels })
    markup("\n")
    guard selection.all > 0 else {
      element(
        "p", class: "note",
        language.text("No channel under review has a finding, and none is on hold.") { $0.noChannelUnderReviewHas })
      return markup("\n")
    }
    element(
      "p", class: "note",
      language.text(
        "A channel that is as it should be, without any finding, is not listed."
      ) { $0.aChannelThatIsAs })
    markup("\n")
    if !selection.isWhole { remark(on: selection) }
    filters(summary)
    markup("<table class=\"decisions\" id=\"list\" hidden>\n<caption class=\"spoken\">")
    say("Channels that the filter finds; a channel's button shows its findings") { $0.channelsThatTheFilterFinds }
    markup("</caption>\n<thead><tr>")
    headings(
      language.text("Channel") { $0.channel }, language.text("Where") { $0.reportChannelsWhere },
      language.text("Decision") { $0.decision },
      language.text("Why") { $0.reportChannelsWhy })
    markup("</tr></thead>\n<tbody id=\"rows\"></tbody>\n</table>\n<p class=\"note\" id=\"printed\"></p>\n")
    markup("<p class=\"buttons\">")
    button("more", language.text("Show more") { $0.showMore }, isHidden: true)
    markup(
      """
      </p>
      <svg id="ink" class="spoken" aria-hidden="true" focusable="false" width="0" height="0"></svg>

      """)
  }

  private mutating func button(_ id: String, _ words: String, isHidden: Bool = false) {
    element(
      "button", [Attribute("type", "button"), Attribute("id", id), Attribute("hidden", isHidden ? "" : nil)], words)
  }

  /// Says what of a batch is shown that no browser could show as a whole, and where the rest is.
  private mutating func remark(on selection: ReportSelection) {
    let language = language
    func shown(_ rank: ReportRank) -> String {
      let (shown, all) = (selection.shown(of: rank), selection.count(of: rank))
      if shown == all { return language.text("all \(language.grouped(all))") { $0.all(language.grouped(all)) } }
      return shown == 0
        ? language.text("none of the \(language.grouped(all))") { $0.noneOfThe(language.grouped(all)) }
        : language.text(
          "the first \(language.grouped(shown)) of \(language.grouped(all)) by id"
        ) { $0.theFirstOfById(language.grouped(all), language.grouped(shown)) }
    }
    markup("<p class=\"note\" id=\"bounded\"><strong>")
    say(
      "Of \(language.grouped(selection.all)) channels with something to say this page shows at most \(language.grouped(selection.most)), so that "
        + "a browser can open it:"
    ) { $0.ofChannelsWithSomethingTo(language.grouped(selection.all), language.grouped(selection.most)) }
    markup("</strong> ")
    say(
      "of those that lose a star, are refused or on hold \(shown(.decided)); of those that keep their star at risk "
        + "\(shown(.atRisk)); of the others, with remarks only, \(shown(.remark)). Every decision is in "
    ) { $0.ofThoseThatLoseA(shown(.decided), shown(.atRisk), shown(.remark)) }
    markup("<code>decisions.csv</code>")
    say(" and, with its evidence, in ") { $0.andWithItsEvidenceIn }
    markup("<code>decisions.jsonl</code>")
    say(" beside this page.") { $0.reportChannelsFullStop }
    markup("</p>\n")
  }

  /// The controls, which only the script can show.
  private mutating func filters(_ summary: Summary) {
    let language = language
    open(
      "form",
      [
        Attribute("id", "filters"), Attribute("class", "filters"), Attribute("role", "search"),
        Attribute("aria-label", language.text("Channels") { $0.reportChannelsChannels }),
        Attribute("autocomplete", "off"),
        Attribute("hidden", ""),
      ])
    markup("\n<label class=\"wide\">")
    say("Search") { $0.search }
    open(
      "input",
      [
        Attribute("type", "search"), Attribute("id", "q"),
        Attribute("placeholder", language.text("Name, id, kind or country") { $0.nameIdKindOrCountry }),
      ])
    markup("</label>\n")
    choice("outcome", language.text("Outcome") { $0.outcome }) { html in
      html.option("loses", language.text("Loses a star") { $0.losesAStar })
      if summary.procedure.isReview { html.option("at-risk", language.text("At risk") { $0.reportChannelsAtRisk }) }
      if summary.procedure == .renewal {
        html.option("lower", language.text("Renewed at a lower star") { $0.renewedAtALowerStar })
      }
      for outcome in summary.procedure.outcomes { html.option(outcome.rawValue, outcome.word(in: language)) }
    }
    choice("rule", language.text("Rule") { $0.rule }) { html in
      for rule in summary.procedure.rules where summary.rules[rule.id] ?? 0 > 0 {
        html.option(rule.id.text, rule.title.text(in: language))
      }
    }
    choice("country", language.text("Country") { $0.country }) { _ in }
    choice("sort", language.text("Sorted by") { $0.sortedBy }, language.text("Weight") { $0.weight }) { html in
      for (value, word) in [
        ("name", language.text("Name") { $0.name }), ("id", language.text("Id") { $0.id }),
        ("country", language.text("Country") { $0.country }), ("from", language.text("Star before") { $0.starBefore }),
      ] {
        html.option(value, word)
      }
    }
    markup("<details class=\"further\" id=\"further\"><summary>")
    say("More filters") { $0.moreFilters }
    markup("</summary><div>\n")
    choice("from", language.text("Star before") { $0.starBefore }) { html in
      html.stars()
      html.option("unknown", language.text("Not readable") { $0.reportChannelsNotReadable })
    }
    choice("to", language.text("Star after") { $0.starAfter }) { $0.stars() }
    choice("kind", language.text("Kind") { $0.kind }) { _ in }
    choice("route", language.text("Route") { $0.route }) { html in
      for route in Route.allCases {
        html.option(
          route.rawValue,
          route == .credits
            ? language.text("Credits") { $0.reportChannelsCredits }
            : language.text("Certificates") { $0.reportChannelsCertificates })
      }
    }
    let severities: [Finding.Severity] =
      switch summary.procedure {
      case .review, .supplement: [.revoke, .downgrade, .warning, .information]
      case .reminders: [.reminder]
      case .renewalNotices, .renewal, .application: [.blocking, .caution]
      }
    choice("severity", language.text("What it costs") { $0.whatItCosts }) { html in
      if severities.contains(where: { Effect(of: $0) == .takes }) {
        html.option(Effect.takes.name, Effect.takes.heading(summary.procedure, in: language))
      }
      for severity in severities { html.option(severity.rawValue, severity.word(in: language)) }
      html.option("waived", language.text("Waived") { $0.reportChannelsWaived })
    }
    choice("pending", language.text("Pending credits") { $0.pendingCredits }) { html in
      html.option("saves", language.text("Would save the star") { $0.wouldSaveTheStar })
      if summary.procedure.isReview {
        html.option("lower", language.text("Would leave a higher star") { $0.wouldLeaveAHigherStar })
      }
    }
    markup(
      """
      </div></details>
      <div class="result"><p id="status" class="status" role="status"></p>
      <span class="buttons">
      """)
    button("reset", language.text("Reset") { $0.reset })
    markup("\n")
    button("copy", language.text("Copy as CSV") { $0.copyAsCsv })
    markup(" ")
    button("save", language.text("Save as CSV") { $0.saveAsCsv })
    markup("</span></div>\n</form>\n")
  }

  /// A filter of which one option is chosen; the first is none of them.
  private mutating func choice(
    _ id: String, _ name: String, _ first: String? = nil, _ options: (inout HTMLWriter) -> Void
  ) {
    markup("<label>")
    text(name)
    open("select", [Attribute("id", id)])
    option("", first ?? language.text("All") { $0.reportChannelsAll })
    options(&self)
    markup("</select></label>\n")
  }

  private mutating func stars() {
    for star in Star.held + [.none] { option("\(star.rawValue)", language.star(star)) }
  }

  private mutating func option(_ value: String, _ word: String) {
    element("option", [Attribute("value", value)], plain: word)
  }
}

extension Outcome {
  /// The outcome in a word for people.
  func word(in language: Language) -> String {
    switch self {
    case .retain: language.text("Retained") { $0.retained }
    case .downgrade: language.text("Downgraded") { $0.reportChannelsDowngraded }
    case .revoke: language.text("Revoked") { $0.reportChannelsRevoked }
    case .ready: language.text("Ready") { $0.reportChannelsReady }
    case .notReady: language.text("Not ready") { $0.reportChannelsNotReady }
    case .renewed: language.text("Renewed") { $0.reportChannelsRenewed }
    case .notRenewed: language.text("Not renewed") { $0.reportChannelsNotRenewed }
    case .reminded: language.text("Reminded") { $0.reportChannelsReminded }
    case .lapsed: language.text("Lapsed") { $0.reportChannelsLapsed }
    case .hold: language.text("On hold") { $0.reportChannelsOnHold }
    // Of an application, which makes no batch.
    case .eligible, .notEligible: rawValue
    }
  }
}

extension Finding.Severity {
  /// The severity in a word for people.
  func word(in language: Language) -> String {
    switch self {
    case .revoke: language.text("Revocation") { $0.revocation }
    case .downgrade: language.text("Downgrade") { $0.reportChannelsDowngrade }
    case .warning: language.text("Warning") { $0.reportChannelsWarning }
    case .information: language.text("Information") { $0.information }
    case .blocking: language.text("Blocking") { $0.blocking }
    case .caution: language.text("Caution") { $0.reportChannelsCaution }
    case .reminder: language.text("Will cost the star") { $0.reportChannelsWillCostTheStar }
    }
  }
}
