import StarStandard
import Testing

/// The reminder of a channel that was reminded never before.
func remind(_ dossier: Dossier, on day: String, _ schedule: Schedule) throws -> Decision {
  let editions = try #require(Editions([Edition2025.standard]))
  return try RemindersAuditor(
    asOf: on(day), after: nil, lastRenewalDay: schedule.lastRenewalDay(of: on(day)), editions: editions,
    schedule: schedule
  ).treat(dossier).decision()
}

/// What a decision tells of a rule.
func evidence(_ rule: RuleID, _ decision: Decision) throws -> any Evidence {
  try #require(decision.findings.first { $0.rule == rule }, "\(decision.findings.map(\.rule))").evidence
}
