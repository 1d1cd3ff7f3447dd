import StarStandard

/// Where in `report.html` the same is that a section of a digest tells, in words: a mail cannot lead into a file that is not beside it.
struct PlaceInReport {
  /// A filter of the page, `outcome=hold`; or the name of a place of it, `holds`.
  let name: String

  /// `In report.html of the batch, filter “Outcome: On hold”`; of what is no filter, the page alone.
  func words(_ procedure: Procedure, in language: Language) -> String {
    let chosen = name.split(separator: "&").compactMap { pair -> String? in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let (name, value) = Self.choice(parts[0], parts[1], procedure, in: language) else {
        return nil
      }
      return language.text("\(name): \(value)") { $0.chosen(name, value) }
    }
    guard !chosen.isEmpty else { return language.text("In report.html of the batch") { $0.inTheReportOfTheBatch } }
    let filter = chosen.joined(separator: language.semicolon)
    return language.text("In report.html of the batch, filter “\(filter)”") { $0.inTheReportByFilter(filter) }
  }

  /// What the filter and its choice are called in the page; nil where it has neither.
  private static func choice(
    _ filter: String, _ value: String, _ procedure: Procedure, in language: Language
  ) -> (name: String, value: String)? {
    switch filter {
    case "outcome":
      let outcome = language.text("Outcome") { $0.outcome }
      switch value {
      case "loses": return (outcome, language.text("Loses a star") { $0.losesAStar })
      case "at-risk": return (outcome, language.text("At risk") { $0.reportChannelsAtRisk })
      default: return Outcome(rawValue: value).map { (outcome, $0.word(in: language)) }
      }
    case "rule":
      return RuleTitle.named(RuleID(value)).map {
        (language.text("Rule") { $0.rule }, $0.title.text(in: language))
      }
    case "severity":
      let cost = language.text("What it costs") { $0.whatItCosts }
      if value == Effect.waived.name { return (cost, language.text("Waived") { $0.reportChannelsWaived }) }
      return Finding.Severity(rawValue: value).map { (cost, $0.word(in: language)) }
    case "pending":
      let credits = language.text("Pending credits") { $0.pendingCredits }
      return value == "saves"
        ? (credits, language.text("Would save the star") { $0.wouldSaveTheStar })
        : (credits, language.text("Would leave a higher star") { $0.wouldLeaveAHigherStar })
    default: return nil
    }
  }
}
