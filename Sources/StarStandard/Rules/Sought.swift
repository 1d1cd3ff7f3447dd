extension Rule {
  /// What an application or a renewal makes of a rule for the star sought (STANDARD 7).
  package enum Sought: Sendable {
    case never
    /// The verdict of the review, as it would be about the star sought, refuses.
    case asReviewed
    /// Applications refuse for findings of their own.
    case inApplications(@Sendable (Standing) -> [VacancyEvidence])
    /// Both ask, event by event, in one with the other rules of events.
    case eventByEvent

    var isAsReviewed: Bool { if case .asReviewed = self { true } else { false } }
    var isEventByEvent: Bool { if case .eventByEvent = self { true } else { false } }

    /// What applications find apart from the review; nil where that is nothing.
    var ofApplications: (@Sendable (Standing) -> [VacancyEvidence])? {
      if case .inApplications(let find) = self { find } else { nil }
    }
  }

  /// Whether a renewal heeds a rule beside what it refuses for, and cautions.
  package enum Heeded: Sendable {
    case never
    /// What the review of 1 January would find, in the readiness check of 1 December.
    case inReadiness
    /// What is found on the day of the audit.
    case inRenewals
  }
}
