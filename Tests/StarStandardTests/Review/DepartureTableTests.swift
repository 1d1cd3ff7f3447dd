import StarStandard
import Testing

/// A departure from a channel whose term began on 2026-01-01, and what follows as of a day (STANDARD 5, the table).
struct DepartureCase: Sendable, CustomTestStringConvertible {
  var departed = "2026-03-02"
  var declared: String?
  /// When the person named took up the post; nil where nobody is named.
  var replaced: String?
  let asOf: String
  let state: Departure.State
  var graceFrom = Options.GraceFrom.departure
  var late = Options.LateReplenishment.violation

  var testDescription: String {
    "left \(departed), declared \(declared ?? "never"), replaced \(replaced ?? "never"), as of \(asOf): \(state)"
      + " (grace from \(graceFrom), late \(late))"
  }
}

private func undeclared(_ asOf: String, declared: String? = nil, replaced: String? = nil) -> DepartureCase {
  DepartureCase(declared: declared, replaced: replaced, asOf: asOf, state: .undeclared)
}

private func declared(
  _ declared: String, _ asOf: String, _ state: Departure.State, replaced: String? = nil,
  from grace: Options.GraceFrom = .departure, late: Options.LateReplenishment = .violation
) -> DepartureCase {
  DepartureCase(declared: declared, replaced: replaced, asOf: asOf, state: state, graceFrom: grace, late: late)
}

private let table: [DepartureCase] = [
  // Not declared, replenished or not: a violation, immediately.
  undeclared("2026-03-02"), undeclared("2026-06-02"), undeclared("2026-12-31"),
  undeclared("2026-03-02", replaced: "2026-01-15"), undeclared("2026-07-01", replaced: "2026-05-01"),
  undeclared("2026-03-19", declared: "2026-03-20"),
  undeclared("2026-06-30", declared: "2026-07-01", replaced: "2026-05-01"),
  // Declared, replenished by the deadline: nothing.
  declared("2026-03-02", "2026-03-02", .replenished, replaced: "2026-01-15"),
  declared("2026-03-05", "2026-06-02", .replenished, replaced: "2026-06-02"),
  declared("2026-03-05", "2026-06-03", .replenished, replaced: "2026-06-02"),
  declared("2026-07-01", "2026-07-01", .replenished, replaced: "2026-05-01"),
  // Declared, not replenished, until the deadline: in grace. A replenishment after D does not count yet.
  declared("2026-02-20", "2026-03-02", .inGrace), declared("2026-03-20", "2026-03-20", .inGrace),
  declared("2026-03-05", "2026-06-02", .inGrace),
  declared("2026-03-05", "2026-06-01", .inGrace, replaced: "2026-06-02"),
  declared("2026-03-05", "2026-06-02", .inGrace, replaced: "2026-06-03"),
  // Declared, not replenished, after the deadline: a violation.
  declared("2026-03-05", "2026-06-03", .unreplenished), declared("2026-03-05", "2026-12-31", .unreplenished),
  declared("2026-06-10", "2026-06-10", .unreplenished),
  // Declared, replenished after the deadline: a violation, or nothing.
  declared("2026-03-05", "2026-06-03", .unreplenished, replaced: "2026-06-03"),
  declared("2026-03-05", "2026-12-31", .unreplenished, replaced: "2026-06-03"),
  declared("2026-03-05", "2026-06-03", .replenished, replaced: "2026-06-03", late: .cured),
  declared("2026-03-05", "2026-06-09", .unreplenished, replaced: "2026-06-10", late: .cured),
  declared("2026-03-05", "2026-06-10", .replenished, replaced: "2026-06-10", late: .cured),
  declared("2026-03-05", "2026-06-02", .inGrace, late: .cured),
  declared("2026-03-05", "2026-06-03", .unreplenished, late: .cured),
  // Grace from the declaration: three months from the later of departure and declaration.
  declared("2026-02-20", "2026-06-02", .inGrace, from: .declaration),
  declared("2026-02-20", "2026-06-03", .unreplenished, from: .declaration),
  declared("2026-03-20", "2026-06-20", .inGrace, from: .declaration),
  declared("2026-03-20", "2026-06-21", .unreplenished, from: .declaration),
  declared("2026-06-10", "2026-06-10", .inGrace, from: .declaration),
  declared("2026-06-10", "2026-09-10", .inGrace, from: .declaration),
  declared("2026-06-10", "2026-09-11", .unreplenished, from: .declaration),
  declared("2026-03-20", "2026-06-21", .replenished, replaced: "2026-06-20", from: .declaration),
  declared("2026-03-20", "2026-06-21", .unreplenished, replaced: "2026-06-21", from: .declaration),
  declared("2026-03-20", "2026-06-21", .replenished, replaced: "2026-06-21", from: .declaration, late: .cured),
  DepartureCase(declared: "2026-03-20", asOf: "2026-03-19", state: .undeclared, graceFrom: .declaration),
  // Ends of months.
  DepartureCase(departed: "2026-11-30", declared: "2026-11-30", asOf: "2027-02-28", state: .inGrace),
  DepartureCase(departed: "2026-11-30", declared: "2026-11-30", asOf: "2027-03-01", state: .unreplenished),
  DepartureCase(departed: "2027-11-30", declared: "2027-11-30", asOf: "2028-02-29", state: .inGrace),
  DepartureCase(departed: "2027-11-30", declared: "2027-11-30", asOf: "2028-03-01", state: .unreplenished),
  DepartureCase(departed: "2026-12-31", declared: "2026-12-31", asOf: "2027-03-31", state: .inGrace),
]

@Test(arguments: table, [Role.engineer, .serviceManager])
func aDepartureHasTheResultOfTheTable(row: DepartureCase, role: Role) throws {
  var dossier = Dossier.meeting(.three, until: "2028-12-31")
  let person = role == .engineer ? "E2" : "M1"
  if let replaced = row.replaced { dossier.hire("X", as: role, since: replaced, holding: ["H3CNE-Cloud"]) }
  dossier.leave(
    person, as: role, on: row.departed, declared: row.declared, replacedBy: row.replaced.map { _ in "X" })
  let edition = Edition2025.make {
    $0.graceFrom = row.graceFrom
    $0.lateReplenishment = row.late
  }
  let standing = try standing(of: dossier, asOf: row.asOf, edition: edition)
  #expect(standing.departures.map(\.state) == [row.state])
  let rules: [(RuleID, Departure.State)] = [
    ("departure-undeclared", .undeclared), ("departure-unreplenished", .unreplenished),
    ("departure-in-grace", .inGrace),
  ]
  for (id, state) in rules {
    let rule = try #require(Rule.named(id))
    #expect(rule.examine(standing).findings.count == (row.state == state ? 1 : 0))
  }
  // Declared, and until the deadline, replaced or not.
  let graceBegins = row.graceFrom == .declaration ? max(row.departed, row.declared ?? "") : row.departed
  let isHeld =
    role == .engineer && row.declared.map { $0 <= row.asOf } ?? false
    && on(row.asOf) <= on(graceBegins).adding(months: 3)
  #expect(standing.engineersHeldByGrace == (isHeld ? ["E2"] : []))
}

@Test func aDepartureAfterTheDayIsNone() throws {
  let dossier = Dossier.meeting(.three).with { $0.leave("E2", on: "2026-07-02", declared: "2026-06-01") }
  #expect(try standing(of: dossier).departures.isEmpty)
}

@Test func theDaysLeftAreCountedToTheDeadline() throws {
  let dossier = Dossier.meeting(.three).with { $0.leave("E2", on: "2026-05-01", declared: "2026-05-02") }
  for (day, left) in [("2026-05-02", "91"), ("2026-07-01", "31"), ("2026-07-31", "1"), ("2026-08-01", "0")] {
    let evidence = try #require(try found("departure-in-grace", in: dossier, asOf: day).first)
    #expect(evidence.value("days_left") == left)
    #expect(evidence.value("deadline") == "2026-08-01")
  }
}

@Test func everyAppointmentThatEndedHasAFindingOfItsOwn() throws {
  var dossier = Dossier.meeting(.three)
  dossier.leave("E1", on: "2026-03-01")
  dossier.leave("E2", on: "2026-03-01")
  dossier.leave("M1", as: .serviceManager, on: "2026-02-01")
  let people = try found("departure-undeclared", in: dossier).map { $0.value("person_id") }
  #expect(people == ["M1", "E1", "E2"])
}
