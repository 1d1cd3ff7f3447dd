extension Rule {
  /// Where digest and report tell the findings of a rule apart from others.
  package enum Place: Sendable {
    /// Among the events that wait for a ruling.
    case awaitingRuling
    /// Among the vacancies: open, with time left.
    case openVacancy
    /// Among the vacancies: nobody was told.
    case undeclaredDeparture
    /// Among the vacancies: the time is over.
    case missedVacancy
    /// With the day on which certificates fail the star.
    case lackOfCertificates
    /// Among the stars that may be applied for.
    case upgrade
  }
}

extension Finding {
  /// Where digest and report tell it apart; nil: with all others.
  package var place: Rule.Place? { Rule.named(rule)?.place }
}
