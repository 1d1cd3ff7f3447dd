import Auditing
import StarStandard

/// An explanation as people read it.
struct ExplanationText {
  let paper: Paper

  func text(_ explanation: Explanation) -> String {
    let channel = explanation.dossier.channel
    var text = paper.paint(channel.id, .bold) + "  \(TerminalText.safe(channel.name ?? "(no name)"))\n"
    text += paper.wrap("As of \(explanation.asOf): \(explanation.coverageText).", indent: 2)
    for table in DossierTable.all(of: explanation.dossier, for: explanation.standing) where !table.rows.isEmpty {
      text += "\n" + paper.paint(table.name, .bold) + "\n" + grid(table)
    }
    if !explanation.differences.isEmpty {
      text += "\n" + paper.paint("taken from what was applied", .bold) + "\n"
      for difference in explanation.differences {
        text += paper.wrap("- \(difference.batch): \(TerminalText.safe(difference.text))", indent: 2)
      }
    }
    if !explanation.verdicts.isEmpty { text += "\n" + paper.paint("rules", .bold) + "\n" }
    for (rule, severity, verdict) in explanation.verdicts { text += line(rule, severity, verdict) }
    if let decision = explanation.decision {
      text += "\n" + paper.paint("decision", .bold) + DecisionText(paper: paper, listsAll: true).listing(decision)
    } else if !explanation.dossier.defects.isEmpty {
      text += "\n" + paper.paint("defects", .bold) + "\n"
      for defect in explanation.dossier.defects {
        text += paper.wrap("- \(defect)", indent: 2)
      }
    }
    return text
  }

  private func line(_ rule: Rule, _ severity: Rule.Severity, _ verdict: Verdict) -> String {
    let name = "\(rule.id) (\(rule.clause))"
    func head(_ verdict: String, _ colour: Paper.Colour? = nil) -> String {
      "  " + paper.column(verdict, 9, colour) + name
    }
    guard severity != .off else { return head("off") + "\n" }
    switch verdict {
    case .doesNotApply(let reason): return head("n/a", .dim) + ": \(reason)\n"
    case .passed(let evidence):
      return head("passed", .green) + "\n" + paper.wrap(evidence().message(in: .english), indent: 11)
    case .found(let found):
      let colour: Paper.Colour = severity == .downgrade ? .red : .yellow
      return head("found", colour) + ", \(severity.rawValue)\n"
        + found.map { paper.wrap($0.message(in: .english), indent: 11) }.joined()
    }
  }

  /// Rows under their columns' names, each column as wide as its widest value.
  private func grid(_ table: DossierTable) -> String {
    let rows = [table.columns] + table.rows.map { $0.map { TerminalText.safe($0) } }
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    return rows.map { row in
      var line = "  " + zip(row, widths).map { paper.column($0, $1 + 2, gap: 2) }.joined()
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
