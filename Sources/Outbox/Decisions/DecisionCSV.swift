import StarStandard

/// Writes decisions as CSV for spreadsheets (RFC 4180; CONTRACT, "The outbox").
package enum DecisionCSV {
  package static let header = row([
    "channel_id", "channel_name", "kind", "country", "route", "outcome", "from_star", "to_star", "at_risk",
    "renewal_pending", "effective_on", "reapply_from", "rules", "reasons", "remedies", "notice",
  ])

  /// The header row of application checks, which are about the star sought.
  package static let applicationHeader = Array(header.dropLast(2)) + Array(",star_sought\r\n".utf8)

  package static func row(of decision: Decision) -> [UInt8] {
    var rules: [String] = []
    for finding in decision.findings where rules.last != finding.rule.text { rules.append(finding.rule.text) }
    let reasons =
      decision.outcome == .hold
      ? decision.defects.map { "\($0.table) \($0.row) \($0.column) \($0.reason)." }
      : decision.findings.map { $0.evidence.message(in: .english) }
    let remedies =
      decision.findings.map { $0.evidence.remedy(in: .english) } + [decision.advice(in: .english)]
    func number(_ star: Star?) -> String { star.map { "\($0.rawValue)" } ?? "" }
    var cells: [String] = [
      decision.channel.id, decision.channel.name ?? "", decision.channel.kind ?? "", decision.channel.country ?? "",
      decision.route?.rawValue ?? "", decision.outcome.rawValue, number(decision.fromStar),
      number(decision.toStar), "\(decision.atRisk)", "\(decision.renewalPending)",
      decision.effectiveOn.description, decision.reapplyFrom?.description ?? "", rules.joined(separator: " "),
      reasons.joined(separator: " "), remedies.filter { !$0.isEmpty }.joined(separator: " "),
      NoticePlan(for: decision).path ?? "",
    ]
    if decision.procedure == .application { cells.append(number(decision.starSought)) }
    return row(cells)
  }

  private static func row(_ cells: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += "\r\n".utf8
    return bytes
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let utf8 = cell.utf8
    let needsQuotes = utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    // A spreadsheet takes a cell that begins like this for a formula.
    if let first = utf8.first, "=+-@\t\r".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }
}
