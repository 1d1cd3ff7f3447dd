import Fixtures
import StarStandard
import Testing

/// What is told before a review and a renewal is what they will count on their own days: whoever does just that keeps the star.

private let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)])

/// Two stars by certificates; the two that it needs run out on these days.
private func ending(_ first: String, _ second: String = "2028-12-31") -> Dossier {
  Dossier.confirmed(.two).with {
    $0.strip("E1")
    $0.strip("E2")
    $0.grant("H3CNE-RS+", to: "E1", until: first)
    $0.grant("H3CNE-Cloud", to: "E2", until: second)
  }
}

extension Dossier {
  /// So many more engineers, with certificates for long.
  fileprivate func hiring(_ count: Int) -> Dossier {
    with {
      for number in 0..<count { $0.hire("N\(number)", since: "2026-12-22", holding: ["H3CNE-RS+"]) }
    }
  }
}

/// How many engineers a remedy asks for, at each place where it does.
private func engineersAsked(_ remedy: String) -> [Int] {
  let words = remedy.split(separator: " ")
  return words.indices.dropLast(2).filter { words[$0 + 1] == "more" && words[$0 + 2].hasPrefix("engineer") }
    .compactMap { Int(words[$0]) }
}

/// Of certificates that run out one after the other, the review misses all: whoever replaces the first alone loses the star.
@Test(arguments: [("2026-12-10", "2026-12-30"), ("2026-12-22", "2026-12-30"), ("2026-12-30", "2026-12-31")])
func whatRunsOutUntilTheReviewIsAskedForToo(first: String, second: String) throws {
  let dossier = ending(first, second)
  let reminded = try remind(dossier, on: "2026-12-20", schedule)
  let told = try evidence("certificate-validity", reminded)
  #expect(engineersAsked(told.remedy(in: .english)) == [2], "\(told.remedy(in: .english))")
  #expect(told.message(in: .english).contains("By the review of 2027-01-01, if nothing on record changes: "))
  #expect(try decide(dossier.hiring(1), asOf: "2027-01-01").outcome == .downgrade)
  #expect(try decide(dossier.hiring(2), asOf: "2027-01-01").outcome == .retain)
}

@Test(arguments: Language.allCases) func whatTheReviewWillCountIsSaidInEachLanguage(language: Language) throws {
  let reminded = try remind(ending("2026-12-10", "2026-12-30"), on: "2026-12-20", schedule)
  let message = try evidence("certificate-validity", reminded).message(in: language)
  let then = language.text("By the review of 2027-01-01, if nothing on record changes: ") {
    $0.byTheReviewIfNothingChanges(on("2027-01-01"), "")
  }
  #expect(message.contains(then), "\(message)")
  #expect(flaws(in: message, language) == [])
}

/// Where the review counts what is counted today, it is said once.
@Test func whatTheReviewCountsAlikeIsSaidOnce() throws {
  let told = try evidence("certificate-validity", remind(ending("2026-12-10"), on: "2026-12-20", schedule))
  #expect(engineersAsked(told.remedy(in: .english)) == [1])
  #expect(!told.message(in: .english).contains("if nothing on record changes"))
}

/// What is first missed between the review of January and an audit of the renewal is asked for by the audit, not in July.
@Test(arguments: ["2027-01-02", "2027-01-10", "2027-01-14"])
func theRenewalAsksForWhatIsFirstMissedBeforeIt(until: String) throws {
  let told = try evidence("certificate-validity", remind(ending(until), on: "2026-12-20", schedule))
  let (message, remedy) = (told.message(in: .english), told.remedy(in: .english))
  #expect(message.hasPrefix("The renewal asks for this first, by its audit of 2027-01-15."), "\(message)")
  #expect(remedy.contains("by 2027-01-15") && !remedy.contains("2027-07-01"), "\(remedy)")
}

/// A certificate of the new year's day that is too short for the renewal is missed by that alone: both numbers are told.
@Test(arguments: Language.allCases) func theReviewAndTheRenewalEachSayWhatTheyMiss(language: Language) throws {
  let dossier = ending("2026-12-22", "2027-02-15")
  func isTold(_ decision: Decision) throws {
    let told = try evidence("certificate-validity", decision)
    let (message, remedy) = (told.message(in: language), told.remedy(in: language))
    #expect(message.contains("2027-02-15") && message.contains("2027-04-01"), "\(message)")
    #expect(remedy.contains(language.text("For the reviews: ") { $0.forTheReviews("") }), "\(remedy)")
    #expect(remedy.contains(language.text("For the renewal: ") { $0.forTheRenewal("") }), "\(remedy)")
    if language == .english { #expect(engineersAsked(remedy) == [1, 2], "\(remedy)") }
    for text in [message, remedy] { #expect(flaws(in: text, language) == []) }
  }
  try isTold(notify(dossier).decision())
  try isTold(remind(dossier, on: "2026-12-20", schedule))
  #expect(try decide(dossier.hiring(1), asOf: "2027-01-01").outcome == .retain)
  #expect(try renew(dossier.hiring(1)).outcome == .notRenewed)
  #expect(try renew(dossier.hiring(2)).outcome == .renewed)
}

/// A renewal that would be of a lower star is not to be confirmed before what it lacks is there.
@Test(arguments: Language.allCases) func nobodyIsToldToConfirmALowerStarAtOnce(language: Language) throws {
  let open = Dossier.confirmed(.three).with { $0.certifications[0].renewalConfirmedOn = nil }
  let lower = open.with { $0.channel.trackingSystem = TrackingSystem.none }
  let now = language.text("Confirm the renewal now: the sooner it is confirmed, the sooner it is audited.") {
    $0.confirmTheRenewalNowThe
  }
  func remedy(_ dossier: Dossier) throws -> String {
    try evidence("renewal-confirmation", remind(dossier, on: "2026-12-20", schedule)).remedy(in: language)
  }
  #expect(try remedy(open) == now)
  let told = try remedy(lower)
  let star = language.star(.two)
  #expect(
    told
      == language.text(
        "First have on record what the renewal would lack, then confirm it: a renewal as \(star) holds for the whole year."
      ) { $0.firstHaveOnRecordThenConfirm(star) })
  #expect(flaws(in: told, language) == [])
}
