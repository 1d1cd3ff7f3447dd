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
        text += "\n" + paper.wrap(example.title, indent: 2, emphasis: example.title)
        for line in example.lines { text += paper.wrap(line, indent: 4, hanging: 2) }
        for moment in example.moments {
          let (mark, colour): (String, Paper.Colour) = moment.findings > 0 ? ("finding", .red) : ("nothing", .green)
          text += paper.entry("\(moment.asOf)  \(mark)", 21, moment.because, indent: 4, named: colour)
        }
      }
      text += "\n" + paper.wrap("Each story starts from a channel that meets everything for three stars.", indent: 2)
    }
    return text + "\n"
  }
}
