import StarStandard

/// Rules as people read them.
struct RuleText {
  let paper: Paper

  /// A rule of applications and renewals only.
  func description(of rule: RuleTitle) -> String {
    paper.paint(rule.id.text, .bold) + "  (\(rule.clause))  of applications and renewals\n"
      + paper.wrap("\(rule.title.text(in: .english)). \(rule.rationale.text(in: .english))", indent: 2) + "\n"
  }

  func description(of rule: Rule, in edition: Edition, withExamples: Bool) -> String {
    var text =
      paper.paint(rule.id.text, .bold)
      + "  (\(rule.clause))  \(edition.severity(of: rule.id).rawValue) in edition \(edition.name)\n"
    text += paper.wrap("\(rule.title.text(in: .english)). \(rule.rationale.text(in: .english))", indent: 2)
    if withExamples {
      for example in rule.examples {
        text += "\n  " + paper.paint(example.title, .bold) + "\n"
        for line in example.lines { text += "    \(line)\n" }
        for moment in example.moments {
          let mark = moment.findings > 0 ? paper.paint("finding", .red) : paper.paint("nothing", .green)
          text += "    \(moment.asOf)  \(mark)  \(moment.because)\n"
        }
      }
      text += "\n  " + paper.paint("Each story starts from a channel that meets everything for three stars.", .dim)
    }
    return text + "\n"
  }
}
