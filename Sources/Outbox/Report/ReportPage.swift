import StarStandard

/// The report of a batch for people: one HTML file that needs no network.
///
/// The file is ``top(_:_:)``, where there are any the forecasts, ``channelsBegin(_:)``, then ``row(of:)`` of each decision in
/// the order of the channels' ids, then ``bottom()``; of a batch with more rows than a browser can show, of the most important
/// decisions. It can be read without its script, which only filters. Every value from the records is escaped (``HTMLWriter``),
/// and the page's own policy allows its one style sheet, its one script, and nothing else.
package struct ReportPage: Sendable {
  private let run: Manifest.Run
  private let selection: ReportSelection

  /// The report of the batch made from this.
  ///
  /// - Parameter selection: which decisions have a row in it.
  package init(run: Manifest.Run, selection: ReportSelection = ReportSelection()) {
    self.run = run
    self.selection = selection
  }

  /// Everything before the channels, except forecasts: known only when all decisions are.
  ///
  /// - Parameter changes: what changed since an earlier batch; nil where none was named.
  package func top(_ summary: Summary, _ changes: BatchChanges? = nil) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n")
    html.reportHead(title: "\(run.batch ?? ""), as of \(run.asOf): star-audit report")
    html.markup("<body>\n<a class=\"skip\" href=\"#channels\">Skip to the channels</a>\n")
    html.reportHeader(run)
    html.markup("<main>\n")
    html.tiles(summary)
    html.findingsByRule(summary)
    html.lists(summary, selection)
    if let changes { html.changes(changes, selection) }
    return html.bytes
  }

  /// The start of the forecasts.
  package func forecastsBegin() -> [UInt8] {
    var html = HTMLWriter()
    html.forecastsBegin(nextReview: HalfYear(containing: run.asOf).next.firstDay)
    return html.bytes
  }

  /// The forecast of a decision; nil where the channel would not fall by the next review.
  package static func forecast(of decision: Decision) -> ForecastRow? {
    // Whose old credits merely leave the window is as everybody else.
    guard let forecast = decision.forecast, !forecast.isOrdinary,
      forecast.decidedOn <= HalfYear(containing: decision.effectiveOn).next.firstDay
    else { return nil }
    let isLinked = !decision.findings.isEmpty
    func row(isLinked: Bool) -> [UInt8] {
      var html = HTMLWriter()
      html.row(of: forecast, decision, isLinked: isLinked)
      return html.bytes
    }
    return ForecastRow(bytes: row(isLinked: isLinked), withoutLink: isLinked ? row(isLinked: false) : nil)
  }

  /// The end of the forecasts.
  ///
  /// - Parameter count: how many there are, shown or not.
  package func forecastsEnd(count: Int) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("</tbody></table>\n")
    html.more(than: selection.most, of: count, "decisions.jsonl")
    html.markup("</section>\n")
    return html.bytes
  }

  /// The start of the channels.
  package func channelsBegin(_ summary: Summary) -> [UInt8] {
    var html = HTMLWriter()
    html.channelsBegin(summary, selection)
    return html.bytes
  }

  /// One decision's row; empty for a channel that is as it should be, without a finding.
  package static func row(of decision: Decision) -> [UInt8] {
    guard ReportRank(of: decision) != nil else { return [] }
    var html = HTMLWriter(capacity: 3072)
    html.row(of: decision)
    return html.bytes
  }

  /// Everything after the channels.
  package func bottom() -> [UInt8] {
    var html = HTMLWriter()
    html.markup("</tbody>\n</table>\n</section>\n</main>\n")
    html.element(
      "footer", class: "foot", "\(run.program), \(run.batch ?? ""), as of \(run.asOf). End of the report.")
    html.markup("\n<script>")
    html.asset(.reportScript)
    html.markup("</script>\n</body>\n</html>\n")
    return html.bytes
  }
}

/// The line of a channel among the forecasts.
package struct ForecastRow: Sendable {
  let bytes: [UInt8]
  /// The same without the way to the channel's row, for a report that may not have that; nil where there is none anyway.
  let withoutLink: [UInt8]?
}
