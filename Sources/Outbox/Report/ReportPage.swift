import StarStandard

/// The report of a batch for people: one HTML file that needs no network.
///
/// The file is ``top(_:)``, then ``row(of:)`` of each decision in the order of the channels' ids, then ``bottom()``. It can be
/// read without its script, which only filters. Every value from the records is escaped (``HTMLWriter``), and the page's own
/// policy allows its one style sheet, its one script, and nothing else.
public struct ReportPage: Sendable {
  private let basis: Manifest.Basis

  /// The report of the batch made from this.
  public init(basis: Manifest.Basis) {
    self.basis = basis
  }

  /// Everything before the channels: known only when all decisions are.
  public func top(_ summary: Summary) -> [UInt8] {
    var html = HTMLWriter()
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n")
    html.reportHead(title: "\(basis.batch), as of \(basis.asOf): star-audit report")
    html.markup("<body>\n<a class=\"skip\" href=\"#channels\">Skip to the channels</a>\n")
    html.reportHeader(basis)
    html.markup("<main>\n")
    html.tiles(summary)
    html.findingsByRule(summary)
    html.lists(summary)
    html.channelsBegin(summary)
    return html.bytes
  }

  /// One decision's row; empty for a retained channel without a finding.
  public static func row(of decision: Decision) -> [UInt8] {
    if decision.outcome == .retain && decision.findings.isEmpty && !decision.atRisk { return [] }
    var html = HTMLWriter()
    html.row(of: decision)
    return html.bytes
  }

  /// Everything after the channels.
  public func bottom() -> [UInt8] {
    var html = HTMLWriter()
    html.markup("</tbody>\n</table>\n</section>\n</main>\n")
    html.element("footer", class: "foot", "\(basis.program), \(basis.batch), as of \(basis.asOf). End of the report.")
    html.markup("\n<script>")
    html.asset(.reportScript)
    html.markup("</script>\n</body>\n</html>\n")
    return html.bytes
  }
}
