import Foundation
import StarStandard
import Testing

@Suite struct CommandTests {
  @Test func rulesListsEveryRuleAndOneWithItsExamples() throws {
    let all = try Program.run(["rules"])
    #expect(all.status == 0)
    for rule in ["certificate-validity", "departure-in-grace", "upgrade-opportunity"] {
      #expect(all.text.contains(rule))
    }
    let one = try Program.run(["rules", "departure-in-grace"])
    #expect(one.text.contains("2026-06-02"))
    #expect(one.text.contains("the last day"))
    let json = try Program.run(["rules", "--format", "json"])
    let rules = try JSONSerialization.jsonObject(with: json.output) as? [[String: Any]]
    #expect(rules?.count == Rule.all.count)
  }

  @Test func explainShowsEveryRulesVerdict() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let text = try Program.run(["explain", "CH-1", "--as-of", "2026-07-01", "--database", database])
    #expect(text.status == 0)
    #expect(text.text.contains("has 450 (training 450)"), "\(text.text)")
    let json = try Program.run(
      ["explain", "CH-1", "--as-of", "2026-07-01", "--database", database, "--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let verdicts = try #require(document["rules"] as? [[String: Any]])
    #expect(verdicts.count == Rule.all.count)
    let baseline = try #require(verdicts.first { $0["rule"] as? String == "credit-baseline" })
    #expect(baseline["verdict"] as? String == "passed")
    let results = baseline["results"] as? [[String: Any]]
    #expect((results?.first?["evidence"] as? [String: Any])?["counted"] as? Int == 450)
    #expect(document["under_review"] as? Bool == true)
  }

  @Test(arguments: [
    ("UPDATE channels SET status = 'closed'", "its status is closed"),
    ("UPDATE channels SET kind = 'OTHER'", "out of scope"),
    ("UPDATE certifications SET ended_on = '2026-03-01'", "was ended on 2026-03-01"),
    ("UPDATE certifications SET valid_until = '2026-03-31'", "ran out on 2026-03-31"),
    ("DELETE FROM certifications", "no certification issued by 2026-07-01"),
    ("UPDATE certifications SET valid_until = 'x'", "undetermined"),
  ])
  func explainSaysWhyAChannelIsNotUnderReview(_ sql: String, _ expected: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, sql)
    let result = try Program.run(["explain", "CH-1", "--as-of", "2026-07-01", "--database", database])
    #expect(result.status == 0)
    #expect(result.text.contains(expected), "\(result.text)")
  }

  @Test(arguments: ["CH-9", "no such", "../../etc", "", "\u{1B}[31m"])
  func explainOfAnUnknownChannelIsWrongInput(_ channel: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let result = try Program.run(["explain", channel, "--database", database])
    #expect(result.status == 65)
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test func namesFromTheRecordsCannotSteerATerminalOrASpreadsheet() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(
      database,
      "UPDATE channels SET name = '=1+1' || char(27) || '[31m' || char(13) || char(10) || char(8238) || char(155) || '\"<b>'",
      "UPDATE credits SET points = 0")
    for format in ["text", "json", "jsonl"] {
      let result = try Program.run(
        ["review", "--report-only", "--format", format, "--as-of", "2026-07-01", "--database", database])
      let scalars = result.text.unicodeScalars
      #expect(!scalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!scalars.contains { (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    }
    let explained = try Program.run(["explain", "CH-1", "--as-of", "2026-07-01", "--database", database])
    #expect(!explained.text.contains("\u{1B}"))
    let csv = try Program.run(
      ["review", "--report-only", "--format", "csv", "--as-of", "2026-07-01", "--database", database])
    #expect(csv.text.contains("CH-1,\"'=1+1"))
  }

  @Test func sampleIsDeterministicAndNeverOverwrites() throws {
    let folder = try Folder()
    for name in ["a.db", "b.db", "a", "b"] {
      #expect(try Program.run(["sample", "--channels", "45", "--seed", "8", folder.path(name)]).status == 0)
    }
    #expect(folder.contents("a.db") == folder.contents("b.db"))
    #expect(folder.contents("a/credits.csv") == folder.contents("b/credits.csv"))
    #expect(try Program.run(["sample", "--channels", "45", "--seed", "8", folder.path("a.db")]).status == 73)
    #expect(try Program.run(["sample", "--channels", "45", "--seed", "8", folder.path("a")]).status == 73)
    #expect(
      try Program.run(["import", folder.path("a"), "--database", folder.path("c.db"), "--quiet"]).status == 0)
    let preview = ["review", "--report-only", "--format", "jsonl", "--as-of", "2027-01-01", "--database"]
    let made = try Program.run(preview + [folder.path("a.db")])
    #expect(try Program.run(preview + [folder.path("c.db")]).output == made.output)
    #expect(!made.output.isEmpty)
  }

  @Test func demoEndsWithABatchAndCanBeRunAgain() throws {
    let folder = try Folder()
    let first = try Program.run(["demo", folder.path("demo")])
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.text.contains("Summary"))
    let before = try folder.snapshot().filter { $0.contains("2027-01-review/") }
    #expect(before.contains { $0.contains("notices/CH-0000003.downgrade.eml") })
    #expect(try Program.run(["demo", folder.path("demo")]).status == 0)
    #expect(try folder.snapshot().filter { $0.contains("2027-01-review/") } == before)
    let batch = folder.path("demo/outbox/2027-01-review")
    #expect(try Program.run(["verify", batch, "--database", folder.path("demo/records.db")]).status == 0)
  }

  @Test func everyCommandHasHelp() throws {
    for command in ["review", "explain", "rules", "import", "check", "verify", "sample", "demo"] {
      let result = try Program.run([command, "--help"])
      #expect(result.status == 0)
      #expect(result.text.contains("OVERVIEW"))
    }
  }

  @Test func outputThatCannotBeWrittenIsAnError() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let result = try Program.launch(
      "/bin/sh",
      [
        "-c", "exec \"$0\" review --report-only --format jsonl --as-of 2026-07-01 --database \"$1\" > /dev/full",
        Program.path, database,
      ])
    #expect(result.status == 74)
  }
}
