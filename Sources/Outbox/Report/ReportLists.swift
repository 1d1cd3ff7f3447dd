import StarStandard

/// The channels and rows that stand apart from the decisions.
extension HTMLWriter {
  /// Housekeeping: channels on hold, not decided, not deliverable, and rows to be mended.
  mutating func lists(_ summary: Summary, _ selection: ReportSelection) {
    // Where all decisions that are not just favourable have their rows, so have all holds.
    let (most, isWhole) = (selection.most, selection.isWhole)
    let toBeMended = summary.toBeMended
    let hasEveryHold = selection.shown(of: .decided) == selection.count(of: .decided)
    let language = language
    markup("<section class=\"below\" aria-labelledby=\"housekeeping\">\n<h2 id=\"housekeeping\">")
    say("Housekeeping") { $0.housekeeping }
    markup("</h2>\n")
    list(
      language.text("On hold until their rows are mended") { $0.onHoldUntilTheirRows }, id: "holds",
      count: toBeMended.count,
      language.text(
        "Nothing is concluded about these channels; what is wrong stands with each channel above."
      ) { $0.nothingIsConcludedAboutThese }
    ) { $0.channels(toBeMended, of: summary, linked: hasEveryHold, atMost: most) }
    if !summary.waiting.ids.isEmpty {
      list(
        language.text("On hold until a supplement decides them") { $0.onHoldUntilASupplement }, id: "waiting",
        count: summary.waiting.ids.count,
        language.text(
          "Applying the January review left these channels on hold, and what was never judged is not renewed."
        ) { $0.applyingTheReviewLeftThese }
      ) { $0.channels(summary.waiting.ids, of: summary, linked: hasEveryHold, atMost: most) }
    }
    if summary.procedure == .supplement { worse(summary, atMost: most) }
    list(
      language.text("Nobody can tell whether they are concerned") { $0.nobodyCanTellWhetherThey }, id: "undetermined",
      count: summary.undetermined.count,
      language.text(
        "What decides whether these channels are under review cannot be read."
      ) { $0.whatDecidesWhetherTheseChannels }
    ) { html in
      html.channels(summary.undetermined, of: summary, linked: false, atMost: most)
      html.defects(summary.undeterminedDefects, atMost: most)
    }
    list(
      language.text("No usable address for their notice") { $0.noUsableAddressForTheir }, id: "undeliverable",
      count: summary.undeliverable.count,
      language.text("The decision stands; tell these channels yourself.") { $0.theDecisionStandsTellThese }
    ) { $0.channels(summary.undeliverable, of: summary, linked: isWhole, atMost: most) }
    unconfirmed(summary, selection)
    list(
      language.text("Defective rows that belong to no channel") { $0.defectiveRowsThatBelongTo }, id: "orphan-defects",
      count: summary.orphanDefects.count,
      language.text("No decision rests on these rows.") { $0.noDecisionRestsOnThese }
    ) { $0.defects(summary.orphanDefects, atMost: most) }
    list(
      language.text("Of a kind that the standard does not cover") { $0.ofAKindThatThe }, id: "out-of-scope",
      count: summary.outOfScope.count,
      language.text("These channels are listed and never decided.") { $0.theseChannelsAreListedAnd }
    ) { $0.channels(summary.outOfScope, of: summary, linked: false, atMost: most) }
  }

  /// Whom a supplement would decide about to their disfavour, and does not.
  private mutating func worse(_ summary: Summary, atMost most: Int) {
    let language = language
    list(
      language.text("Would be decided worse by now") { $0.reportListsWouldBeDecidedWorseBy }, id: "worse-since",
      count: summary.worseSince.count,
      language.text(
        "A supplement takes nothing away; the next review judges these channels."
      ) { $0.aSupplementTakesNothingAway }
    ) { html in
      html.markup("<ul class=\"ids\">\n")
      for worse in summary.worseSince.prefix(most) {
        html.markup("<li>")
        html.isolated(language.channel(worse.channelID, worse.channelName))
        html.text(language.colon + language.outcome(worse.outcome, worse.toStar))
        html.markup("</li>\n")
      }
      html.markup("</ul>\n")
      html.more(than: most, of: summary.worseSince.count, "manifest.json")
    }
  }

  /// What is asked by each rule and by each clause, in our words.
  ///
  /// - Parameter edition: whose numbers the clauses bear.
  mutating func clauses(_ procedure: Procedure, of edition: Edition) {
    markup("<details class=\"list\" id=\"clauses\"><summary>")
    say("What the clauses ask") { $0.whatTheClausesAsk }
    markup("</summary>\n<dl class=\"clauses\">\n")
    for rule in procedure.rules {
      markup("<div><dt>")
      text(rule.title.text(in: language))
      markup(" <span class=\"clause\">")
      text(language.clause(rule.clause))
      markup("</span></dt>")
      element("dd", rule.rationale.text(in: language))
      markup("</div>\n")
    }
    markup("</dl>\n<h3>")
    say("Clause by clause") { $0.clauseByClause }
    markup("</h3>\n<p class=\"note\">")
    text(
      language.text(
        "In our words; the numbers are those of edition \(edition.name)."
      ) { $0.inOurWordsTheNumbers(edition.name) })
    markup("</p>\n<dl class=\"clauses\">\n")
    for clause in Clause.all(of: edition) {
      markup("<div><dt><span class=\"clause\">")
      text(language.clause(clause.id))
      markup("</span> ")
      text(clause.title.text(in: language))
      markup("</dt>")
      element("dd", clause.words.text(in: language))
      markup("</div>\n")
    }
    markup("</dl>\n</details>\n")
  }

  mutating func list(
    _ name: String, id: String, count: Int, _ meaning: String, _ body: (inout HTMLWriter) -> Void
  ) {
    open("details", [Attribute("class", "list"), Attribute("id", id), Attribute("open", count == 0 ? nil : "")])
    markup("<summary>")
    text(name)
    markup(" ")
    element("span", class: "tally", language.grouped(count))
    markup("</summary>\n<p class=\"note\">")
    text(count == 0 ? language.text("None.") { $0.reportListsNone } : meaning)
    markup("</p>\n")
    if count > 0 { body(&self) }
    markup("</details>\n")
  }

  mutating func channels(_ ids: [String], of summary: Summary, linked: Bool, atMost most: Int) {
    markup("<ul class=\"ids\">\n")
    for (id, channel) in zip(ids, summary.named(ids.prefix(most), in: language)) {
      markup("<li>")
      if linked, let anchor = Self.anchor(of: id) {
        element("a", [Attribute("href", "#" + anchor)], channel)
      } else {
        isolated(channel)
      }
      markup("</li>\n")
    }
    markup("</ul>\n")
    more(than: most, of: ids.count, "manifest.json")
  }

  /// Says that a list is longer than what is shown of it, and where all of it is.
  mutating func more(than most: Int, of count: Int, _ place: String) {
    guard count > most else { return }
    let left = language.grouped(count - most)
    element("p", class: "note more", language.text("And \(left) more: see \(place).") { $0.andMoreSee(left, place) })
    markup("\n")
  }

  mutating func defects(_ defects: [Defect], atMost most: Int = .max) {
    guard !defects.isEmpty else { return }
    markup("<table class=\"small defects\">")
    caption(language.text("Defects") { $0.defects })
    markup("<thead><tr>")
    headings(
      language.text("Table") { $0.table }, language.text("Row") { $0.row }, language.text("Column") { $0.column },
      language.text("What is wrong") { $0.whatIsWrong })
    markup("</tr></thead>\n<tbody>\n")
    for defect in defects.prefix(most) {
      markup("<tr>")
      for value in [defect.table, defect.row, defect.column, defect.reason] {
        markup("<td>")
        isolated(value)
        markup("</td>")
      }
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
    more(than: most, of: defects.count, "manifest.json")
  }

  /// The place of a channel's row; nil for an id that is no word that a link may hold.
  static func anchor(of id: String) -> String? {
    let isPlain = id.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return isPlain && !id.isEmpty ? "channel-" + id : nil
  }
}
