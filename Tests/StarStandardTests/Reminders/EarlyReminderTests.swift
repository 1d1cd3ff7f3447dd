import StarStandard
import Testing

/// An edition may have reminders told so early that a renewal lies between them and the review that asks for the same.

private let early: Edition = {
  let standard = Edition2025.standard
  var periods = standard.periods
  periods.reminderDays = [180]
  return Edition(
    name: standard.name, effectiveFrom: standard.effectiveFrom, requirements: standard.requirements,
    codes: standard.codes, kinds: standard.kinds, categories: standard.categories,
    deliveryCategory: standard.deliveryCategory, periods: periods, options: standard.options,
    severities: standard.severities)
}()

private func remind(_ dossier: Dossier, on day: String) throws -> Decision {
  let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 2, day: 15), .init(month: 3, day: 31)])
  return try RemindersAuditor(
    asOf: on(day), after: nil, lastRenewalDay: on("2027-03-31"), editions: try #require(Editions([early])),
    schedule: schedule
  ).treat(dossier).decision()
}

/// Three stars by credits of 2026, one point short of what the renewal asks for.
private let short = Dossier.confirmed(.three, by: .credits).with { $0.credits[0].points = 449 }

/// Credits are of another window each time: what each asks for is told for itself.
@Test(arguments: Language.allCases) func theRenewalAndTheReviewsAskForCreditsOfOtherDays(language: Language) throws {
  let remedy = try evidence("credit-baseline", remind(short, on: "2027-02-01")).remedy(in: language)
  let renewal = language.text("For the renewal: ") { $0.forTheRenewal("") }
  let reviews = language.text("For the reviews: ") { $0.forTheReviews("") }
  #expect(remedy.hasPrefix(renewal) && remedy.contains(reviews) && remedy.contains("450"), "\(remedy)")
  #expect(remedy.contains("2026-12-31") && remedy.contains("2027-06-30"), "\(remedy)")
  #expect(flaws(in: remedy, language) == [])
}
