import Outbox
import StarStandard

/// Application checks as people read them.
struct AssessmentText {
  let paper: Paper

  func text(_ decisions: [(star: Star, decision: Decision)], on day: CalendarDate) -> String {
    decisions.map { star, decision in
      let english = Language.english
      let title = "Application for \(english.star(star))"
      var text = paper.wrap(
        "\(title) by \(decision.route?.rawValue ?? "") on \(day) (edition \(decision.edition ?? ""))", indent: 0,
        emphasis: title)
      text += DecisionText(paper: paper, listsAll: true).listing(decision)
      if let openFrom = decision.openFromTold, openFrom > day {
        text += paper.wrap("Open from \(openFrom) on (G.4).", indent: 2)
      }
      if decision.outcome == .eligible, decision.findings.isEmpty {
        text += paper.wrap("Nothing is missing.", indent: 2)
      }
      return text
    }.joined(separator: "\n")
  }

  /// Every star and route in one table: whether it may be awarded, from when on it is open, and what is missing for it.
  func table(_ decisions: [(star: Star, decision: Decision)], on day: CalendarDate) -> String {
    guard let first = decisions.first?.decision else { return "" }
    var text =
      paper.channel(first.channel)
    let held = first.fromStar.map { Language.english.star($0) } ?? "a star that cannot be read"
    text += paper.wrap("On \(day), by edition \(first.edition ?? ""); in force: \(held).", indent: 2) + "\n"
    let rows = decisions.map { star, decision in
      [
        Language.english.star(star), decision.route?.rawValue ?? "", decision.outcome.rawValue,
        decision.openFromTold?.description ?? "",
        decision.findings.filter { $0.severity == .blocking }.map(\.rule.text).uniqued().joined(separator: ", "),
      ]
    }
    let columns = ["star", "route", "outcome", "open from", "missing"]
    text += TextGrid(columns: columns, rows: rows, leavesOutEmpty: false).text(on: paper)
    for (star, decision) in decisions where !decision.findings.isEmpty {
      text += "\n  " + paper.paint("\(Language.english.star(star)) by \(decision.route?.rawValue ?? "")", .bold) + "\n"
      for finding in decision.findings {
        text += paper.wrap(
          "- \(finding.rule) (\(finding.clause(in: .english))), \(finding.severity.rawValue): \(finding.evidence.message(in: .english))",
          indent: 4, hanging: 2)
        let remedy = finding.evidence.remedy(in: .english)
        if !remedy.isEmpty { text += paper.wrap("Remedy: \(remedy)", indent: 6) }
      }
    }
    if first.outcome == .hold {
      text += "\n"
      for defect in first.defects {
        text += paper.wrap("- \(defect)", indent: 2, hanging: 2)
      }
    }
    return text
  }
}
