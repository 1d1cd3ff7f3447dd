import Fixtures
import StarStandard
import Testing

/// Sentences are told on a day, and days after it are still to come.

/// Every sentence of ours that speaks of a day as of one that is past.
private func past(in text: String, _ language: Language) -> [CalendarDate] {
  let pattern =
    language == .english
    ? /(?:ran out|was ruled|was told|has been|left|began|ended|lost its last star|was confirmed|[a-z0-9)], declared) on (\d{4}-\d\d-\d\d)/
    : /(?:已于) (\d{4}-\d\d-\d\d)/
  let since = language == .english ? /since (\d{4}-\d\d-\d\d)/ : /已由[^，。]*于 (\d{4}-\d\d-\d\d)/
  return (text.matches(of: pattern) + text.matches(of: since)).compactMap { CalendarDate(String($0.output.1)) }
}

/// What was found to come on a day is told as what is to come, in every procedure that looks ahead.
@Test(arguments: Language.allCases) func noDayToComeIsToldAsPast(language: Language) throws {
  var dossiers = RandomDossiers(seed: 77)
  var told = 0
  for _ in 0..<3_000 {
    let (dossier, day, edition) = dossiers.next()
    let editions = try #require(Editions([edition]))
    var texts: [(on: CalendarDate, text: String)] = []
    func add(_ decision: Decision) {
      for finding in decision.findings {
        texts.append((decision.effectiveOn, finding.evidence.message(in: language)))
        texts.append((decision.effectiveOn, finding.evidence.remedy(in: language)))
      }
      texts.append((decision.effectiveOn, decision.grace(in: language)))
      if let forecast = decision.forecast { texts.append((decision.effectiveOn, forecast.message(in: language))) }
    }
    if case .decided(let decision) = try notify(dossier, edition) { add(decision) }
    let reviewer = ReviewAuditor(asOf: day, editions: editions, forecasts: true)
    if case .decided(let decision) = reviewer.treat(dossier) { add(decision) }
    let reminders = RemindersAuditor(asOf: day, after: nil, lastRenewalDay: on("2027-03-31"), editions: editions)
    if case .decided(let decision) = reminders.treat(dossier) { add(decision) }
    for (day, text) in texts {
      told += 1
      for date in past(in: text, language) where date > day { Issue.record("told on \(day): \(text)") }
    }
  }
  #expect(told > 1_000)
}

/// The certificate of which a forecast tells has not run out yet.
@Test(arguments: Language.allCases) func aCertificateThatIsToRunOutHasNotRunOut(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with {
    $0.certifications[0].validUntil = on("2027-12-31")
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E1", until: "2027-05-01")
  }
  let editions = try #require(Editions([Edition2025.standard]))
  let decision = try ReviewAuditor(asOf: on("2027-01-01"), editions: editions, forecasts: true).treat(dossier)
    .decision()
  let said = try #require(decision.forecast).message(in: language)
  #expect(said.contains(language.text("runs out on 2027-05-01", zh: "将于 2027-05-01 到期")), "\(said)")
  // After that day it has.
  let later = try decide(dossier, asOf: "2027-07-01").findings(of: "certificate-validity")
  let then = try #require(later.first).evidence.message(in: language)
  #expect(then.contains(language.text("ran out on 2027-05-01", zh: "已于 2027-05-01 到期")), "\(then)")
}

/// In December the year of the award is not over, and more can be attended.
@Test(arguments: Language.allCases) func inDecemberThePeriodOfParticipationIsNotOver(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with { $0.participations = [] }
  let december = try #require(try notify(dossier).decision().findings.first { $0.rule == "participation" }).evidence
  let remedy = december.remedy(in: language)
  #expect(remedy.contains("2026-12-31"), "\(remedy)")
  #expect(!remedy.contains(language.text("is over", zh: "已结束")), "\(remedy)")
  #expect(december.message(in: language).contains(language.text("so far", zh: "迄今")))
  let january = try #require(try renew(dossier).findings.first { $0.rule == "participation" }).evidence
  #expect(january.remedy(in: language).contains(language.text("is over", zh: "已结束")))
  for text in [remedy, january.remedy(in: language), december.message(in: language)] {
    #expect(flaws(in: text, language) == [])
  }
}

/// Above four stars there is nothing to apply for.
@Test(arguments: Language.allCases) func nothingIsHigherThanFourStars(language: Language) throws {
  func said(_ star: Star) throws -> String {
    try decide(Dossier.meeting(star).with { $0.strip("E1") }).advice(in: language)
  }
  let orHigher = language.text("or higher", zh: "及以上")
  #expect(try !said(.four).contains(orHigher) && said(.four).contains(language.star(.four)))
  #expect(try said(.three).contains(orHigher))
  func refused(_ star: Star) throws -> String {
    let dossier = Dossier.meeting(.three).with { $0.loseStar(on: "2026-06-01", from: star, to: .two) }
    let decision = try assess(dossier, for: .four)
    return try #require(decision.findings.first { $0.rule == "reapplication-bar" }).evidence.message(in: language)
  }
  #expect(try !refused(.four).contains(orHigher) && refused(.three).contains(orHigher))
}

/// The certification ends with the year; its renewal can be confirmed until the last audit.
@Test(arguments: Language.allCases) func aReminderOfDecemberSaysUntilWhenARenewalCanBeConfirmed(language: Language)
  throws
{
  let editions = try #require(Editions([Edition2025.standard]))
  let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 15)])
  func said(_ day: String, confirmBy: CalendarDate?) throws -> String {
    let auditor = RemindersAuditor(
      asOf: on(day), after: nil, lastRenewalDay: schedule.lastRenewalDay(of: on(day)), confirmBy: confirmBy,
      editions: editions)
    let decision = try auditor.treat(.meeting(.three)).decision()
    let finding = try #require(decision.findings.first { $0.rule == "renewal-confirmation" })
    let evidence = finding.evidence
    for text in [evidence.message(in: language), evidence.remedy(in: language)] {
      #expect(flaws(in: text, language) == [])
    }
    return evidence.message(in: language)
  }
  let december = try said("2026-12-20", confirmBy: schedule.lastDayToConfirm(on: on("2026-12-20")))
  let ends = language.text("The certification ends on 2026-12-31", zh: "认证将于 2026-12-31 到期")
  let until = language.text("can be confirmed until 2027-03-15, that day included", zh: "可在 2027-03-15（含当日）之前确认")
  #expect(december.hasPrefix(ends) && december.contains(until), "\(december)")
  #expect(try said("2026-12-20", confirmBy: nil).contains("2027-03-31"))
  let march = try said("2027-03-01", confirmBy: schedule.lastDayToConfirm(on: on("2027-03-01")))
  #expect(
    march.contains(until) && march.contains(language.text("ended on 2026-12-31", zh: "已于 2026-12-31 到期")), "\(march)")
}
