import Foundation
import Testing

@Suite struct ConfigurationTests {
  /// Every mistake has its own test in ConfigurationTests.
  @Test func aMistakeIsRefusedWithFileLineAndKey() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let config = try folder.write("# fine\ntime_zone: Mars\n", to: "star-audit.yaml")
    for command in [["review", "--report-only"], ["check"]] {
      let result = try Program.run(command + ["--config", config, "--database", database])
      #expect(result.status == 78, "\(result.errors)")
      #expect((result.errors + result.text).contains("\(config):2:12: time_zone: is no time zone"))
    }
  }

  @Test func aMistakeInAnEditionIsRefused() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let text = try edition.replacingOccurrences(of: "edition: \"2025\"", with: "edition: ~")
    let file = try folder.write(text, to: "editions/other.yaml")
    let preview = try Program.run(
      ["review", "--report-only", "--as-of", "2026-07-01", "--edition", file, "--database", database])
    #expect(preview.status == 78)
    #expect(preview.errors.contains("\(file):6:10: edition: has no value"), "\(preview.errors)")
    let config = try folder.write("editions: editions\n", to: "star-audit.yaml")
    #expect(try Program.run(["check", "--config", config, "--database", database]).status == 78)
  }

  private var edition: String {
    get throws {
      try String(contentsOf: ConfigFolder.url.appendingPathComponent("editions/2025.yaml"), encoding: .utf8)
    }
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
