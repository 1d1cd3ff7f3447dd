import Outbox
import StarStandard
import Testing

extension Procedure {
  /// Those that make batches.
  static let published = allCases.filter { $0 != .application }
}

extension Batch {
  /// A batch of a procedure with each of its outcomes.
  static func of(_ procedure: Procedure, in language: Language = .english) throws -> Batch {
    let editions = try #require(Editions([Edition2025.make()]))
    let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])
    switch procedure {
    case .renewalNotices:
      let auditor = RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions, schedule: schedule)
      return try Batch("2026-12-renewal-notices", by: auditor, in: language, [ready, lower, none, pending, held])
    case .renewal:
      let auditor = RenewalAuditor(asOf: on("2027-01-15"), editions: editions, schedule: schedule)
      return try Batch(
        "2027-01-15-renewal", by: auditor, in: language, [ready, lower, none, held].map { $0.with { $0.confirm() } })
    case .reminders:
      let auditor = RemindersAuditor(
        asOf: on("2027-04-20"), after: nil, lastRenewalDay: on("2027-03-31"), editions: editions, schedule: schedule)
      return try Batch(
        "2027-04-20-reminders", by: auditor, in: language,
        [leaving.with { $0.renew() }, ready, held.with { $0.renew() }])
    case .review, .supplement, .application:
      var batch = Batch()
      batch.summary = Summary(of: procedure)
      batch.language = language
      let auditor = ReviewAuditor(asOf: on("2026-07-01"), editions: editions, forecasts: true, schedule: schedule)
      for (number, dossier) in [ready, lower, excluded, stripped, pending, held].enumerated() {
        var decision = try auditor.treat(dossier.numbered(number)).decided()
        decision.procedure = procedure
        batch.add(decision)
      }
      return batch
    }
  }

  private init(_ name: String, by auditor: some Auditor, in language: Language, _ dossiers: [Dossier]) throws {
    self.init()
    (run.batch, run.command, run.asOf) = (name, auditor.procedure.command, auditor.asOf)
    summary = Summary(of: auditor.procedure)
    self.language = language
    for (number, dossier) in dossiers.enumerated() { add(try auditor.treat(dossier.numbered(number)).decided()) }
  }

  private static let ready = Dossier.meeting(.three).with { $0.attend("2026-02-02", "2026-02-03") }
  private static let lower = ready.with { $0.channel.hotline = .officeHours }
  private static let none = ready.with { dossier in for person in ["E1", "E2", "E3"] { dossier.strip(person) } }
  private static let stripped = ready.with { $0.strip("E1") }
  private static let excluded = ready.with { $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01") }
  private static let pending = Dossier.meeting(.three, by: .credits).with {
    $0.credits[0].points = 449
    $0.earn(10, by: "E1", on: "2026-03-31", "training", .pending)
  }
  private static let leaving = ready.with { $0.leave("E1", on: "2027-04-01", declared: "2027-04-01") }
  private static let held = ready.with {
    $0.defects = [Defect(table: "people", row: "P1", column: "name", reason: "is empty")]
  }
}

extension Dossier {
  fileprivate mutating func confirm() { certifications[0].renewalConfirmedOn = on("2026-12-15") }

  fileprivate mutating func renew() { certify("CERT-2", .three, issued: "2027-01-01", until: "2027-12-31") }

  fileprivate func numbered(_ number: Int) -> Dossier { with { $0.channel.id = "CH-\(number)" } }
}

extension Treatment {
  /// The decision; a test that wants one about a channel that is not decided is broken.
  func decided() throws -> Decision {
    guard case .decided(let decision) = self else { throw NotReviewed() }
    return decision
  }
}
