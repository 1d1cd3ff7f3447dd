import Fixtures
import StarStandard
import Testing

/// A loss that is withdrawn because of a waiver comes back with the renewal, unless that is waived, too: the channel is told.

private let earlier = EarlierDecision(
  batch: "2027-01-review", asOf: on("2027-01-01"), outcome: .downgrade, fromStar: .three, toStar: .two, wasTold: true)

private func told(_ dossier: Dossier, isWithdrawn: Bool = true, in language: Language = .english) throws -> String {
  let editions = try #require(Editions([Edition2025.standard]))
  let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])
  var decision = try ReviewAuditor(asOf: on("2027-01-01"), editions: editions, schedule: schedule).treat(dossier)
    .decision()
  #expect(decision.outcome == .retain)
  if isWithdrawn { decision.withdraws = [earlier] }
  return decision.outlook(in: language)
}

private func short(waivedUntil day: String) -> Dossier {
  Dossier.confirmed(.three, by: .credits).with {
    $0.credits[0].points = 449
    $0.waive("credit-baseline", from: "2026-12-01", until: day)
  }
}

@Test(arguments: Language.allCases) func theRenewalAsksWhatTheReviewWaived(language: Language) throws {
  let said = try told(short(waivedUntil: "2027-01-10"), in: language)
  let all = language.text("The renewal asks for it all the same.") { $0.theRenewalAsksAllTheSame }
  #expect(said.hasPrefix(all), "\(said)")
  let lower = language.text("the renewal audit of 2027-01-15 would renew 2-star only") {
    String($0.withTheRecordsAsTheyStand(on("2027-01-15"), language.star(.two), []).prefix { $0 != "：" && $0 != "." })
  }
  #expect(said.contains(lower), "\(said)")
  #expect(flaws(in: said, language) == [])
}

/// What the review only warns of, or counts by a grace period, the renewal may refuse the star for: the channel is told of that, too.
@Test(arguments: Language.allCases) func theRenewalAsksWhatNobodyWaived(language: Language) throws {
  let said = try told(.confirmed(.three).with { $0.channel.hotline = Hotline.none }, in: language)
  #expect(said.contains("2027-01-15"), "\(said)")
  #expect(said.lowercased().contains(Rule.hotline.inShort.text(in: language).lowercased()), "\(said)")
  let all = language.text("The renewal asks for it all the same.") { $0.theRenewalAsksAllTheSame }
  #expect(!said.contains(all), "nothing was waived")
}

@Test func nothingIsSaidWhereTheRenewalAsksNothingMore() throws {
  #expect(try told(short(waivedUntil: "2027-01-15")) == "", "the waiver covers the audit")
  #expect(try told(short(waivedUntil: "2027-01-10"), isWithdrawn: false) == "", "the forecast tells it")
  #expect(try told(.confirmed(.three)) == "")
  let renewed = short(waivedUntil: "2027-01-10").with {
    $0.certifications[0].validUntil = on("2027-12-31")
  }
  #expect(try told(renewed) == "", "nothing is to be renewed")
}
