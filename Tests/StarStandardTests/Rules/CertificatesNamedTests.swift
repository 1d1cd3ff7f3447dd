import Fixtures
import StarStandard
import Testing

/// Which certificates a notice names: those that matter, and no others.

private func evidence(_ rule: RuleID, _ dossier: Dossier, on day: String = "2026-07-01") throws -> any Evidence {
  try #require(try found(rule, in: dossier, asOf: day).first)
}

// MARK: - certificate-margin

/// Of two that run out, the one that another of the same person's outlasts need not be renewed.
@Test(arguments: Language.allCases) func aCertificateThatIsNotNeededIsNotToBeRenewed(language: Language) throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certificates[0].validUntil = on("2026-09-01")
    $0.grant("H3CNE-Server", to: "E2", until: "2026-08-01")
  }
  let margin = try evidence("certificate-margin", dossier)
  let (message, remedy) = (margin.message(in: language), margin.remedy(in: language))
  #expect(remedy.contains("C-1") && !remedy.contains("H3CNE-Server"), "\(remedy)")
  #expect(message.contains("2026-09-01") && !message.contains("2026-08-01"), "\(message)")
  // The values name both, and the calendar one.
  #expect(margin.value("expiring_count") == "2")
  #expect(margin.days.map(\.date) == [on("2026-09-01")])
  #expect(flaws(in: remedy, language) == [])
}

/// Of two either of which would do, the one that lasts longer is named: with its end the star is not met any more.
@Test func ofTwoThatWouldDoTheOneThatLastsLongerIsNamed() throws {
  let dossier = Dossier.meeting(.three).with {
    $0.certificates[0].validUntil = on("2026-08-01")
    $0.hire("E4", holding: [])
    $0.grant("H3CSE-WLAN", to: "E4", until: "2026-09-01")
  }
  let remedy = try evidence("certificate-margin", dossier).remedy(in: .english)
  #expect(remedy.contains("H3CSE-WLAN") && !remedy.contains("C-1,"), "\(remedy)")
  // Renewed, it is enough.
  let renewed = dossier.with { $0.certificates[$0.certificates.count - 1].validUntil = on("2028-12-31") }
  #expect(try found("certificate-margin", in: renewed).isEmpty)
}

/// What is named is enough, and nothing of it can be left out.
@Test func whatIsNamedIsEnoughAndNeeded() throws {
  var random = SystemRandomNumberGenerator()
  let codes = ["H3CSE-RS+", "H3CNE-RS+", "H3CNE-Cloud", "PMP"]
  for _ in 0..<300 {
    var dossier = Dossier.meeting(.three)
    for index in dossier.certificates.indices where Bool.random(using: &random) {
      dossier.certificates[index].validUntil = on("2026-08-01")
    }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let day = ["2026-08-10", "2026-09-20", "2028-12-31"].randomElement(using: &random) ?? ""
      dossier.grant(
        codes.randomElement(using: &random) ?? "", to: "E\(Int.random(in: 1...3, using: &random))", until: day)
    }
    guard let margin = try found("certificate-margin", in: dossier).first else { continue }
    let remedy = margin.remedy(in: .english)
    let named = dossier.certificates.indices.filter { remedy.contains(", \(dossier.certificates[$0].id), which") }
    #expect(!named.isEmpty)
    func isMet(renewing indices: [Int]) throws -> Bool {
      let renewed = dossier.with { for index in indices { $0.certificates[index].validUntil = on("2028-12-31") } }
      return try found("certificate-margin", in: renewed).isEmpty
    }
    #expect(try isMet(renewing: named), "\(remedy)")
    for one in named { #expect(try !isMet(renewing: named.filter { $0 != one }), "\(remedy)") }
  }
}

// MARK: - certificate-validity

/// Of what does not count only that is named which would fill an open place.
@Test(arguments: Language.allCases) func onlyWhatWouldFillAnOpenPlaceIsNamed(language: Language) throws {
  let dossier = Dossier.meeting(.two).with {
    $0.strip("E2")
    $0.grant("PMP", to: "E2", until: "2026-01-31")
    $0.grant("H3CNE-Cloud", to: "E1", until: "2026-01-31")
    $0.grant("H3CNE-Server", to: "E2", until: "2026-01-31")
  }
  let message = try evidence("certificate-validity", dossier).message(in: language)
  #expect(message.contains("H3CNE-Server"), "\(message)")
  #expect(!message.contains("PMP"), "two stars ask for no project management")
  #expect(!message.contains("H3CNE-Cloud"), "E1 fills a place already")
  let values = try #require(try evidence("certificate-validity", dossier).value("not_counting_count"))
  #expect(values == "3")
  // A senior certificate of somebody who fills a junior's place would fill another.
  let three = Dossier.meeting(.three).with {
    $0.strip("E1")
    $0.grant("H3CSE-RS+", to: "E2", until: "2026-01-31")
  }
  #expect(try evidence("certificate-validity", three).message(in: language).contains("H3CSE-RS+"))
}

/// One more than a list names is named, too, instead of being counted.
@Test(arguments: Language.allCases) func oneMoreIsNamed(language: Language) {
  func items(_ count: Int) -> [String] { (1...count).map { "X\($0)" } }
  for text in [language.list(items(9)), language.series(items(9))] { #expect(text.contains("X9"), "\(text)") }
  for text in [language.list(items(10)), language.series(items(10))] {
    #expect(text.contains("X8") && !text.contains("X9"), "\(text)")
    #expect(text.contains(language == .chinese ? "10" : "2"), "\(text)")
  }
}

// MARK: - upgrade-opportunity

/// What an application lacks is told with what would mend it.
@Test(arguments: Language.allCases) func anUpgradeTellsWhatAnApplicationLacks(language: Language) throws {
  let dossier = Dossier.meeting(.four).with {
    $0.certifications[0].star = .three
    $0.channel.trackingSystem = .manual
    $0.certificates[$0.certificates.count - 1].validUntil = on("2026-09-30")
  }
  let finding = try #require(try decide(dossier).findings(of: "upgrade-opportunity").first)
  let remedy = finding.evidence.remedy(in: language)
  let application = try assess(dossier, for: .four)
  #expect(application.refusals == ["certificate-validity", "tracking-system"])
  for refusal in application.findings where refusal.severity == .blocking {
    #expect(remedy.contains(refusal.evidence.remedy(in: language)), "\(remedy)")
    // Which tracking system is asked for, and which is there, no other word says.
    if refusal.rule == "tracking-system" { #expect(remedy.contains(refusal.evidence.message(in: language))) }
  }
  #expect(flaws(in: remedy, language) == [])
}

// MARK: - shared-engineer

/// Whose appointment ends another channel's record is the department's matter.
@Test(arguments: Language.allCases) func nobodyIsToEndAnAppointmentElsewhere(language: Language) throws {
  let remedy = try evidence("shared-engineer", Dossier.meeting(.three).with { $0.share("E1", with: "CH-2") })
    .remedy(in: language)
  let asked = language.text(
    "Clarify with the department for which channel E1 works: it ends the appointment that does not apply."
  ) { $0.clarifyWithTheDepartmentFor("E1", 1) }
  #expect(remedy == asked)
  #expect(flaws(in: remedy, language) == [])
}

// MARK: - participation

/// Once no star is left nobody asks for it the next time.
@Test(arguments: Language.allCases) func participationIsAskedNoMoreOfNoStar(language: Language) throws {
  func said(_ points: Int) throws -> String {
    let dossier = Dossier.meeting(.three, by: .credits, until: "2027-12-31").with {
      $0.credits.removeAll()
      $0.earn(points, by: "E1", on: "2026-12-01")
      $0.attend("2026-03-03")
    }
    let finding = try #require(try decide(dossier, asOf: "2027-01-01").findings(of: "participation").first)
    return finding.evidence.remedy(in: language)
  }
  let over = language.text("The period is over; 1 of 2 was missing. A new application does not ask for it.") {
    $0.thePeriodIsOverAndNobodyAsks(1, 2)
  }
  #expect(try said(0) == over)
  #expect(try said(250) != over, "two stars are left, and of them it is asked again")
  #expect(flaws(in: over, language) == [])
}
