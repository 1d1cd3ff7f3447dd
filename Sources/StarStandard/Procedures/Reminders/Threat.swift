/// What will cost a channel its star unless somebody acts (STANDARD 7a, "Reminders").
package struct Threat: Sendable {
  /// The rule that will cost it.
  package let rule: RuleTitle
  /// The day that it is dated.
  package let date: CalendarDate
  /// What was found, or will be.
  var evidence: any Evidence
  /// What a notice calls it; nil: as the rule is called.
  var heading: Localized?
  /// What the calendar calls the day, where it is the first on which a rule is unmet.
  var firstDayUnmet: Localized?
  /// Whether its day is the first on which the rule is unmet, and no last day to do something.
  var isFirstDayUnmet = false
  /// The review that takes the star for it, where that is on a later day.
  var askedOn: CalendarDate?
  /// The audit of a renewal that asks for the same before that day; nil where none does.
  var asksFirst: RenewalAsksFirst?
  /// Whether what is done about it does not keep the star.
  var isOfNoUse = false
  /// Whether nothing that is still to come takes the star for it.
  var isJudgedNoMore = false
  /// The day of the review that takes the star for what is past mending; nil where that cannot be told.
  var takenOn: CalendarDate?

  /// Of a renewal that is not confirmed, the last day to confirm it, which may be another than that of the threat; nil of others.
  package var confirmBy: CalendarDate? { (evidence as? RenewalConfirmationEvidence)?.confirmBy }
}

extension Finding {
  /// The same of a reminder.
  package var confirmBy: CalendarDate? { (evidence as? ReminderEvidence)?.threat.confirmBy }

  /// The day on which the star is lost that a reminder says nothing keeps; nil of any other finding, and where that is not known.
  package var lostOn: CalendarDate? {
    guard let threat = (evidence as? ReminderEvidence)?.threat, threat.evidence.isPastMending else { return nil }
    if case .takenBy(let day) = (threat.evidence as? WaiverEndEvidence)?.outcome { return day.date }
    return threat.takenOn
  }

  /// The day of what a reminder is about; nil of any other finding, of what is over, and of what does not keep the star any more.
  package var threatenedOn: CalendarDate? {
    guard let threat = (evidence as? ReminderEvidence)?.threat, !threat.isOfNoUse, !threat.isJudgedNoMore else {
      return nil
    }
    return threat.date
  }
}
