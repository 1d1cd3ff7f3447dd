import StarStandard

/// What changed since an earlier batch, and what would change by the next review.
extension HTMLWriter {
  /// The section of the changes.
  mutating func changes(_ changes: BatchChanges, _ selection: ReportSelection) {
    markup("<section class=\"below\" aria-labelledby=\"changes\">\n<h2 id=\"changes\">")
    say("Changes since ") { $0.changesSince }
    isolated(changes.since)
    markup("</h2>\n")
    for kind in BatchChanges.Kind.allCases {
      let channels = changes.channels[kind] ?? []
      open("details", [Attribute("class", "list"), Attribute("open", kind == .fallen && !channels.isEmpty ? "" : nil)])
      markup("<summary>")
      text(kind.words(in: language))
      markup(" ")
      element("span", class: "tally", language.grouped(channels.count))
      markup("</summary>\n")
      if channels.isEmpty {
        element("p", class: "note", language.text("None.") { $0.reportOutlookNone })
        markup("\n")
      } else {
        table(of: channels.prefix(selection.most), isWhole: selection.isWhole)
        more(
          than: selection.most, of: channels.count,
          language.text("decisions.jsonl of both batches") { $0.decisionsJsonlOfBothBatches })
      }
      markup("</details>\n")
    }
    markup("</section>\n")
  }

  private mutating func table(of changes: ArraySlice<BatchChanges.Change>, isWhole: Bool) {
    markup("<table class=\"small\"><thead><tr>")
    headings(
      language.text("Channel") { $0.channel }, language.text("Then → now") { $0.thenNow },
      language.text("Why") { $0.reportOutlookWhy })
    markup("</tr></thead>\n<tbody>\n")
    for change in changes {
      markup("<tr><th scope=\"row\">")
      // A channel that is as it should be may have no row.
      let hasRow = change.now.map { !$0.outcome.isFavourable || $0.isAtRisk } ?? false
      channel(change.channelID, change.channelName, isLinked: isWhole && hasRow)
      markup("</th>")
      element("td", change.words(in: language))
      element("td", change.reasons(in: language))
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  /// The start of the section of the forecasts.
  mutating func forecastsBegin(nextReview: CalendarDate, count: Int) {
    markup("<section class=\"below\" aria-labelledby=\"forecasts\">\n<h2 id=\"forecasts\">")
    say("Would fall by the review of ") { $0.wouldFallByTheReview }
    date(nextReview)
    markup("</h2>\n<details class=\"list\"><summary>")
    say("Channels that keep their star now and would lose it by then ") { $0.channelsThatKeepTheirStar }
    element("span", class: "tally", language.grouped(count))
    markup("</summary>\n")
    element(
      "p", class: "note", language.text("If nothing on record changed but the date.") { $0.ifNothingOnRecordChanged })
    markup("\n<table class=\"small\"><thead><tr>")
    headings(
      language.text("Channel") { $0.channel }, language.text("Falls on") { $0.fallsOn },
      language.text("Through") { $0.through })
    markup("</tr></thead>\n<tbody>\n")
  }

  mutating func row(of forecast: Forecast, _ decision: Decision, isLinked: Bool) {
    markup("<tr><th scope=\"row\">")
    channel(decision.channel.id, decision.channel.name, isLinked: isLinked)
    markup("</th><td>")
    date(forecast.fallsOn)
    markup("</td>")
    let language = language
    element("td", forecast.rules.map { $0.inShort(in: language) }.joined(separator: language.comma))
    markup("</tr>\n")
  }

  /// A channel by name and id, with the way to its row where it has one.
  private mutating func channel(_ id: String, _ name: String?, isLinked: Bool) {
    if isLinked, let anchor = Self.anchor(of: id) {
      element("a", [Attribute("href", "#" + anchor)], name ?? id)
    } else {
      isolated(name ?? id)
    }
    guard name != nil else { return }
    markup(" ")
    element("span", class: "id", id)
  }
}
