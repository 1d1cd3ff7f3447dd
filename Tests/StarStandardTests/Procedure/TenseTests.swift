import Fixtures
import Foundation
import StarStandard
import Testing

/// Sentences are told on a day, and days after it are still to come.

/// Every day of which a sentence of ours speaks as of one that is past.
private func past(in text: String, _ language: Language) -> [CalendarDate] {
  guard let wording = language.wording else {
    let past =
      /(?:ran out|was ruled|was told|has been|left|began|ended|lost its last star|was confirmed|[a-z0-9)], declared) on (\d{4}-\d\d-\d\d)/
    let since = /since (\d{4}-\d\d-\d\d)/
    return (text.matches(of: past) + text.matches(of: since)).compactMap { CalendarDate(String($0.output.1)) }
  }
  let days = Set(text.matches(of: /\d{4}-\d\d-\d\d/).map { String($0.output) }).compactMap { CalendarDate($0) }
  let sentences = text.split(separator: "。").flatMap { $0.split(separator: ". ") }
  return days.filter { day in
    let who = "\0"  // a name, or any other words
    return [
      (wording.ranOutOn(day), wording.runsOutOn(day)),
      (wording.departureEvidenceOn(who, false, day), wording.departureEvidenceOn(who, true, day)),
      (wording.declaredOnToBeDeclared(true, "\(day)"), wording.declaredOnToBeDeclared(false, "\(day)")),
      (wording.fillsThePlace(false, who, day, ""), wording.fillsThePlace(true, who, day, "")),
      (wording.theSamePersonIsBack(false, day, ""), wording.theSamePersonIsBack(true, day, "")),
      (wording.theChannelItsLastStar(false, day), wording.theChannelItsLastStar(true, day)),
      (wording.itWasConfirmedOn(day), wording.itsConfirmationIsOnRecord(day)),
      (wording.wasRuledOn("\(day)", who), wording.isOnRecordWithA("\(day)", who)),
    ].contains { past, toCome in
      let parts = past.split(separator: "\0").map { $0.trimmingCharacters(in: [".", "。"]) }
      // Some languages say both alike.
      return !says(toCome[...], parts) && sentences.contains { says($0, parts) }
    }
  }
}

/// Whether the parts stand in the sentence, one after the other.
private func says(_ sentence: Substring, _ parts: [String]) -> Bool {
  var rest = sentence
  for part in parts {
    guard let found = rest.firstRange(of: part) else { return false }
    rest = rest[found.upperBound...]
  }
  return true
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
  #expect(said.contains(language.text("runs out on 2027-05-01") { $0.runsOutOn(on("2027-05-01")) }), "\(said)")
  // After that day it has.
  let later = try decide(dossier, asOf: "2027-07-01").findings(of: "certificate-validity")
  let then = try #require(later.first).evidence.message(in: language)
  #expect(then.contains(language.text("ran out on 2027-05-01") { $0.ranOutOn(on("2027-05-01")) }), "\(then)")
}

/// In December the year of the award is not over, and more can be attended.
@Test(arguments: Language.allCases) func inDecemberThePeriodOfParticipationIsNotOver(language: Language) throws {
  let dossier = Dossier.confirmed(.three).with { $0.participations = [] }
  let december = try #require(try notify(dossier).decision().findings.first { $0.rule == "participation" }).evidence
  let remedy = december.remedy(in: language)
  let isOver = language.text("is over") { String($0.thePeriodIsOverOf(2, 2).prefix { !$0.isNumber }) }
  #expect(remedy.contains("2026-12-31"), "\(remedy)")
  #expect(!remedy.contains(isOver), "\(remedy)")
  let soFar = language.text("so far") {
    $0.asksForWithin(12, language.star(.three), 2, on("2026-01-01"), on("2026-12-31"), true, 0)
  }
  #expect(december.message(in: language).contains(soFar), "\(december.message(in: language))")
  let january = try #require(try renew(dossier).findings.first { $0.rule == "participation" }).evidence
  #expect(january.remedy(in: language).contains(isOver))
  for text in [remedy, january.remedy(in: language), december.message(in: language)] {
    #expect(flaws(in: text, language) == [])
  }
}

/// Above four stars there is nothing to apply for.
@Test(arguments: Language.allCases) func nothingIsHigherThanFourStars(language: Language) throws {
  func said(_ star: Star) throws -> String {
    try decide(Dossier.meeting(star).with { $0.strip("E1") }).advice(in: language)
  }
  let orHigher = language.text("or higher") { $0.orHigher("") }
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
  let ends = language.text("The certification ends on 2026-12-31") {
    $0.theCertificationOnAndIts(false, on("2026-12-31"), 2027)
  }
  let until = language.text("can be confirmed until 2027-03-15, that day included") {
    $0.itCanBeConfirmedUntil(on("2027-03-15"))
  }
  #expect(december.hasPrefix(ends) && december.contains(until), "\(december)")
  #expect(try said("2026-12-20", confirmBy: nil).contains("2027-03-31"))
  let march = try said("2027-03-01", confirmBy: schedule.lastDayToConfirm(on: on("2027-03-01")))
  let ended = language.text("ended on 2026-12-31") { $0.theCertificationOnAndIts(true, on("2026-12-31"), 2027) }
  #expect(march.contains(until) && march.contains(ended), "\(march)")
}
