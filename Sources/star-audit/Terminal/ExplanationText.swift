import Auditing
import StarStandard

/// An explanation as people read it.
struct ExplanationText {
  let paper: Paper

  func text(_ explanation: Explanation) -> String {
    let channel = explanation.dossier.channel
    var text = paper.paint(channel.id, .bold) + "  \(TerminalText.safe(channel.name ?? "(no name)"))\n"
    text += paper.wrap("As of \(explanation.asOf): \(explanation.coverageText).", indent: 2)
    for table in DossierTable.all(of: explanation.dossier) where !table.rows.isEmpty {
      text += "\n" + paper.paint(table.name, .bold) + "\n" + grid(table)
    }
    if !explanation.verdicts.isEmpty { text += "\n" + paper.paint("rules", .bold) + "\n" }
    for (rule, severity, examination) in explanation.verdicts { text += verdict(rule, severity, examination) }
    if let decision = explanation.decision {
      text += "\n" + paper.paint("decision", .bold) + DecisionText(paper: paper, listsAll: true).listing(decision)
    } else if !explanation.dossier.defects.isEmpty {
      text += "\n" + paper.paint("defects", .bold) + "\n"
      for defect in explanation.dossier.defects {
        text += paper.wrap("- \(defect.table) \(defect.row), \(defect.column): \(defect.reason)", indent: 2)
      }
    }
    return text
  }

  private func verdict(_ rule: Rule, _ severity: Severity, _ examination: Examination) -> String {
    let name = "\(rule.id) (\(rule.clause))"
    guard severity != .off else { return "  off      \(name)\n" }
    switch examination {
    case .doesNotApply(let reason): return "  \(paper.paint("n/a", .dim))      \(name): \(reason)\n"
    case .passed(let evidence):
      return "  \(paper.paint("passed", .green))   \(name)\n" + paper.wrap(evidence().message(in: .english), indent: 11)
    case .found(let found):
      let colour: Paper.Colour = severity == .downgrade ? .red : .yellow
      return "  \(paper.paint("found", colour))    \(name), \(severity.rawValue)\n"
        + found.map { paper.wrap($0.message(in: .english), indent: 11) }.joined()
    }
  }

  /// Rows under their columns' names, each column as wide as its widest value.
  private func grid(_ table: DossierTable) -> String {
    let rows = [table.columns] + table.rows.map { $0.map { TerminalText.safe($0) } }
    let widths = table.columns.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
