/// A point beside one that cannot be mended any more: what would cure it does not keep the star, so that no day is set for it.
struct BesideLost: WrappingEvidence {
  let evidence: any Evidence
  /// The star that is lost.
  let star: Star

  var lastDayToMend: CalendarDate? { nil }
  var days: [DayToKeep] { [] }

  func due(by day: CalendarDate?) -> any Evidence { self }

  func remedy(in language: Language) -> String {
    let remedy = evidence.due(by: nil).remedy(in: language)
    // Credits of an application are another window's, and say so themselves.
    guard !remedy.isEmpty, creditsAsked == nil else { return remedy }
    return language.text(
      "For a new application for \(language.star(star)): \(remedy)"
    ) { $0.forANewApplicationFor(language.star(star), remedy) }
  }
}

extension BeyondMending {
  /// Whether no star is left that a renewal for a year could renew.
  func leavesNothing(to year: CalendarYear) -> Bool { best == .none && decidedOn <= year.firstDay }

  /// A finding as it is told beside what takes the star anyway: what blocks the renewal of the lost star is no matter of a day.
  func told(_ finding: Finding) -> Finding {
    guard finding.severity == .blocking, !finding.evidence.isPastMending else { return finding }
    return finding.telling(BesideLost(evidence: finding.evidence, star: star))
  }

  /// The same of a reminder: of a point that is asked for by the review that takes the star, no day is told, but that of a renewal
  /// before it.
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
    guard review == decidedOn else { return finding }
    threat.isOfNoUse = true
    if let first = threat.asksFirst, first.day >= decidedOn { threat.asksFirst = nil }
    threat.evidence = BesideLost(evidence: threat.evidence, star: star)
    return finding.telling(ReminderEvidence(threat: threat, asOf: reminder.asOf))
  }
}

/// What other languages than English say for `BesideLost.swift`, each named by the English beside it.
package protocol BesideLostWording {
  func forANewApplicationFor(_ star: String, _ remedy: String) -> String
}
