import StarStandard

/// The report of a batch for people: one HTML file that needs no network.
///
/// The file is ``top(_:_:)``, where there are any the forecasts, ``channelsBegin(_:)``, then ``row(of:)`` of each decision in
/// the order of the channels' ids, then ``bottom()``. It can be read without its script, which only filters. Every value from the records is escaped (``HTMLWriter``), and the page's own
/// policy allows its one style sheet, its one script, and nothing else.
package struct ReportPage: Sendable {
  private let basis: Manifest.Basis

  /// The report of the batch made from this.
  package init(basis: Manifest.Basis) {
    self.basis = basis
  }

  /// Everything before the channels, except forecasts: known only when all decisions are.
  ///
  /// - Parameter changes: what changed since an earlier batch; nil where none was named.
  package func top(_ summary: Summary, _ changes: BatchChanges? = nil) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n")
    html.reportHead(title: "\(basis.batch ?? ""), as of \(basis.asOf): star-audit report")
    html.markup("<body>\n<a class=\"skip\" href=\"#channels\">Skip to the channels</a>\n")
    html.reportHeader(basis)
    html.markup("<main>\n")
    html.tiles(summary)
    html.findingsByRule(summary)
    html.lists(summary)
    if let changes { html.changes(changes) }
    return html.bytes
  }

  /// The start of the forecasts.
  package func forecastsBegin() -> [UInt8] {
    var html = HTMLWriter()
    html.forecastsBegin(nextReview: HalfYear(containing: basis.asOf).next.firstDay)
    return html.bytes
  }

  /// The forecast of a decision; empty where the channel would not fall by the next review.
  package static func forecastRow(of decision: Decision) -> [UInt8] {
    guard let forecast = decision.forecast,
      forecast.decidedOn <= HalfYear(containing: decision.effectiveOn).next.firstDay
    else { return [] }
    var html = HTMLWriter()
    html.row(of: forecast, decision)
    return html.bytes
  }

  /// The end of the forecasts.
  package func forecastsEnd() -> [UInt8] {
    var html = HTMLWriter()
    html.markup("</tbody></table>\n</section>\n")
    return html.bytes
  }

  /// The start of the channels.
  package func channelsBegin(_ summary: Summary) -> [UInt8] {
    var html = HTMLWriter()
    html.channelsBegin(summary)
    return html.bytes
  }

  /// One decision's row; empty for a channel that is as it should be, without a finding.
  package static func row(of decision: Decision) -> [UInt8] {
    let isQuiet = decision.outcome.isFavourable && decision.toStar == decision.fromStar
    if isQuiet && decision.findings.isEmpty && !decision.atRisk { return [] }
    var html = HTMLWriter()
    html.row(of: decision)
    return html.bytes
  }

  /// Everything after the channels.
  package func bottom() -> [UInt8] {
    var html = HTMLWriter()
    html.markup("</tbody>\n</table>\n</section>\n</main>\n")
    html.element(
      "footer", class: "foot", "\(basis.program), \(basis.batch ?? ""), as of \(basis.asOf). End of the report.")
    html.markup("\n<script>")
    html.asset(.reportScript)
    html.markup("</script>\n</body>\n</html>\n")
    return html.bytes
  }
}
