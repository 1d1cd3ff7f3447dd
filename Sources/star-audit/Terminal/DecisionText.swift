import Outbox
import StarStandard

/// Decisions and summaries as people read them.
struct DecisionText {
  let paper: Paper
  /// Whether retained channels without a warning are listed, too.
  let listsAll: Bool

  func heading(_ basis: Manifest.Basis) -> String {
    let rows = basis.records.reduce(0) { $0 + $1.rows }
    let editions = basis.editions.map(\.name).joined(separator: ", ")
    return paper.paint("Review \(basis.batch)", .bold)
      + " as of \(basis.asOf) (edition \(editions); \(rows) rows on record)\n"
  }

  func listing(_ decision: Decision) -> String {
    guard listsAll || decision.outcome != .retain || decision.atRisk else { return "" }
    let english = Language.english
    let star = decision.fromStar.map(english.star) ?? "star unreadable"
    let head =
      switch decision.outcome {
      case .retain: paper.paint(decision.atRisk ? "AT RISK  " : "RETAIN   ", decision.atRisk ? .yellow : .green)
      case .downgrade: paper.paint("DOWNGRADE", .red)
      case .revoke: paper.paint("REVOKE   ", .red)
      case .hold: paper.paint("HOLD     ", .yellow)
      }
    var text =
      "\n\(head)  \(paper.paint(decision.channel.id, .bold))  \(TerminalText.safe(decision.channel.name ?? "(no name)"))\n"
    let change =
      decision.outcome == .downgrade || decision.outcome == .revoke
      ? "\(star) → \(decision.toStar.map(english.star) ?? "?")" : star
    text += paper.wrap(
      [change, decision.route.map { "by \($0.rawValue)" }, decision.renewalPending ? "renewal pending" : nil]
        .compactMap(\.self).joined(separator: ", "), indent: 2)
    for finding in decision.findings {
      let weight = finding.waiver == nil ? finding.weight.rawValue : "waived"
      text += paper.wrap(
        "- \(finding.rule) (\(finding.clause)), \(weight): \(finding.evidence.message(in: english))", indent: 2)
      let remedy = finding.evidence.remedy(in: english)
      if !remedy.isEmpty { text += paper.wrap("Remedy: \(remedy)", indent: 4) }
      if let waiver = finding.waiver {
        text += paper.wrap(
          "Waived until \(waiver.expiresOn) by \(waiver.grantedBy): \(waiver.reason)", indent: 4)
      }
    }
    for defect in decision.defects {
      text += paper.wrap("- \(defect.table) \(defect.row), \(defect.column): \(defect.reason)", indent: 2)
    }
    let advice = decision.advice(in: english)
    if !advice.isEmpty { text += paper.wrap(advice, indent: 2) }
    return text
  }

  func summary(_ summary: Summary) -> String {
    var text = "\n" + paper.paint("Summary", .bold) + "\n"
    func line(_ name: String, _ value: some CustomStringConvertible) {
      text += "  " + name + String(repeating: " ", count: max(1, 24 - name.count)) + "\(value)\n"
    }
    line("under review", summary.reviewed)
    line("retained", "\(summary.outcomes[.retain] ?? 0), of these \(summary.atRisk) at risk")
    line("downgraded", summary.outcomes[.downgrade] ?? 0)
    line("revoked", summary.outcomes[.revoke] ?? 0)
    line("on hold", list(summary.holds))
    line("out of scope", list(summary.outOfScope))
    line("undetermined", list(summary.undetermined))
    line("orphan defects", summary.orphanDefects.count)
    for defect in summary.orphanDefects.prefix(20) {
      text += paper.wrap("- \(defect.table) \(defect.row), \(defect.column): \(defect.reason)", indent: 4)
    }
    let rules = Rule.all.filter { (summary.rules[$0.id] ?? 0) > 0 }
    if !rules.isEmpty { text += "  findings\n" }
    for rule in rules {
      text +=
        "    \(rule.id)" + String(repeating: " ", count: 24 - rule.id.text.count) + "\(summary.rules[rule.id] ?? 0)\n"
    }
    return text
  }

  private func list(_ ids: [String]) -> String {
    guard !ids.isEmpty else { return "0" }
    let shown = ids.prefix(10).joined(separator: ", ")
    return "\(ids.count): \(shown)\(ids.count > 10 ? ", …" : "")"
  }
}
