import Foundation
import Testing

/// What administrators meet: import again, schema, migrate, config show, metrics, less of a preview.
@Suite struct DoorsTests {
  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(arguments, environment: environment)
  }

  // MARK: - import

  @Test func theTemplateIsTenFilesThatCanBeImported() throws {
    let folder = try Folder()
    #expect(try run("import", "--template", folder.path("t")).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("t")).sorted()
    #expect(names.count == 10 && names.allSatisfy { $0.hasSuffix(".csv") })
    #expect(String(decoding: folder.contents("t/people.csv"), as: UTF8.self) == "person_id,name,email\r\n")
    #expect(try run("import", folder.path("t"), "--database", folder.path("a.db")).status == 0)
    #expect(try run("import", "--template", folder.path("t")).status == 73)
    #expect(try run("import", folder.path("t"), "--template", folder.path("u")).status == 64)
    #expect(try run("import").status == 64)
  }

  @Test func anUpdateReplacesRowsOfAKnownIDAndAddsTheOthers() throws {
    let folder = try Folder()
    let database = folder.path("a.db")
    #expect(try run("sample", "--channels", "20", "--seed", "3", folder.path("s")).status == 0)
    #expect(try run("import", folder.path("s"), "--database", database).status == 0)
    let before = try Records.rows(of: database, "SELECT * FROM people ORDER BY 1")
    let appointments = try Records.rows(of: database, "SELECT count(*) FROM appointments")
    let people = String(decoding: folder.contents("s/people.csv"), as: UTF8.self)
    let first = try #require(people.components(separatedBy: "\r\n").dropFirst().first)
    let id = try #require(first.split(separator: ",").first)
    let new = people.replacing(first, with: "\(id),Another,a@b.test") + "NEW-1,New,\r\n"
    try folder.write(new, to: "s/people.csv")
    #expect(try run("import", folder.path("s"), "--database", database).status == 65)

    let size = folder.contents("a.db")
    let rehearsal = try run("import", folder.path("s"), "--database", database, "--update", "--dry-run")
    #expect(rehearsal.status == 0)
    #expect(rehearsal.errors.contains("would be imported into"))
    #expect(folder.contents("a.db") == size)

    let result = try run("import", folder.path("s"), "--database", database, "--update")
    #expect(
      result.text.contains("people \(before.count + 1) (1 replaced, \(before.count - 1) unchanged)"), "\(result.text)")
    let after = try Records.rows(of: database, "SELECT * FROM people ORDER BY 1")
    #expect(after.count == before.count + 1)
    #expect(after.contains("\(id) Another a@b.test") && after.contains("NEW-1 New -"))
    #expect(try Records.rows(of: database, "SELECT count(*) FROM appointments") == appointments)
    #expect(try Records.rows(of: database, "PRAGMA integrity_check") == ["ok"])
  }

  /// All or nothing: a defect, or an id that stands twice in the files, leaves everything as it was.
  @Test func anUpdateThatIsRefusedChangesNothing() throws {
    let folder = try Folder()
    let database = folder.path("a.db")
    #expect(try run("sample", "--channels", "5", "--seed", "3", folder.path("s")).status == 0)
    #expect(try run("import", folder.path("s"), "--database", database).status == 0)
    let before = try Records.rows(of: database, "SELECT * FROM people ORDER BY 1")
    let people = String(decoding: folder.contents("s/people.csv"), as: UTF8.self)
    let first = try #require(people.components(separatedBy: "\r\n").dropFirst().first)
    try folder.write(people + first + "\r\n", to: "s/people.csv")
    let result = try run("import", folder.path("s"), "--database", database, "--update")
    #expect(result.status == 65)
    #expect(result.errors.contains("is the id of an earlier row too"), "\(result.errors)")
    #expect(try Records.rows(of: database, "SELECT * FROM people ORDER BY 1") == before)
    #expect(try run("import", folder.path("s"), "--database", folder.path("n.db"), "--dry-run").status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder.path("n.db")))
  }

  // MARK: - schema, migrate, config

  /// Every statement that `schema` shows is taken by an empty database, with foreign keys and checks on.
  @Test func theStatementsOfTheSchemaWork() throws {
    let folder = try Folder()
    #expect(try run("import", "--template", folder.path("t")).status == 0)
    #expect(try run("import", folder.path("t"), "--database", folder.path("a.db")).status == 0)
    let schema = try run("schema", "--format", "json")
    let tables = try #require(try JSONSerialization.jsonObject(with: schema.output) as? [[String: Any]])
    #expect(tables.count == 10)
    let statements = tables.flatMap { ($0["examples"] as? [[String: String]] ?? []).compactMap { $0["sql"] } }
    #expect(statements.count == 13)
    let changed = try python(
      "run_statements", folder.path("a.db"),
      String(decoding: JSONSerialization.data(withJSONObject: statements), as: UTF8.self))
    #expect(changed as? [Int] == Array(repeating: 1, count: 13))
    let one = try run("schema", "waivers").text
    #expect(one.hasPrefix("waivers\n  channel_id            TEXT     the id of a row of channels\n"), "\(one)")
    let slip = try run("schema", "waiver")
    #expect(slip.status == 64 && slip.errors.contains("did you mean waivers?"))
  }

  @Test func whatADatabaseLacksOfThisSchemaIsAddedOnceAndNotWhileItIsInUse() throws {
    let office = try Office(
      Records(), "DROP TABLE applied_rows", "DROP TABLE left_on_hold", "DROP TABLE superseded",
      "DROP TABLE reinstated_rows", "ALTER TABLE reinstatements DROP COLUMN manifest_sha256",
      "DROP INDEX credits_of_channel")
    let held = try python(
      "run_while_in_use", office.database, Program.path, "migrate", "--database", office.database)
    #expect(held as? Int == 75)
    let result = try office.must("migrate")
    #expect(
      result.text.split(separator: "\n") == [
        "made the table applied_rows", "made the table left_on_hold", "made the table superseded",
        "made the table reinstated_rows", "added the column reinstatements.manifest_sha256",
        "made the index credits_of_channel",
      ])
    #expect(try office.must("migrate").text.isEmpty)
    try office.passJanuaryReview()
  }

  @Test func theEffectiveConfigurationSaysWhereEachValueIsFrom() throws {
    let folder = try Folder()
    let config = try folder.write("time_zone: UTC\nmax_shrink: 25\n", to: "c.yaml")
    let result = try run(
      "config", "show", "--config", config, "--outbox", "/o", "--format", "json",
      environment: ["STAR_AUDIT_DATABASE": "/d.db", "STAR_AUDIT_DATABSE": "x"])
    #expect(result.status == 0)
    let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let values = try #require(document["values"] as? [[String: Any]])
    func line(_ key: String) -> String {
      let value = values.first { $0["key"] as? String == key } ?? [:]
      return "\(value["value"] as? String ?? "-") from \(value["origin"] as? String ?? "-")"
    }
    #expect(line("time_zone") == "UTC from \(config):1")
    #expect(line("max_shrink") == "25 from \(config):2")
    #expect(line("outbox") == "/o from command line")
    #expect(line("database") == "/d.db from environment STAR_AUDIT_DATABASE")
    #expect(line("renewal_days") == "[01-15, 02-01, 02-15, 03-01, 03-15, 03-31] from default")
    #expect(line("lenient") == "[] from default")
    #expect(line("in_service_since") == "- from default")
    #expect(
      result.errors.contains("STAR_AUDIT_DATABSE: there is no such variable (did you mean STAR_AUDIT_DATABASE?)"),
      "\(result.errors)")
  }

  // MARK: - metrics, previews

  @Test func theMetricsAreReadByAnIndependentParser() throws {
    let office = try Office(channels: 40, seed: 3)
    let file = office.folder.path("star.prom")
    try office.folder.write("old", to: "star.prom")
    let review = try office.must(
      "review", "--as-of", "2027-01-01", "--metrics", file, "--allow-downgrades", "99", "--format", "json")
    let document = try #require(try JSONSerialization.jsonObject(with: review.output) as? [String: Any])
    let outcomes = (document["summary"] as? [String: Any])?["outcomes"] as? [String: Int] ?? [:]
    let samples = try self.samples(file)
    for (outcome, count) in outcomes where count > 0 {
      #expect(samples["star_audit_decisions{command=\"review\",outcome=\"\(outcome)\"}"] == count)
    }
    #expect(samples["star_audit_last_success_timestamp_seconds{command=\"review\"}"] ?? 0 > 1_798_000_000)
    #expect(samples["star_audit_next_due_timestamp_seconds{command=\"review\"}"] == 1_814_371_200)
    try office.must("status", "--metrics", file, on: "2027-01-05")
    #expect(try self.samples(file)["star_audit_messages{batch=\"2027-01-review\",status=\"accepted\"}"] == 0)
    #expect(try office.folder.snapshot().filter { $0.hasPrefix(".star.prom") }.isEmpty)
    #expect(try office.run("status", "--metrics", office.folder.path, on: "2027-01-05").status == 74)
    #expect(try office.run("review", "--report-only", "--metrics", file).status == 64)
  }

  /// A batch that is missing is no failure of `status`: the numbers say it, whatever its exit status.
  @Test func aMissingBatchIsInTheMetrics() throws {
    let office = try Office()
    let file = office.folder.path("star.prom")
    #expect(try office.run("status", "--metrics", file, on: "2027-01-05").status == 3)
    let samples = try samples(file)
    #expect(samples["star_audit_missing_batches"] ?? 0 > 0)
    #expect(samples["star_audit_last_success_timestamp_seconds{command=\"status\"}"] ?? 0 > 1_798_000_000)
  }

  private func samples(_ file: String) throws -> [String: Int] {
    let read = try python(
      "metrics", file)
    return read as? [String: Int] ?? [:]
  }

  /// People read first how many there are of what, and of a population on hold why; then the list.
  @Test func theTextOfAPreviewBeginsWithTheSummary() throws {
    let office = try Office(channels: 40, seed: 3)
    let text = try office.must("review", "--report-only", "--as-of", "2027-01-01").text
    let (summary, list) = (try #require(text.range(of: "Summary")), try #require(text.range(of: "DOWNGRADE  ")))
    #expect(summary.lowerBound < list.lowerBound)
    try office.change("UPDATE certifications SET issued_on = issued_on || ' 00:00:00'")
    let held = try Program.launch(
      "/bin/sh",
      [
        "-c", "\"$0\" review --report-only --as-of 2027-01-01 --verbose --database \"$1\" 2>&1", Program.path,
        office.database,
      ])
    let sentence = try #require(held.text.range(of: "certifications.issued_on: "), "\(held.text.prefix(400))")
    #expect(sentence.lowerBound < (try #require(held.text.range(of: "Summary")).lowerBound))
  }

  /// Ids of digits that a tool stored as integers are found where a decision is written, too.
  @Test func whatIsReadAsAnIDIsWrittenTo() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 100")
    let config = try office.folder.write("lenient: [numbers]\n", to: "c.yaml")
    try office.change(
      "UPDATE certifications SET certification_id = 12",
      "CREATE TABLE made AS SELECT certification_id + 0 AS certification_id, channel_id, star, route, applied_on, "
        + "issued_on, valid_until, ended_on, renewal_confirmed_on FROM certifications",
      "DROP TABLE certifications", "ALTER TABLE made RENAME TO certifications")
    #expect(try office.rows("SELECT typeof(certification_id) FROM certifications") == ["integer"])
    try office.must("review", "--as-of", "2026-07-01", "--config", config)
    try office.must("apply", "2026-07-review", "--config", config)
    let ended = try office.rows("SELECT certification_id, ended_on FROM certifications WHERE certification_id = 12")
    #expect(ended == ["12 2026-07-01"], "\(ended)")
  }

  @Test func aPreviewShowsWhatIsAskedForAndDecidesTheSame() throws {
    let office = try Office(channels: 40, seed: 3)
    func preview(_ arguments: String...) throws -> [[String: Any]] {
      let result = try Program.run(
        ["review", "--report-only", "--as-of", "2027-01-01", "--format", "json", "--detailed-exitcode"] + arguments
          + ["--database", office.database, "--outbox", office.outbox])
      #expect(result.status == 2, "\(result.errors)")
      let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
      #expect((document["summary"] as? [String: Any])?["reviewed"] as? Int ?? 0 > 20)
      return document["decisions"] as? [[String: Any]] ?? []
    }
    func ids(_ decisions: [[String: Any]]) -> [String] { decisions.compactMap { $0["channel_id"] as? String } }
    let all = try preview()
    let losers = all.filter { ["downgrade", "revoke"].contains($0["outcome"] as? String) }
    #expect(try !losers.isEmpty && ids(preview("--only", "downgrade", "revoke")) == ids(losers))
    #expect(try ids(preview("--changes")) == ids(all.filter { $0["from_star"] as? Int != $0["to_star"] as? Int }))
    #expect(try preview("--summary").isEmpty)
    let channel = try #require(ids(all).last)
    #expect(try ids(preview("--channel", channel)) == [channel])
    let retained = try #require(all.first { $0["outcome"] as? String == "retain" }?["channel_id"] as? String)
    let text = try office.run("review", "--report-only", "--as-of", "2027-01-01", "--channel", retained).text
    #expect(text.contains("RETAIN     \(retained)"), "\(text)")
    for wrong in [["--only", "downgraded"], ["--summary", "--changes"]] {
      #expect(
        try Program.run(["review", "--report-only"] + wrong + ["--database", office.database]).status == 64)
    }
    #expect(try office.run("review", "--only", "downgrade").status == 64)
    // Of nobody, nothing is shown, and that is said.
    let near = try office.run("review", "--report-only", "--as-of", "2027-01-01", "--channel", "CH-000001")
    #expect(near.status == 65 && near.errors.contains("there is no channel \"CH-000001\""), "\(near.errors)")
    let none = try office.run("review", "--report-only", "--as-of", "2027-01-01", "--only", "ready")
    #expect(
      none.status == 0 && none.errors.contains("none of the decisions is one of those asked for"), "\(none.errors)")
  }

  @Test func anIDWithASlipIsAnsweredWithThoseThatAreNear() throws {
    let office = try Office()
    let result = try office.run("explain", "CH1")
    #expect(result.status == 65)
    #expect(
      result.errors.contains("there is no channel \"CH1\" in these records (did you mean CH-1?)"), "\(result.errors)")
    #expect(try run("rules", "credit-baselne").errors.contains("(did you mean credit-baseline?)"))
    let config = try office.folder.write("outbx: o\n", to: "c.yaml")
    #expect(try office.run("check", "--config", config).text.contains("unknown key \"outbx\" (did you mean outbox?)"))
  }

  // MARK: - asking

  /// On a terminal, `apply` sums up and asks.
  @Test(arguments: [("n\n", [String](), 0), ("\n", [], 0), ("y\n", [], 1), ("", ["--yes"], 1)])
  func applyAsksOnATerminal(_ answer: String, _ options: [String], _ rows: Int) throws {
    let office = try Office(Records(), "DELETE FROM credits")
    try office.must("review", "--as-of", "2027-01-01")
    let command = [
      "apply", "2027-01-review", "--allow-future", "--database", office.database, "--outbox", office.outbox,
    ]
    let run = try Program.launch(
      "/usr/bin/env",
      ["python3", Python.file("answer_with_output_elsewhere"), answer, Program.path] + command + options)
    let said = try JSONSerialization.jsonObject(with: run.output)
    let result = try #require(said as? [Any])
    #expect(result.first as? Int == 0, "\(result)")
    let text = result.last as? String ?? ""
    #expect(text.contains("apply 2027-01-review, which writes") == options.isEmpty, "\(text)")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["\(rows)"], "\(text)")
  }
}
