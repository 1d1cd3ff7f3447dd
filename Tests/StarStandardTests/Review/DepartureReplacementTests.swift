import StarStandard
import Testing

/// E1 (senior unless the case says otherwise) leaves on 2026-03-02, declared, and names X.
private func departure(
  asOf date: String = "2026-06-02", _ change: (inout Dossier) -> Void
) throws -> Departure {
  var dossier = Dossier.meeting(.four)
  dossier.leave("E1", on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
  change(&dossier)
  let standing = try standing(of: dossier, asOf: date)
  return try #require(standing.departures.first { $0.appointment.personID == "E1" })
}

@Test func somebodyAlreadyInPostReplacesOnTheDayOfTheDeparture() throws {
  let departure = try departure { $0.hire("X", since: "2025-06-01", holding: ["H3CSE-WLAN"]) }
  #expect(departure.replenishedOn == on("2026-03-02"))
  #expect(departure.state == .replenished)
}

struct LevelCase: Sendable, CustomTestStringConvertible {
  /// The certificates of the one who left, and of the one who came.
  let left: [String]
  let came: [String]
  let level: TechnicalLevel
  let replaced: Bool
  var testDescription: String { "\(came) for \(left): \(replaced ? "enough" : "not enough")" }
}

@Test(arguments: [
  LevelCase(left: ["H3CSE-RS+"], came: ["H3CIE-RS+"], level: .senior, replaced: true),
  LevelCase(left: ["H3CSE-RS+"], came: ["H3CNE-RS+", "PMP"], level: .senior, replaced: false),
  LevelCase(left: ["H3CNE-RS+", "H3CSE-RS+", "PMP"], came: ["H3CNE-RS+"], level: .senior, replaced: false),
  LevelCase(left: ["H3CNE-RS+", "PMP"], came: ["H3CS-IMC"], level: .junior, replaced: true),
  LevelCase(left: ["H3CNE-RS+"], came: ["H3CSE-RS+"], level: .junior, replaced: true),
  LevelCase(left: ["H3CNE-RS+"], came: ["PMP"], level: .junior, replaced: false),
  LevelCase(left: ["H3CNE-RS+"], came: ["H3CNE-RS"], level: .junior, replaced: false),
  LevelCase(left: ["H3CNE-RS+"], came: [], level: .junior, replaced: false),
  LevelCase(left: ["PMP"], came: [], level: .none, replaced: true),
  LevelCase(left: ["UNLISTED"], came: [], level: .none, replaced: true),
  LevelCase(left: [], came: [], level: .none, replaced: true),
])
func theReplacementIsOfAtLeastTheSameTechnicalLevel(row: LevelCase) throws {
  let departure = try departure {
    $0.strip("E1")
    for code in row.left { $0.grant(code, to: "E1") }
    $0.hire("X", holding: row.came)
  }
  #expect(departure.level == row.level)
  #expect(departure.replenishedOn == (row.replaced ? on("2026-03-02") : nil))
}

@Test(arguments: [
  ("2025-01-01", "2026-03-02", TechnicalLevel.senior), ("2025-01-01", "2026-03-01", .junior),
  ("2026-03-02", "2028-01-01", .senior), ("2026-03-03", "2028-01-01", .junior),
])
func theLevelIsThatOfTheDayOfTheDeparture(from: String, until: String, level: TechnicalLevel) throws {
  let departure = try departure {
    $0.strip("E1")
    $0.grant("H3CNE-RS+", to: "E1")
    $0.grant("H3CSE-RS+", to: "E1", from: from, until: until)
  }
  #expect(departure.level == level)
}

@Test func aServiceManagersLevelIsNone() throws {
  var dossier = Dossier.meeting(.three)
  dossier.grant("H3CSE-RS+", to: "M1")
  dossier.hire("M2", as: .serviceManager, since: "2026-04-01")
  dossier.leave("M1", as: .serviceManager, on: "2026-03-02", declared: "2026-03-02", replacedBy: "M2")
  let departure = try #require(try standing(of: dossier).departures.first)
  #expect(departure.level == .none)
  #expect(departure.replenishedOn == on("2026-04-01"))
}

@Test func aCertificateThatBeginsLaterReplacesFromThen() throws {
  let departure = try departure {
    $0.hire("X", since: "2026-03-02")
    $0.grant("H3CSE-RS+", to: "X", from: "2026-05-20")
  }
  #expect(departure.replenishedOn == on("2026-05-20"))
}

@Test func aCertificateThatBeginsAfterTheDayDoesNotReplaceYet() throws {
  let departure = try departure(asOf: "2026-05-19") {
    $0.hire("X", since: "2026-03-02")
    $0.grant("H3CSE-RS+", to: "X", from: "2026-05-20")
  }
  #expect(departure.replenishedOn == nil)
  #expect(departure.state == .inGrace)
}

@Test func postAndCertificateMustMeet() throws {
  let never = try departure(asOf: "2026-12-01") {
    $0.hire("X", since: "2026-05-01")
    $0.grant("H3CSE-RS+", to: "X", from: "2025-01-01", until: "2026-04-30")
    $0.grant("H3CSE-RS+", to: "X", from: "2026-06-01")
    $0.leave("X", on: "2026-06-01", declared: "2026-06-01")
  }
  #expect(never.replenishedOn == nil)
  let oneDay = try departure(asOf: "2026-12-01") {
    $0.hire("X", since: "2026-05-01")
    $0.grant("H3CSE-RS+", to: "X", from: "2026-05-31", until: "2026-05-31")
    $0.leave("X", on: "2026-06-01", declared: "2026-06-01")
  }
  #expect(oneDay.replenishedOn == on("2026-05-31"))
  #expect(oneDay.state == .replenished)
}

@Test func theEarliestOfSeveralPostsAndCertificatesCounts() throws {
  let departure = try departure(asOf: "2026-12-01") {
    $0.appointments += [
      Appointment(personID: "X", role: .engineer, registeredOn: on("2026-05-01")),
      Appointment(personID: "X", role: .engineer, registeredOn: on("2024-01-01"), departedOn: on("2026-03-02")),
      Appointment(personID: "X", role: .engineer, registeredOn: on("2026-04-01"), departedOn: on("2026-04-03")),
    ]
    $0.grant("H3CSE-WLAN", to: "X", from: "2026-04-15")
    $0.grant("H3CSE-RS+", to: "X", from: "2026-04-02", until: "2026-04-02")
  }
  #expect(departure.replenishedOn == on("2026-04-02"))
}

@Test func somebodyInTheOtherRoleReplacesNobody() throws {
  let departure = try departure { $0.hire("X", as: .serviceManager, holding: ["H3CSE-RS+"]) }
  #expect(departure.replenishedOn == nil)
}

/// Where nobody is named, newcomers of the level fill the vacancy, unless the edition goes by the letter.
@Test(arguments: [
  (Options.Replenishment.named, "2026-03-02", nil), (.matched, "2026-03-02", "2026-03-02"),
  (.matched, "2026-03-01", nil), (.matched, "2026-05-10", "2026-05-10"), (.covered, "2026-05-10", "2026-05-10"),
])
func aNewcomerOfTheLevelFillsTheVacancy(option: Options.Replenishment, since: String, filled: String?) throws {
  let edition = Edition2025.make { $0.replenishment = option }
  let dossier = Dossier.meeting(.four).with {
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02")
    $0.hire("X", since: since, holding: ["H3CSE-RS+"])
  }
  let departure = try #require(try standing(of: dossier, asOf: "2026-06-02", edition: edition).departures.first)
  #expect(departure.replenishedOn == filled.map(on))
  #expect(departure.replenishment?.by == filled.map { _ in "X" })
}

@Test func whoIsNamedForAnotherVacancyIsNoNewcomer() throws {
  let dossier = Dossier.meeting(.four).with {
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02")
    $0.leave("E2", on: "2026-03-03", declared: "2026-03-03", replacedBy: "X")
    $0.hire("X", since: "2026-03-04", holding: ["H3CSE-RS+"])
  }
  let departures = try standing(of: dossier, asOf: "2026-06-02").departures
  #expect(departures.map(\.replenishment?.by) == [nil, "X"])
}

@Test func whereSomebodyIsNamedNobodyElseFillsTheVacancyButWhoIsBack() throws {
  let named = try departure { $0.hire("Y", since: "2026-03-04", holding: ["H3CSE-RS+"]) }
  #expect(named.replenishment == nil)
  let back = try departure { $0.hire("E1", since: "2026-05-04") }
  #expect(back.replenishedOn == on("2026-05-04"))
  #expect(back.replenishment?.by == "E1")
}

/// Option `covered`: the channel that still has what its star needs has nothing to replenish.
@Test(arguments: [
  // A fifth engineer of the level is there already; comes later; comes after the deadline; never held the certificate.
  ("2025-01-01", "H3CSE-RS+", "2026-03-02"), ("2026-04-05", "H3CSE-RS+", "2026-04-05"),
  ("2026-06-05", "H3CSE-RS+", "2026-06-05"), ("2025-01-01", "H3CNE-RS+", nil),
])
func aVacancyIsCoveredOnceTheStarIsMetWithout(since: String, code: String, covered: String?) throws {
  let edition = Edition2025.make { $0.replenishment = .covered }
  let dossier = Dossier.meeting(.four).with {
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02", replacedBy: "NOBODY")
    $0.hire("X", since: since, holding: [code])
  }
  let departure = try #require(try standing(of: dossier, asOf: "2026-07-01", edition: edition).departures.first)
  #expect(departure.replenishedOn == covered.map(on))
  #expect(departure.replenishment?.by == nil)
  let inTime = covered.map { $0 <= "2026-06-02" } ?? false
  #expect(departure.state == (inTime ? .replenished : .unreplenished))
}

/// The margin is asked of certificates that make a star, not of those that fill a vacancy.
@Test func aReplacementsCertificateNeedsNoMargin() throws {
  let departure = try departure {
    $0.hire("X", since: "2025-01-01")
    $0.grant("H3CSE-RS+", to: "X", from: "2025-01-01", until: "2026-03-02")
  }
  #expect(departure.replenishedOn == on("2026-03-02"))
}
