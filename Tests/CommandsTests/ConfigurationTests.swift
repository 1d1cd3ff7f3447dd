import Foundation
import Testing

@Suite struct ConfigurationTests {
  /// What is written into a file of the configuration, and the message expected.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let text: String
    let expected: String
    var testDescription: String { expected }
  }

  static let mistakes: [Mistake] = [
    Mistake(text: "databse: x\n", expected: "star-audit.yaml:1:1: unknown key \"databse\""),
    Mistake(text: "# fine\ntime_zone: Mars/Olympus\n", expected: "star-audit.yaml:2:12: time_zone: is no time zone"),
    Mistake(text: "max_downgrades: 101%\n", expected: "star-audit.yaml:1:17: max_downgrades: is neither a share"),
    Mistake(text: "max_downgrades: -1\n", expected: "max_downgrades: is neither a share"),
    Mistake(text: "renewal_days: [01-15, 02-30]\n", expected: "star-audit.yaml:1:23: renewal_days[1]: is no day"),
    Mistake(text: "confirmation_url: https://x/\n", expected: "confirmation_url: is no http(s) address"),
    Mistake(text: "mail: { from: nobody }\n", expected: "mail.from: is no e-mail address"),
    Mistake(text: "database: [a]\n", expected: "database: is no single value"),
    Mistake(text: "database: a\ndatabase: b\n", expected: "a key stands twice"),
    Mistake(text: "a: [\n", expected: "star-audit.yaml:2:1"),
    Mistake(text: "editions: nowhere\n", expected: "star-audit.yaml:1:11: editions: there is no folder"),
    Mistake(text: String(repeating: "[", count: 100_000), expected: "nested too deeply"),
    Mistake(text: String(repeating: "- ", count: 100_000), expected: "nested too deeply"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsRefusedWithFileLineAndKey(_ mistake: Mistake) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let config = try folder.write(mistake.text, to: "star-audit.yaml")
    for command in [["review", "--report-only"], ["check"]] {
      let result = try Program.run(command + ["--config", config, "--database", database])
      #expect(result.status == 78, "\(result.errors)")
      #expect((result.errors + result.text).contains(mistake.expected), "\(result.errors) \(result.text)")
    }
  }

  static let editionMistakes: [(from: String, to: String, expected: String)] = [
    ("credits: 450", "credits: many", "requirements.3.credits: is not a whole number"),
    ("credits: 450", "credits: -1", "requirements.3.credits: is not a whole number"),
    ("hotline: 5x8", "hotline: 8x5", "requirements.2.hotline: is none of none, 5x8, 7x24"),
    ("  grace: 3", "  grace: 9999", "months.grace: is not a whole number from 0 to 1200"),
    ("margin: application", "margin: sometimes", "options.margin: is none of application, review"),
    ("hotline: warning", "hotline: fatal", "severities.hotline: is none of downgrade, warning, information, off"),
    (
      "upgrade-opportunity: information", "upgrade-opportunity: downgrade",
      "severities.upgrade-opportunity: is none of information, off"
    ),
    ("hotline: warning", "hotlines: warning", "unknown key \"hotlines\""),
    ("senior: [H3CSE-RS+", "senior: [H3CNE-RS+", "certificates.senior: has the code"),
    ("effective_from: 2025-01-20", "effective_from: 2025-02-29", "effective_from: is no date"),
    ("delivery_category: project-delivery", "delivery_category: other", "is none of the categories"),
    ("kinds: [AD, ACPD, ACP, CP, ASP, ACSP]", "", "lacks the key kinds"),
  ]

  private var edition: String {
    get throws {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../config/editions/2025.yaml")
      return try String(contentsOf: file, encoding: .utf8)
    }
  }

  @Test(arguments: editionMistakes)
  func aMistakeInAnEditionIsRefused(_ from: String, _ to: String, _ expected: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let text = try edition
    #expect(text.contains(from))
    let file = try folder.write(text.replacingOccurrences(of: from, with: to), to: "editions/other.yaml")
    let preview = try Program.run(
      ["review", "--report-only", "--as-of", "2026-07-01", "--edition", file, "--database", database])
    #expect(preview.status == 78)
    #expect(preview.errors.contains(expected), "\(preview.errors)")
    #expect(preview.errors.contains("other.yaml"))
    let config = try folder.write("editions: editions\n", to: "star-audit.yaml")
    #expect(try Program.run(["check", "--config", config, "--database", database]).status == 78)
  }

  @Test func anEditionChangesWhatItNamesAndNothingElse() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let harder = try edition.replacingOccurrences(of: "credits: 450", with: "credits: 451")
    let file = try folder.write(harder, to: "harder.yaml")
    #expect(try Report.preview(database).outcome(of: "CH-1") == "retain")
    #expect(try Report.preview(database, asOf: "2026-07-01", "--edition", file).outcome(of: "CH-1") == "downgrade")
    let off = try folder.write(
      harder.replacingOccurrences(of: "credit-baseline: downgrade", with: "credit-baseline: off"), to: "off.yaml")
    #expect(try Report.preview(database, asOf: "2026-07-01", "--edition", off).outcome(of: "CH-1") == "retain")
    let published = try Program.run(["review", "--edition", file, "--as-of", "2026-07-01", "--database", database])
    #expect(published.status == 64)
  }

  @Test func theEditionInForceOnTheApplicationDecides() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let old = try edition
    try folder.write(old, to: "editions/2025.yaml")
    try folder.write(
      old.replacingOccurrences(of: "edition: \"2025\"", with: "edition: \"2026\"")
        .replacingOccurrences(of: "2025-01-20", with: "2025-12-11")
        .replacingOccurrences(of: "credits: 450", with: "credits: 999"), to: "editions/2026.yaml")
    let config = try folder.write("editions: editions\n", to: "star-audit.yaml")
    let before = try Report.preview(database, asOf: "2026-07-01", "--config", config)
    #expect(before.decisions.first?["edition"] as? String == "2025")
    #expect(before.outcome(of: "CH-1") == "retain")
    try Records.change(database, "UPDATE certifications SET applied_on = '2025-12-11'")
    let after = try Report.preview(database, asOf: "2026-07-01", "--config", config)
    #expect(after.decisions.first?["edition"] as? String == "2026")
    #expect(after.outcome(of: "CH-1") == "downgrade")
  }

  @Test func commandLineWinsOverEnvironmentWinsOverFile() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let config = try folder.write("database: records.db\noutbox: outbox\n", to: "star-audit.yaml")
    let file = try Program.run(["check", "--config", config])
    #expect(file.status == 0, "\(file.errors)")
    let environment = try Program.run(
      ["check", "--config", config], environment: ["STAR_AUDIT_DATABASE": folder.path("none.db")])
    #expect(environment.status == 66)
    let line = try Program.run(
      ["check", "--config", config, "--database", database],
      environment: ["STAR_AUDIT_DATABASE": folder.path("none.db")])
    #expect(line.status == 0)
    let format = try Program.run(
      ["review", "--report-only", "--database", database],
      environment: ["STAR_AUDIT_FORMAT": "jsonl", "STAR_AUDIT_AS_OF": "2026-07-01", "STAR_AUDIT_QUIET": "1"])
    #expect(format.text.hasPrefix("{\"batch\":\"2026-07-review\",\"channel_id\":\"CH-1\""))
  }

  @Test(arguments: [
    ["review", "--as-of", "2026-02-30"], ["review", "--as-of", "soon"], ["review", "--format", "xml"], ["nothing"],
    ["review", "--allow-downgrades", "-1"], ["rules", "no-rule"], ["explain"], ["sample", "x"],
    ["review", "--unknown"],
    ["rules", "--format", "csv"],
  ])
  func aWrongCommandLineIsUsage(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(!result.errors.isEmpty)
  }
}
