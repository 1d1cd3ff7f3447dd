/// Looks for who asks again for what was waived: the reviews and the renewals to come, in their order, as far as is looked ahead.
struct AskedNext: Sendable {
  let dossier: Dossier
  let editions: Editions
  /// On which days renewals are audited; nil: on 1 January.
  let schedule: Schedule?
  /// The day on which somebody is told.
  let day: CalendarDate

  /// What is found.
  enum Result {
    /// The first that asks, and what it would find.
    case asked(DecidingDay, Finding)
    case nobody
    /// Something else takes the star before.
    case unknown
  }

  /// The first that asks for what a rule found, if nothing of that changes on record but the date, and each renewal is granted.
  func first(_ rule: RuleID, about subject: FindingSubject?) -> Result {
    func isIt(_ finding: Finding) -> Bool { finding.rule == rule && finding.evidence.subject == subject }
    let rules = Rule.all.filter { $0.id == rule }
    var known = dossier
    for step in Forecaster.steps(after: day, by: day.adding(months: Forecaster.months), schedule) {
      switch step {
      case .review(let date):
        let reviewer = ReviewAuditor(asOf: date, editions: editions, rules: rules, toldOn: day)
        guard let taken = reviewer.taken(from: known) else { continue }
        guard let finding = taken.findings.first(where: { $0.costsStar && isIt($0) }) else { return .unknown }
        return .asked(DecidingDay(cause: .review, date: date), finding)
      case .renewal(let date):
        guard let (certification, sought) = known.toRenew(on: date, editions) else { continue }
        let requirements = RenewalRequirements(
          year: CalendarYear(containing: date), day: date, foreseenOn: day, editions: editions)
        guard let result = requirements.audit(known, certification, seeking: sought) else { return .unknown }
        if let finding = result.findings.first(where: { $0.refuses && isIt($0) }) {
          return .asked(DecidingDay(cause: .renewal, date: date), finding)
        }
        // What else is lacking then is another matter.
        known.certifications.append(requirements.renewed(certification, as: sought.star))
      }
    }
    return .nobody
  }
}
