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
  func first(_ rule: RuleID, about subject: FindingSubject?) -> Result { all(rule).first(about: subject) }

  /// All that ask for what a rule finds, until one takes the star.
  struct All {
    fileprivate var days: [(day: DecidingDay, found: [FindingSubject?: Finding])] = []
    /// Whether something takes the star then, so that who would ask afterwards is not known.
    fileprivate var isEnded = false

    /// The first that asks for what was found about a subject.
    func first(about subject: FindingSubject?) -> Result {
      for (day, found) in days {
        if let finding = found[subject] { return .asked(day, finding) }
      }
      return isEnded ? .unknown : .nobody
    }

    fileprivate mutating func add(_ cause: Forecast.Cause, _ date: CalendarDate, _ findings: [Finding]) {
      let found = Dictionary(findings.map { ($0.evidence.subject, $0) }) { first, _ in first }
      days.append((DecidingDay(cause: cause, date: date), found))
    }
  }

  /// The same of everything that the rule finds, found once.
  func all(_ rule: RuleID) -> All {
    let rules = Rule.all.filter { $0.id == rule }
    var all = All()
    var known = dossier
    for step in Forecaster.steps(after: day, by: day.adding(months: Forecaster.months), schedule) {
      switch step {
      case .review(let date):
        let reviewer = ReviewAuditor(asOf: date, editions: editions, rules: rules, toldOn: day)
        guard let taken = reviewer.taken(from: known) else { continue }
        all.add(.review, date, taken.findings.filter { $0.costsStar && $0.rule == rule })
        all.isEnded = true
        return all
      case .renewal(let date):
        guard let (certification, sought) = known.toRenew(on: date, editions) else { continue }
        let requirements = RenewalRequirements(
          year: CalendarYear(containing: date), day: date, foreseenOn: day, editions: editions)
        guard let result = requirements.audit(known, certification, seeking: sought) else {
          all.isEnded = true
          return all
        }
        all.add(.renewal, date, result.findings.filter { $0.refuses && $0.rule == rule })
        // What else is lacking then is another matter.
        known.certifications.append(requirements.renewed(certification, as: sought.star))
      }
    }
    return all
  }
}
