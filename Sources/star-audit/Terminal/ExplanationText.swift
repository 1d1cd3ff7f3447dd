import Auditing
import StarStandard

/// An explanation as people read it.
struct ExplanationText {
  let paper: Paper

  func text(_ explanation: Explanation) -> String {
    var text = answer(explanation)
    text += paper.wrap("As of \(explanation.asOf): \(explanation.coverageText).", indent: 2)
    if explanation.decision == nil, !explanation.dossier.defects.isEmpty {
      text += heading("defects")
      for defect in explanation.dossier.defects { text += paper.wrap("- \(defect)", indent: 2, hanging: 2) }
    }
    let timeline = TimelineText(DecidingDates(of: explanation), on: paper).text
    if !timeline.isEmpty { text += heading("the dates that decide") + timeline }
    if !explanation.verdicts.isEmpty { text += heading("rules") }
    for place in 0...3 {
      for (rule, severity, verdict) in explanation.verdicts where Self.place(severity, verdict) == place {
        text += line(rule, severity, verdict)
      }
    }
    if !explanation.differences.isEmpty {
      text += heading("taken from what was applied")
      for difference in explanation.differences {
        text += paper.wrap("- \(difference.batch): \(difference.text)", indent: 2, hanging: 2)
      }
    }
    for table in DossierTable.all(of: explanation.dossier, for: explanation.standing) where !table.rows.isEmpty {
      text += heading(table.name) + TextGrid(columns: table.columns, rows: table.rows).text(on: paper)
    }
    return text
  }

  /// What is decided and why, which is what was asked.
  private func answer(_ explanation: Explanation) -> String {
    if let decision = explanation.decision {
      return String(DecisionText(paper: paper, listsAll: true).listing(decision).drop { $0 == "\n" })
    }
    return paper.channel(explanation.dossier.channel)
  }

  private func heading(_ title: String) -> String { "\n" + paper.paint(title, .bold) + "\n" }

  /// What was found before what passed, and that before what does not apply; else in the order of the rules.
  private static func place(_ severity: Rule.Severity, _ verdict: Verdict) -> Int {
    guard severity != .off else { return 3 }
    return switch verdict {
    case .found: 0
    case .passed: 1
    case .doesNotApply: 2
    }
  }

  private func line(_ rule: Rule, _ severity: Rule.Severity, _ verdict: Verdict) -> String {
    let name = "\(rule.id) (\(rule.clause))"
    func head(_ verdict: String, _ colour: Paper.Colour? = nil, _ severity: String = "") -> String {
      paper.entry(verdict, 9, name + severity, named: colour)
    }
    guard severity != .off else { return head("off") }
    switch verdict {
    case .doesNotApply(let reason): return head("n/a", .dim) + paper.wrap(reason, indent: 11)
    case .passed(let evidence):
      return head("passed", .green) + paper.wrap(evidence().message(in: .english), indent: 11)
    case .found(let found):
      let colour: Paper.Colour = severity == .downgrade ? .red : .yellow
      return head("found", colour, ", \(severity.rawValue)")
        + found.map { paper.wrap($0.message(in: .english), indent: 11) }.joined()
    }
  }
}
