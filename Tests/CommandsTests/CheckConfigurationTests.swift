import Foundation
import Testing

/// What `check` and the commands say of the configuration that holds.
@Suite struct CheckConfigurationTests {
  private func check(_ folder: Folder, _ text: String?, _ more: String...) throws -> Program.Result {
    let config = try text.map { ["--config", try folder.write($0, to: "star-audit.yaml")] } ?? []
    return try Program.run(["check"] + config + more)
  }

  /// Nothing is said of a database, an outbox and a day that nobody meant.
  @Test func ofAFileThatCannotBeParsedNothingElseIsSaid() throws {
    let result = try check(try Folder(), "database: mine.db\na: [\n")
    #expect(result.status == 78)
    #expect(result.text.contains("star-audit.yaml:3:1:"))
    #expect(result.text.hasSuffix("\n1 defect\n"))
    #expect(result.text.split(separator: "\n").count == 2, "\(result.text)")
    #expect(!result.errors.contains("records.db"))
  }

  @Test func ofADatabaseThatCannotBeToldTheDefaultOneIsNotLookedAt() throws {
    let result = try check(try Folder(), "database: ~\n")
    #expect(result.status == 78)
    #expect(result.text.contains("star-audit.yaml:1:11: database: has no value"))
    #expect(!result.text.contains("/var/lib/star-audit/records.db"), "\(result.text)")
    #expect(result.text.hasSuffix("\n1 defect\n"))
  }

  @Test func aDatabaseOnTheCommandLineIsLookedAtWhateverTheFileSays() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE credits SET points = -1")
    let result = try check(folder, "a: [\n", "--database", database)
    #expect(result.status == 78)
    #expect(result.text.contains("credits CR-1, points"))
    #expect(result.text.hasSuffix("\n2 defects\n"))
  }

  /// Where no program may be started, as in the units, nobody knows whether the renderer is right; elsewhere what is wrong with it is.
  @Test func aRendererThatCannotBeTriedIsNoDefect() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let config = try folder.write(
      "time_zone: UTC\ncertificate_renderer: /bin/false {html} {pdf}\n", to: "star-audit.yaml")
    func check(_ environment: [String: String] = [:]) throws -> Program.Result {
      try Program.run(
        ["check", "--config", config, "--database", database, "--outbox", folder.path("outbox")], on: "2027-01-01",
        environment: environment)
    }
    let sandboxed = try check(Faults.fail("spawn", EPERM, at: "/bin/false").environment())
    #expect(sandboxed.status == 0, "\(sandboxed.text)")
    #expect(sandboxed.text.contains("remark: certificate_renderer: cannot be tried here: /bin/false cannot be started"))
    for (environment, reason) in [
      ([:], "/bin/false ended with 1"),
      (try Faults.fail("spawn", EACCES, at: "/bin/false").environment(), "/bin/false cannot be started"),
    ] {
      let broken = try check(environment)
      #expect(broken.status == 78)
      #expect(broken.text.contains("star-audit.yaml:2:23: certificate_renderer: \(reason)"), "\(broken.text)")
    }
  }

  @Test(arguments: [
    ("Asia/Shanghai", "2027-01-01 in Asia/Shanghai (UTC+08:00)", "2027-01-01"),
    ("America/Chicago", "2026-12-31 in America/Chicago (UTC-06:00)", "2026-07-01"),
    ("UTC", "2026-12-31 in UTC", "2026-07-01"),
  ])
  func theDayIsSaidWithTheZoneAndItsOffset(_ zone: String, _ today: String, _ asOf: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let config = try folder.write("time_zone: \(zone)\n", to: "star-audit.yaml")
    func run(_ arguments: String...) throws -> Program.Result {
      try Program.launch(
        "/usr/bin/env",
        ["faketime", "2026-12-31 16:00:10", Program.path] + arguments
          + ["--config", config, "--database", database, "--outbox", folder.path("outbox")],
        environment: ["TZ": "UTC"])
    }
    #expect(try run("check").text.contains("remark: today is \(today)\n"))
    let review = try run("review", "--report-only", "--format", "json")
    #expect(review.errors.contains("star-audit: today is \(today)\n"), "\(review.errors)")
    #expect(review.text.contains("\"as_of\":\"\(asOf)\""))
    for command in [["renew", "--report-only"], ["renewal-notices", "--report-only"], ["status"]] {
      let result = try Program.launch(
        "/usr/bin/env",
        ["faketime", "2026-12-31 16:00:10", Program.path] + command
          + ["--config", config, "--database", database, "--outbox", folder.path("outbox")],
        environment: ["TZ": "UTC"])
      #expect(result.errors.contains("star-audit: today is \(today)\n"), "\(command) \(result.errors)")
    }
    #expect(try !run("review", "--report-only", "--as-of", "2027-01-01").errors.contains("today is"))
  }

  /// The program's own addresses are an example: a remark. A file that says so was meant to be filled in: a defect, which
  /// publishing does not mind.
  @Test func anAddressAtADomainForExamplesIsADefectOfTheFileThatNamesIt() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let carried = try check(folder, nil, "--database", database)
    #expect(carried.status == 0, "\(carried.text)")
    #expect(
      carried.text.contains(
        "remark: confirmation_url, application_url, verify_url, mail.from, mail.reply_to, mail.digest_to, mail.objections:"
      ))

    let own = """
      confirmation_url: https://stars.vendor.de/renew?channel={channel_id}
      application_url: https://stars.vendor.de/apply?channel={channel_id}
      verify_url: https://stars.vendor.de/certificate?code={code}
      mail: { from: a@vendor.de, digest_to: b@vendor.de, objections: c@VENDOR }
      """
    let mended = try check(folder, own.replacingOccurrences(of: "VENDOR", with: "vendor.de"), "--database", database)
    #expect(mended.status == 0)
    #expect(!mended.text.contains("example"))

    let wrong = own.replacingOccurrences(of: "VENDOR", with: "vendor.example")
    let result = try check(folder, wrong, "--database", database)
    #expect(result.status == 78)
    #expect(
      result.text.contains("star-audit.yaml:4:64: mail.objections: vendor.example is a domain for examples"),
      "\(result.text)")
    #expect(result.text.hasSuffix("\n1 defect\n"))
    let review = try Program.run([
      "review", "--report-only", "--as-of", "2026-07-01", "--config", folder.path("star-audit.yaml"), "--database",
      database,
    ])
    #expect(review.status == 0)

    let shipped = ConfigFolder.url.appendingPathComponent("star-audit.yaml").path
    let sample = try Program.run(["check", "--config", shipped, "--database", database])
    #expect(sample.status == 78)
    #expect(sample.text.hasSuffix("\n7 defects\n"), "\(sample.text)")
  }
}
