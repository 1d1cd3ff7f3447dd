import StarStandard

/// What changed since an earlier batch, and what would change by the next review.
extension HTMLWriter {
  /// The section of the changes.
  mutating func changes(_ changes: BatchChanges, _ selection: ReportSelection) {
    markup("<section class=\"below\" aria-labelledby=\"changes\">\n<h2 id=\"changes\">Changes since ")
    isolated(changes.since)
    markup("</h2>\n")
    for kind in BatchChanges.Kind.allCases {
      let channels = changes.channels[kind] ?? []
      open("details", [Attribute("class", "list"), Attribute("open", kind == .fallen && !channels.isEmpty ? "" : nil)])
      markup("<summary>")
      text(kind.words)
      markup(" ")
      element("span", class: "tally", channels.count.grouped)
      markup("</summary>\n")
      if channels.isEmpty {
        markup("<p class=\"note\">None.</p>\n")
      } else {
        table(of: channels.prefix(selection.most), isWhole: selection.isWhole)
        more(than: selection.most, of: channels.count, "decisions.jsonl of both batches")
      }
      markup("</details>\n")
    }
    markup("</section>\n")
  }

  private mutating func table(of changes: ArraySlice<BatchChanges.Change>, isWhole: Bool) {
    markup(
      """
      <table class="small"><thead><tr><th scope="col">Channel</th><th scope="col">Then → now</th></tr></thead>
      <tbody>

      """)
    for change in changes {
      markup("<tr><td>")
      // A channel that is as it should be may have no row.
      let hasRow = change.now.map { !$0.outcome.isFavourable || $0.isAtRisk } ?? false
      channel(change.channelID, isLinked: isWhole && hasRow)
      markup("</td>")
      element("td", change.text)
      markup("</tr>\n")
    }
    markup("</tbody></table>\n")
  }

  /// The start of the section of the forecasts.
  mutating func forecastsBegin(nextReview: CalendarDate, count: Int) {
    markup("<section class=\"below\" aria-labelledby=\"forecasts\">\n<h2 id=\"forecasts\">Would fall by the review of ")
    date(nextReview)
    markup("</h2>\n<details class=\"list\"><summary>Channels that keep their star now and would lose it by then ")
    element("span", class: "tally", count.grouped)
    markup(
      """
      </summary>
      <p class="note">If nothing on record changed but the date.</p>
      <table class="small"><thead><tr><th scope="col">Channel</th><th scope="col">Falls on</th>
      <th scope="col">Through</th></tr></thead>
      <tbody>

      """)
  }

  mutating func row(of forecast: Forecast, _ decision: Decision, isLinked: Bool) {
    markup("<tr><td>")
    channel(decision.channel.id, isLinked: isLinked)
    markup("</td><td>")
    date(forecast.fallsOn)
    markup("</td>")
    element(
      "td", forecast.rules.map { RuleTitle.named($0)?.title.text(in: .english) ?? $0.text }.joined(separator: ", "))
    markup("</tr>\n")
  }

  /// A channel's id, with the way to its row where it has one.
  private mutating func channel(_ id: String, isLinked: Bool) {
    if isLinked, let anchor = Self.anchor(of: id) {
      element("a", [Attribute("href", "#" + anchor)], id)
    } else {
      isolated(id)
    }
  }
}
