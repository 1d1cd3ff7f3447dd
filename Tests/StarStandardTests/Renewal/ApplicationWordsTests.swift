import StarStandard
import Testing

/// What is told of an application, in every language.

/// Applies for three stars by credits on 2026-07-01 and lacks what an application can lack beside certificates and a platform.
private let wanting = Dossier.meeting(.three, by: .credits).with {
  $0.credits[0].points = 449
  $0.spare("X", left: "2026-02-01", declared: "2026-02-02")
  $0.spare("Y", left: "2026-02-03")
  $0.majorEvent(on: "2026-03-01")
  $0.majorEvent(on: "2026-02-15", .downgrade, ruledOn: "2026-03-15")
  $0.loseStar(on: "2026-05-01", from: .three, to: .two)
  $0.channel.status = .closed
  $0.channel.kind = "RESELLER"
}

@Test(arguments: Language.allCases) func whatAnApplicationIsToldReadsWell(language: Language) throws {
  let decision = try assess(wanting, by: .credits)
  #expect(
    Set(decision.refusals) == [
      "credit-baseline", "departure-undeclared", "departure-unreplenished", "reapplication-bar", "not-eligible-status",
    ])
  #expect(Set(decision.cautions) == ["major-event", "major-event-pending"])
  for finding in decision.findings {
    for text in [finding.evidence.message(in: language), finding.evidence.remedy(in: language)] {
      #expect(flaws(in: text, language) == [], "\(finding.rule): \(text)")
    }
  }
}

/// A place is open on the day; of a departure that was declared its last day is told, of another that it was not declared.
@Test(arguments: Language.allCases) func anOpenPlaceIsToldAsOfTheDay(language: Language) throws {
  let decision = try assess(wanting, by: .credits)
  let late = try evidence("departure-unreplenished", decision).message(in: language)
  for day in ["2026-02-01", "2026-05-01", "2026-07-01"] { #expect(late.contains(day), "\(late)") }
  let silent = try evidence("departure-undeclared", decision).message(in: language)
  for day in ["2026-02-03", "2026-07-01"] { #expect(silent.contains(day), "\(silent)") }
  #expect(!silent.contains("2026-05-03"), "\(silent)")
}

@Test(arguments: Language.allCases) func whoMayHoldNoStarIsToldWhy(language: Language) throws {
  func said(_ change: (inout Dossier) -> Void) throws -> String {
    let dossier = Dossier.meeting(.three).with(change)
    return try evidence("not-eligible-status", assess(dossier)).message(in: language)
  }
  let (status, kind) = (language.status(.closed), language == .chinese ? "（A）" : "(A)")
  let closed = try said { $0.channel.status = .closed }
  #expect(closed.contains(status) && !closed.contains(kind), "\(closed)")
  let reseller = try said { $0.channel.kind = "RESELLER" }
  #expect(reseller.contains(kind) && !reseller.contains(status), "\(reseller)")
}

/// Credits are those of the months before the application, and an event is a reason to refuse that.
@Test(arguments: Language.allCases) func whatIsToldIsOfAnApplication(language: Language) throws {
  let decision = try assess(wanting, by: .credits)
  let credits = try evidence("credit-baseline", decision).message(in: language)
  #expect(credits.contains(language.text("earned within 12 months") { $0.earnedWithin(12) }), "\(credits)")
  let refuse = language.text("; the vendor may delay or refuse the application for it (G.5).") {
    $0.theVendorMayDelayOrRefuseAnApplication
  }
  for rule in ["major-event", "major-event-pending"] as [RuleID] {
    let event = try evidence(rule, decision).message(in: language)
    #expect(event.hasSuffix(refuse), "\(event)")
  }
}
