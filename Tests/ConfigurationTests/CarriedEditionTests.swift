import Configuration
import Foundation
import StarStandard
import Testing

/// The edition that the program carries says what STANDARD says: every test elsewhere takes it at its word.
@Suite struct CarriedEditionTests {
  private let edition: Edition

  init() throws {
    let (file, bytes) = try #require(Carried.editions.first)
    edition = try EditionFile.decode(bytes, file: file)
  }

  @Test func whatEachStarAsksForIsTheTableOfTheStandard() {
    let four = Requirement(
      juniorEngineers: 2, seniorEngineers: 2, projectManagementEngineers: 1, credits: 600, registeredEngineers: 4,
      hotline: .always, supportEmail: true, serviceManager: true, trackingSystem: .automatic, participations: 3)
    let three = Requirement(
      juniorEngineers: 2, seniorEngineers: 1, projectManagementEngineers: 1, credits: 450, registeredEngineers: 3,
      hotline: .always, supportEmail: false, serviceManager: true, trackingSystem: .manual, participations: 2)
    let two = Requirement(
      juniorEngineers: 2, seniorEngineers: 0, projectManagementEngineers: 0, credits: 200, registeredEngineers: 2,
      hotline: .officeHours, supportEmail: false, serviceManager: true, trackingSystem: .none, participations: 1)
    #expect(edition.requirements == Edition.Requirements(four: four, three: three, two: two))
    #expect(edition.name == "2025")
    #expect(edition.effectiveFrom.description == "2025-01-20")
  }

  @Test func theListsAreThoseOfTheStandard() {
    #expect(
      edition.codes == [
        .junior: ["H3CNE-RS+", "H3CNE-Cloud", "H3CS-UIS", "H3CS-IMC", "H3CNE-Security", "H3CNE-Server"],
        .senior: ["H3CSE-RS+", "H3CSE-WLAN", "H3CIE-RS+"], .projectManagement: ["PMP", "H3CNE-PM"],
      ])
    #expect(edition.kinds == ["AD", "ACPD", "ACP", "CP", "ASP", "ACSP"])
    #expect(edition.categories == ["training", "knowledge-base", "web-to-case", "project-delivery", "instructor"])
    #expect(edition.deliveryCategory == "project-delivery")
  }

  @Test func theNumbersAreThoseOfTheStandard() {
    let numbers: [(Period, Int)] = [
      (.grace, 3), (.timelyDeclaration, 1), (.certificateMargin, 3), (.creditQuarters, 4), (.creditValidity, 12),
      (.participation, 12), (.reapplicationBar, 3), (.majorEventCaution, 12),
    ]
    for (period, number) in numbers { #expect(edition.periods[period] == number, "\(period.key)") }
    #expect(edition.periods.reminderDays == [90, 60, 30])
    for period in Period.all { #expect(edition.periods.given(period) != nil, "\(period.key)") }
    let options = Options(
      margin: .application, departedEngineersCredits: .count, strangersCredits: .count, graceFrom: .departure,
      replenishment: .matched, lateReplenishment: .violation, downgradeTo: .highestQualifying,
      renewAt: .highestQualifying)
    #expect(edition.options == options)
  }

  /// The rows of the table of rules on its page: the rules, the clause, the default.
  private static func table() throws -> [(rules: [String], clause: String, severity: String)] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/StarStandard/StarStandard.docc/Rules.md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, cells[0].hasPrefix("`") else { return nil }
      let rules = cells[0].matches(of: /`([a-z-]+)`/).map { String($0.1) }
      return (rules, cells[1], String(cells[3].prefix { $0 != ";" }))
    }
  }

  /// Rules, their clauses and their severities, in the order of the table of STANDARD 6.
  @Test func theRulesAreThoseOfTheTable() throws {
    let rows = try Self.table().flatMap { row in row.rules.map { "\($0) | \(row.clause) | \(row.severity)" } }
    let known = Rule.all.map { "\($0.id) | \($0.clause) | \(edition.severity(of: $0.id).rawValue)" }
    #expect(known == rows)
  }
}
