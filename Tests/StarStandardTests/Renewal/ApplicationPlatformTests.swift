import StarStandard
import Testing

/// STANDARD 3, the platform rows: the least that each star is content with, and the next worse.
@Test(arguments: [
  (Star.four, Hotline.always, true), (.four, .officeHours, false), (.four, .none, false), (.three, .always, true),
  (.three, .officeHours, false), (.two, .always, true), (.two, .officeHours, true), (.two, .none, false),
])
func theHotlineIsAskedFor(star: Star, hotline: Hotline, enough: Bool) throws {
  let dossier = Dossier.meeting(star).with { $0.channel.hotline = hotline }
  #expect(try assess(dossier, for: star).refusals == (enough ? [] : ["hotline"]))
}

@Test(arguments: [(Star.four, false), (.three, true), (.two, true)])
func aSupportEmailIsAskedOfFourStarsOnly(star: Star, enough: Bool) throws {
  let dossier = Dossier.meeting(star).with { $0.channel.supportEmail = false }
  #expect(try assess(dossier, for: star).refusals == (enough ? [] : ["support-email"]))
}

@Test(arguments: [
  (Star.four, TrackingSystem.automatic, true), (.four, .manual, false), (.four, .none, false),
  (.three, .automatic, true), (.three, .manual, true), (.three, .none, false), (.two, .none, true),
])
func theTrackingSystemIsAskedFor(star: Star, system: TrackingSystem, enough: Bool) throws {
  let dossier = Dossier.meeting(star).with { $0.channel.trackingSystem = system }
  #expect(try assess(dossier, for: star).refusals == (enough ? [] : ["tracking-system"]))
}

/// The participation row comes after the award, and what only a review remarks on is no matter of an application.
@Test func whatIsNotAskedOfAnApplicationRefusesNothing() throws {
  let dossier = Dossier.meeting(.three, until: "2027-12-31").with {
    $0.grant("UNLISTED", to: "E1")
    $0.share("E1", with: "CH-2")
    $0.earn(10, by: "NOBODY", on: "2026-12-31", "project-delivery")
  }
  let review = try decide(dossier, asOf: "2027-01-01").rules
  #expect(review == ["participation", "unregistered-delivery", "unlisted-certificate", "shared-engineer"])
  let decision = try assess(dossier, on: "2027-01-01")
  #expect(decision.outcome == .eligible && decision.findings.isEmpty)
}

@Test func everythingThatIsMissingIsNamedInTheOrderOfTheRules() throws {
  let bare = Dossier(channel: Dossier.meeting(.two).channel).with { $0.channel.hotline = Hotline.none }
  #expect(
    try assess(bare, for: .four).refusals == [
      "certificate-validity", "registered-engineers", "service-manager", "hotline", "support-email",
      "tracking-system",
    ])
}
