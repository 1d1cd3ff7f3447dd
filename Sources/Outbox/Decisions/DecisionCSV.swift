import FileSystem
import StarStandard

/// Writes decisions as CSV for spreadsheets (RFC 4180; Decision.md, "The row").
package enum DecisionCSV {
  /// What the file of a batch begins with: by it spreadsheets know that the text is UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// A column's name and what stands in it.
  private struct Column: Sendable {
    let name: String
    let value: @Sendable (Decision, DecisionTexts) -> String

    init(_ name: String, _ value: @escaping @Sendable (Decision) -> String) {
      self.name = name
      self.value = { decision, _ in value(decision) }
    }

    init(_ name: String, saying value: @escaping @Sendable (Decision, DecisionTexts) -> String) {
      self.name = name
      self.value = value
    }
  }

  private static let columns: [Column] = [
    Column("channel_id") { $0.channel.id },
    Column("channel_name") { $0.channel.name ?? "" },
    Column("kind") { $0.channel.kind ?? "" },
    Column("country") { $0.channel.country ?? "" },
    Column("route") { $0.route?.rawValue ?? "" },
    Column("outcome") { $0.outcome.rawValue },
    Column("from_star") { number($0.fromStar) },
    Column("to_star") { number($0.toStar) },
    Column("at_risk") { "\($0.atRisk)" },
    Column("renewal_pending") { "\($0.renewalPending)" },
    Column("effective_on") { $0.effectiveOn.description },
    Column("reapply_from") { $0.reapplyFrom?.description ?? "" },
    Column("rules", rules),
    Column("reasons", saying: reasons),
    Column("remedies", saying: remedies),
    Column("notice") { NoticePlan(for: $0).path ?? "" },
    Column("star_sought") { number($0.starSought) },
    Column("star_foreseen") { number($0.starForeseen) },
    Column("supersedes") { $0.supersedes?.batch ?? "" },
  ]

  package static let header = row(columns.map(\.name))

  package static func row(of decision: Decision) -> [UInt8] { row(of: decision, DecisionTexts(of: decision)) }

  static func row(of decision: Decision, _ texts: DecisionTexts) -> [UInt8] {
    row(columns.map { $0.value(decision, texts) })
  }

  private static func number(_ star: Star?) -> String { star.map { "\($0.rawValue)" } ?? "" }

  @Sendable private static func rules(_ decision: Decision) -> String {
    var rules: [String] = []
    for finding in decision.findings where rules.last != finding.rule.text { rules.append(finding.rule.text) }
    return rules.joined(separator: " ")
  }

  @Sendable private static func reasons(_ decision: Decision, _ texts: DecisionTexts) -> String {
    let reasons =
      decision.outcome == .hold
      ? decision.defects.map { "\($0.table) \($0.row) \($0.column) \($0.reason)." } + [decision.waiting(in: .english)]
      : texts.messages
    return reasons.filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Sendable private static func remedies(_ decision: Decision, _ texts: DecisionTexts) -> String {
    (texts.remedies + [texts.advice]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func row(_ cells: [String]) -> [UInt8] { csvRow(cells.map(guarded)) }

  /// A cell that no spreadsheet takes for a formula.
  package static func guarded(_ cell: String) -> String {
    guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
    return "'" + cell
  }
}
