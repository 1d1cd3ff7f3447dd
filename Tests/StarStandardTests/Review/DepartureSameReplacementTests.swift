import StarStandard
import Testing

/// Two departures name X, who is in post and senior; the states of both as of 2026-05-01, and with the rows reversed.
private func states(_ change: (inout Dossier) -> Void) throws -> [String] {
  var dossier = Dossier.meeting(.four)
  dossier.hire("X", since: "2025-06-01", holding: ["H3CSE-WLAN"])
  change(&dossier)
  func result(_ dossier: Dossier) throws -> [String] {
    try standing(of: dossier, asOf: "2026-05-01").departures.map { "\($0.appointment.personID) \($0.state)" }
  }
  let states = try result(dossier)
  dossier.appointments.reverse()
  #expect(try result(dossier) == states)
  return states
}

@Test func theEarlierDepartureHasTheReplacement() throws {
  let states = try states {
    $0.leave("E2", on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
    $0.leave("E1", on: "2026-03-03", declared: "2026-03-03", replacedBy: "X")
  }
  #expect(states == ["E2 replenished", "E1 inGrace"])
}

@Test func onOneDayTheLowerPersonHasTheReplacement() throws {
  let states = try states {
    $0.leave("E2", on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
  }
  #expect(states == ["E1 replenished", "E2 inGrace"])
}

@Test func idsAreComparedByTheirBytes() throws {
  let states = try states {
    for id in ["a1", "B1", "E10", "E9"] {
      $0.hire(id)
      $0.leave(id, on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
    }
  }
  #expect(states == ["B1 replenished", "E10 inGrace", "E9 inGrace", "a1 inGrace"])
}

@Test func ofOnePersonsTwoPostsTheEarlierRegisteredHasTheReplacement() throws {
  var dossier = Dossier.meeting(.four)
  dossier.hire("X", since: "2025-06-01", holding: ["H3CSE-WLAN"])
  dossier.leave("E1", on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
  // Back for two days after a day without, and gone again.
  dossier.appointments.append(
    Appointment(
      personID: "E1", role: .engineer, registeredOn: on("2026-03-04"), departedOn: on("2026-03-06"),
      declaredOn: on("2026-03-06"), replacedBy: "X"))
  dossier.strip("E1")
  dossier.grant("H3CNE-RS+", to: "E1", until: "2026-03-02")
  let departures = try standing(of: dossier, asOf: "2026-05-01").departures
  #expect(departures.map(\.appointment.registeredOn) == [on("2025-01-01"), on("2026-03-04")])
  #expect(departures.map(\.state) == [.replenished, .inGrace])
}

@Test func aDeclaredDepartureComesBeforeAnUndeclaredOne() throws {
  let states = try states {
    $0.leave("E1", on: "2026-03-02", replacedBy: "X")
    $0.leave("E2", on: "2026-03-03", declared: "2026-03-03", replacedBy: "X")
  }
  #expect(states == ["E1 undeclared", "E2 replenished"])
}

@Test func aDepartureThatTheReplacementCannotFillLeavesItToAnother() throws {
  let states = try states {
    $0.strip("X")
    $0.grant("H3CNE-RS+", to: "X")
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
    $0.leave("E3", on: "2026-03-03", declared: "2026-03-03", replacedBy: "X")
  }
  #expect(states == ["E1 inGrace", "E3 replenished"])
}

@Test func aSettledDepartureTakesNoReplacement() throws {
  let states = try states {
    $0.certify("CERT-0", .four, issued: "2025-01-01", until: "2025-12-31")
    $0.leave("E1", on: "2025-07-01", declared: "2025-07-01", replacedBy: "X")
    $0.leave("E2", on: "2026-03-03", declared: "2026-03-03", replacedBy: "X")
  }
  #expect(states == ["E1 replenished", "E2 inGrace"])
}

@Test func onePersonMayFillOneVacancyOfEachRole() throws {
  let states = try states {
    $0.hire("X", as: .serviceManager, since: "2026-03-02")
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
    $0.leave("M1", as: .serviceManager, on: "2026-03-02", declared: "2026-03-02", replacedBy: "X")
  }
  #expect(states == ["E1 replenished", "M1 replenished"])
}

@Test func aDepartureWithoutAReplacementTakesNone() throws {
  let states = try states {
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02")
    $0.leave("E2", on: "2026-03-03", declared: "2026-03-03", replacedBy: "X")
  }
  #expect(states == ["E1 inGrace", "E2 replenished"])
}

/// First come, first served would leave one open: the senior newcomer fills the senior's place, though the junior's came first.
@Test func asManyAsPossibleAreFilledInTime() throws {
  let dossier = Dossier.meeting(.four).with {
    $0.hire("X", since: "2026-03-02", holding: ["H3CSE-WLAN"])
    $0.hire("Y", since: "2026-05-02", holding: ["H3CNE-RS+"])
    $0.leave("E3", on: "2026-03-01", declared: "2026-03-01")
    $0.leave("E1", on: "2026-03-02", declared: "2026-03-02")
  }
  let departures = try standing(of: dossier, asOf: "2026-07-01").departures
  #expect(departures.map(\.appointment.personID) == ["E3", "E1"])
  #expect(departures.map(\.replenishment?.by) == ["Y", "X"])
}
