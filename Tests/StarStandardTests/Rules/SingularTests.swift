import StarStandard
import Testing

@Test func aNumberAgreesWithWhatItCounts() {
  #expect([0, 1, 2, -1].map { $0.counting("row") } == ["0 rows", "1 row", "2 rows", "-1 rows"])
  #expect(
    [0, 1, 21].map { $0.counting("credit was", "credits were") } == [
      "0 credits were", "1 credit was", "21 credits were",
    ])
}

private func texts(
  _ rule: RuleID, _ dossier: Dossier, asOf date: String = "2026-07-01", edition: Edition = Edition2025.standard
) throws -> String {
  let evidence = try #require(try found(rule, in: dossier, asOf: date, edition: edition).first)
  let texts = [evidence.message(in: .english), evidence.remedy(in: .english)]
  for text in texts where !text.isEmpty { #expect(flaws(in: text, .english) == [], "\(text)") }
  return texts.joined(separator: " ")
}

@Test func oneCreditWasNeeded() throws {
  let dossier = Dossier.meeting(.three, by: .credits).with { $0.credits[0].points = 449 }
  #expect(try texts("credit-baseline", dossier).contains("1 more approved credit was needed by 2026-06-30."))
  #expect(
    try texts("credit-baseline", dossier.with { $0.credits[0].points = 448 })
      .contains("2 more approved credits were needed"))
  #expect(
    try assess(dossier, by: .credits).findings.map { $0.evidence.remedy(in: .english) }.joined()
      .contains("1 more approved credit is needed"))
}

@Test func oneCreditOfSomebodyGoneAndOneToBeEarned() throws {
  let dossier = Dossier.meeting(.three, by: .credits).with {
    $0.credits[0].points = 448
    $0.hire("GONE")
    $0.leave("GONE", on: "2025-06-01")
    $0.earn(1, by: "GONE", on: "2026-03-31")
  }
  let warning = Edition2025.make(severities: ["credit-baseline": .warning])
  let counted = try texts("credit-baseline", dossier, edition: warning)
  #expect(counted.contains("Of these, 1 was earned by"))
  #expect(counted.contains("will count: 1 more is to be earned by"))
  let dropping = Edition2025.make { $0.departedEngineersCredits = .drop }
  #expect(
    try texts("credit-baseline", dossier, edition: dropping)
      .contains("1 more was earned by somebody no longer in post here and does not count."))
}

@Test func oneCreditThatCounts() throws {
  let one = Dossier.meeting(.three, by: .credits).with {
    $0.credits = []
    $0.earn(1, by: "STRANGER", on: "2026-03-31")
  }
  #expect(
    try texts("stranger-credits", one).contains("Of the 1 credit that counts, 1 was earned by somebody who never had"))
  let more = one.with { $0.earn(2, by: "E1", on: "2026-03-31") }
  #expect(try texts("stranger-credits", more).contains("Of the 3 credits that count, 1 was earned by"))
}

@Test func onePointThatAwaitsApproval() throws {
  let dossier = Dossier.meeting(.four, by: .credits).with {
    $0.credits[0].points = 449
    $0.earn(1, by: "E1", on: "2026-03-31", "training", .pending)
  }
  #expect(
    try texts("credit-baseline", dossier).contains(
      "1 more point of these days awaits approval; approved, it would not be enough for 4-star, but for 3-star."))
}

@Test(arguments: Language.allCases) func severalEngineersOfOtherChannels(language: Language) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.share("E1", with: "CH-2")
    $0.share("E2", with: "CH-2")
  }
  let remedy = try #require(try found("shared-engineer", in: dossier).first).remedy(in: language)
  #expect(remedy.contains(language.list(["E1", "E2"])) && flaws(in: remedy, language) == [], "\(remedy)")
}

@Test func aStarThatAsksForOneCredit() throws {
  let edition = Edition2025.standard
  var requirements = edition.requirements
  requirements.three.credits = 1
  let modest = Edition(
    name: edition.name, effectiveFrom: edition.effectiveFrom, requirements: requirements, codes: edition.codes,
    kinds: edition.kinds, categories: edition.categories, deliveryCategory: edition.deliveryCategory,
    periods: edition.periods, options: edition.options, severities: edition.severities)
  let dossier = Dossier.meeting(.three, by: .credits).with { $0.credits = [] }
  #expect(
    try texts("credit-baseline", dossier, edition: modest).contains("asks for 1 credit in the last 4 quarters"))
}

@Test func oneEventWasMissing() throws {
  let dossier = Dossier.meeting(.three, until: "2027-12-31").with { $0.attend("2026-02-01") }
  #expect(try texts("participation", dossier, asOf: "2027-01-01").contains("1 of 2 was missing."))
}

@Test func oneCertificateOnNoList() throws {
  let one = Dossier.meeting(.three).with { $0.grant("X", to: "E1") }
  #expect(try texts("unlisted-certificate", one).contains("The code of this certificate is on no list"))
  let two = one.with { $0.grant("Y", to: "E1") }
  #expect(try texts("unlisted-certificate", two).contains("The codes of these certificates are on no list"))
}

/// Of one certificate and of one person each language speaks as of one.
@Test(arguments: Language.allCases) func oneIsSpokenOfAsOne(language: Language) throws {
  func message(_ rule: RuleID, _ dossier: Dossier) throws -> String {
    try #require(try found(rule, in: dossier).first).message(in: language)
  }
  func expect(_ rule: RuleID, _ one: Dossier, _ two: Dossier, _ single: String, _ several: String) throws {
    let (first, second) = (try message(rule, one), try message(rule, two))
    #expect(first.contains(single) && !first.contains(several), "\(first)")
    #expect(second.contains(several) && !second.contains(single), "\(second)")
  }
  let unlisted = Dossier.meeting(.three).with { $0.grant("X", to: "E1") }
  let stranger = Dossier.meeting(.three, by: .credits).with { $0.earn(20, by: "X1", on: "2026-02-01") }
  let ending = Dossier.meeting(.three).with { $0.certificates[0].validUntil = on("2026-07-31") }
  switch language.rawValue {
  case "es":
    try expect("unlisted-certificate", unlisted, unlisted.with { $0.grant("Y", to: "E1") }, "No cuenta,", "No cuentan,")
    try expect(
      "stranger-credits", stranger, stranger.with { $0.earn(20, by: "X2", on: "2026-02-01") }, "20 los obtuvo quien",
      "40 los obtuvieron personas")
    #expect(try message("certificate-margin", ending).contains("dependen de un certificado que vence"))
  case "en":
    try expect(
      "stranger-credits", stranger, stranger.with { $0.earn(20, by: "X2", on: "2026-02-01") }, "by somebody who",
      "by persons who")
  default: #expect(try !message("certificate-margin", ending).contains("最早"))
  }
}

/// What a star does not ask for is not said as if it did.
@Test(arguments: Language.allCases) func whatIsNotAskedForIsSaidNotToBe(language: Language) throws {
  let rule = try #require(Rule.named("support-email"))
  guard case .passed(let evidence) = rule.examine(try standing(of: .meeting(.two))) else {
    Issue.record("it fires")
    return
  }
  let item = language.text("a support e-mail") { $0.aSupportEmail }
  let said = evidence().message(in: language)
  let asked = language.text("2-star does not ask for a support e-mail; on record: ") {
    String($0.doesNotAskFor(language.star(.two), item, "").dropLast())
  }
  #expect(said.hasPrefix(asked), "\(said)")
}

@Test func oneDeliveryOfSomebodyUnregistered() throws {
  let one = Dossier.meeting(.three).with { $0.earn(1, by: "X", on: "2026-02-01", "project-delivery") }
  let text = try texts("unregistered-delivery", one)
  #expect(text.contains("A project delivery was credited to somebody who was not a registered engineer"))
  #expect(text.contains("Register X as a post-sales engineer"))
  let two = one.with { $0.earn(1, by: "Y", on: "2026-02-01", "project-delivery") }
  #expect(try texts("unregistered-delivery", two).contains("Register X and Y as post-sales engineers"))
}

@Test(arguments: [
  (0, "No delivery counts."), (1, "The one counting delivery was led by a registered engineer."),
  (2, "All 2 counting deliveries were led by registered engineers."),
])
func deliveriesThatWereLedByTheRightOnes(count: Int, message: String) throws {
  let dossier = Dossier.meeting(.three).with { dossier in
    for _ in 0..<count { dossier.earn(1, by: "E1", on: "2026-02-01", "project-delivery") }
  }
  let rule = try #require(Rule.named("unregistered-delivery"))
  guard case .passed(let evidence) = rule.examine(try standing(of: dossier)) else {
    Issue.record("it fires")
    return
  }
  #expect(evidence().message(in: .english) == message)
}

@Test func oneCertificateRunsOut() throws {
  let one = Dossier.meeting(.three).with { $0.certificates[0].validUntil = on("2026-07-31") }
  #expect(try texts("certificate-margin", one).contains("rests on a certificate that runs out by"))
}

@Test func oneEngineerOfOneOtherChannel() throws {
  let one = Dossier.meeting(.three).with { $0.share("E1", with: "CH-2") }
  let text = try texts("shared-engineer", one)
  #expect(text.contains("In post as an engineer of another channel, too: E1."))
  #expect(text.contains("for which channel E1 works: it ends the appointment that does not apply."))
  #expect(
    try texts("shared-engineer", one.with { $0.share("E2", with: "CH-2") })
      .contains("In post as engineers of another channel, too: E1 and E2."))
}
