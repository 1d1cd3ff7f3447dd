/// A point beside one that cannot be mended any more: what would cure it does not keep the star, so that no day is set for it.
struct BesideLost: WrappingEvidence {
  let evidence: any Evidence
  /// The star that is lost.
  let star: Star
  /// Whether no application is open, since the channel is excluded.
  var isExclusion = false
  /// What an application for it lacks of the same, which counts otherwise; nil where the evidence itself says it.
  var asked: (any Evidence)?
  /// Whether an application lacks nothing of it, by what is on record for the day on which it is open.
  var isMetThen = false

  var lastDayToMend: CalendarDate? { nil }
  var days: [DayToKeep] { [] }

  func remedy(in language: Language) -> String {
    guard !isExclusion else { return "" }
    guard !isMetThen else {
      return language.text(
        "For a new application for \(language.star(star)): nothing more of it is needed, by what is on record."
      ) { $0.nothingMoreIsNeededForANewApplication(language.star(star)) }
    }
    let remedy = (asked ?? evidence).due(by: nil).remedy(in: language)
    // Credits of an application are another window's, and say so themselves.
    guard !remedy.isEmpty, creditsAsked == nil else { return remedy }
    return language.text(
      "For a new application for \(language.star(star)): \(remedy)"
    ) { $0.forANewApplicationFor(language.star(star), remedy) }
  }
}

extension Finding {
  /// Whether an application may lack another number of the same: of departures and events each is a matter of its own, and credits say it
  /// themselves.
  var mayLackMoreForApplication: Bool { evidence.subject == nil && evidence.creditsAsked == nil }

  /// The same of a star that is lost: what would cure it is what an application for that star lacks (STANDARD 6, "Remedies").
  ///
  /// - Parameter lacking: what an application for it would be refused for on the day of telling, or on which it is open.
  func ofLost(_ star: Star, lacking: [Finding]) -> Finding {
    guard mayLackMoreForApplication else { return self }
    guard let asked = lacking.first(where: { $0.rule == rule && $0.evidence.subject == nil })?.evidence else {
      let isAsked = [Rule].ofStarSought.contains { $0.id == rule }
      return isAsked && isViolation ? telling(BesideLost(evidence: evidence, star: star, isMetThen: true)) : self
    }
    guard
      asked.due(by: nil).remedy(in: .english) != evidence.remedy(in: .english)
    else { return self }
    return telling(BesideLost(evidence: evidence, star: star, asked: asked))
  }
}

extension BeyondMending {
  /// Whether no star is left that a renewal for a year could renew.
  func leavesNothing(to year: CalendarYear) -> Bool { best == .none && decidedOn <= year.firstDay }

  /// A finding as it is told beside what takes the star anyway: what blocks the renewal of the lost star is no matter of a day.
  func told(_ finding: Finding) -> Finding {
    guard finding.severity == .blocking, !finding.evidence.isPastMending else { return finding }
    return finding.telling(BesideLost(evidence: finding.evidence, star: star, isExclusion: isExclusion))
  }

  /// The same of a reminder: of a point that is asked for by the review that takes the star, or later, no day is told.
  func reminded(_ finding: Finding) -> Finding {
    guard let reminder = finding.evidence as? ReminderEvidence, !reminder.isPastMending else { return finding }
    var threat = reminder.threat
    if var renewal = threat.evidence as? RenewalConfirmationEvidence {
      guard leavesNothing(to: renewal.year) else { return finding }
      (renewal.isVainBy, renewal.confirmBy) = (decidedOn, nil)
      (threat.evidence, threat.isOfNoUse) = (renewal, true)
      return finding.telling(ReminderEvidence(threat: threat, asOf: reminder.asOf))
    }
    let half = HalfYear(containing: threat.date)
    let review = half.firstDay == threat.date ? half.firstDay : half.next.firstDay
    guard review >= decidedOn else { return finding }
    // An audit before that review asks for nothing, or it would take the star, and not the review.
    (threat.isOfNoUse, threat.asksFirst) = (true, nil)
    threat.evidence = BesideLost(evidence: threat.evidence, star: star, isExclusion: isExclusion)
    return finding.telling(ReminderEvidence(threat: threat, asOf: reminder.asOf))
  }
}

/// What other languages than English say for `BesideLost.swift`, each named by the English beside it.
package protocol BesideLostWording {
  func forANewApplicationFor(_ star: String, _ remedy: String) -> String
  func nothingMoreIsNeededForANewApplication(_ star: String) -> String
}
