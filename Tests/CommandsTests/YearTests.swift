import Foundation
import Testing

/// A whole year, as the README tells it: its commands are run, and its table is held against the batches.
@Suite struct YearTests {
  private static let batches = [
    "2025-07-review", "2025-12-renewal-notices", "2026-01-review", "2026-01-review-2", "2026-01-15-renewal",
    "2026-01-review-3", "2026-03-31-renewal", "2026-07-review",
  ]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Project.file(path), encoding: .utf8)
  }

  /// The section of the README.
  private static var section: String {
    get throws {
      let parts = try text("README.md").components(separatedBy: "\n## ")
      return try #require(parts.first { $0.hasPrefix("A whole year\n") })
    }
  }

  /// A place where the year has happened.
  private struct Year {
    let folder: Folder
    let environment: [String: String]

    init() throws {
      folder = try Folder()
      environment = [
        "STAR_AUDIT_DATABASE": folder.path("records.db"), "STAR_AUDIT_OUTBOX": folder.path("outbox"),
      ]
    }

    /// Runs a command by the machine's own clock, as a reader of the README does.
    func run(_ arguments: [String]) throws -> Program.Result {
      guard arguments.first == "faketime" else {
        return try Program.launch(Program.path, arguments, environment: environment)
      }
      return try Program.launch(
        "/usr/bin/env", arguments.map { $0 == "star-audit" ? Program.path : $0 }, environment: environment)
    }

    /// How the README has the program found: also by another one that runs it, for which an alias is no name.
    private static func path() throws -> String {
      let folder = (Program.path as NSString).deletingLastPathComponent
      let line = try #require(try YearTests.text("README.md").firstMatch(of: #/`(\S*\$PWD/\.build/debug\S*)`/#)?.1)
      return String(line).replacing("$PWD/.build/debug", with: "'\(folder)'")
    }

    /// Runs a line of the README as a shell does that has the program, in the root of the project.
    func type(_ command: Substring) throws -> Program.Result {
      let tests = Project.file("Tests/CommandsTests").path
      let line = String(command).replacing(" --database /tmp/year/records.db", with: "")
        .replacing("Tests/CommandsTests/", with: "\(tests)/")
      return try Program.launch("/bin/sh", ["-c", "\(try Self.path()); \(line)"], environment: environment)
    }

    func run(_ line: String) throws -> Program.Result { try run(line.split(separator: " ").map(String.init)) }

    /// The decisions of a batch by channel.
    func decisions(_ batch: String) throws -> [String: [String: Any]] {
      var decisions: [String: [String: Any]] = [:]
      for line in folder.contents("outbox/\(batch)/decisions.jsonl").split(separator: UInt8(ascii: "\n")) {
        let decision = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
        decisions[try #require(decision["channel_id"] as? String)] = decision
      }
      return decisions
    }

    func bytes() -> Data { folder.contents("records.db") }
  }

  /// The README's commands, one after the other; each must end with 0.
  private static func live() throws -> Year {
    let year = try Year()
    let commands = try section.split(separator: "\n").filter { $0.hasPrefix("    ") && $0.contains("star-audit ") }
      .map { $0.drop { $0 == " " } }
    #expect(commands.count >= 17)
    for command in commands {
      let result = try year.type(command)
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
    return year
  }

  @Test func theReadmesTableIsWhatTheBatchesSay() throws {
    let year = try Self.live()
    let rows = try Self.section.split(separator: "\n").filter { $0.hasPrefix("| `CH-") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    var told: Set<String> = []
    for row in rows {
      let channel = row[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      told.insert(channel)
      for (batch, cell) in zip(Self.batches, row.dropFirst()) {
        let decision = try year.decisions(batch)[channel]
        let outcome = decision.map { "\($0["outcome"] as? String ?? "?") \($0["to_star"] as? Int ?? -1)" } ?? "–"
        #expect(outcome == cell, "\(channel) in \(batch)")
      }
    }
    #expect(try told == Set(year.decisions("2025-07-review").keys))
  }

  /// The documentation's way back: it begins where the README's year ends.
  @Test func whatWasAppliedIsTakenBackAsTheDocumentationSays() throws {
    let year = try Self.live()
    let page = try Self.text("Sources/Handbook/Handbook.docc/Corrections.md")
    let from = try #require(page.components(separatedBy: "After the year").last)
    let commands = from.split(separator: "\n").drop { !$0.hasPrefix("    ") }.prefix { $0.hasPrefix("    ") }
    #expect(commands.count == 4)
    for command in commands {
      let result = try year.type(command)
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
    #expect(try year.decisions("2026-07-review-2").keys.sorted() == ["CH-LAPSED"])
    let decision = try #require(try year.decisions("2026-07-review-2")["CH-LAPSED"])
    #expect(decision["outcome"] as? String == "retain" && decision["to_star"] as? Int == 2)
    #expect(!year.folder.contents("outbox/2026-07-review-2/notices/CH-LAPSED.withdrawal.eml").isEmpty)
    let register = try year.run("channels --star 2").text
    #expect(register.contains("CH-LAPSED"))
    let status = try year.run("status").text
    for batch in ["2026-07-review", "2026-07-review-2"] {
      #expect(status.split(separator: "\n").contains { $0.contains("\(batch) ") && $0.contains("applied") })
    }
    // A departure is judged for good; nobody reads the last day there is.
    let explained = try year.run("explain CH-LAPSED --as-of 2026-07-01").text
    #expect(explained.contains("Waived for good by A. Meyer: replaced in time"))
    #expect(explained.contains("the review of 2027-01-01 would take the star"))
    let report = String(decoding: year.folder.contents("outbox/2026-07-review-2/report.html"), as: UTF8.self)
    #expect(report.contains(" for good: ") && !report.contains("9999"))
    #expect(!explained.contains("9999"))
  }

  @Test func everyStepMayBeTakenAgainAndChangesNothing() throws {
    let year = try Self.live()
    let before = (year.bytes(), try year.folder.snapshot().filter { $0.hasPrefix("outbox/20") })
    for line in [
      "review --as-of 2025-07-01", "review --as-of 2026-01-01", "renew --as-of 2026-01-15", "review --as-of 2026-07-01",
      "apply 2025-07-review", "apply 2026-01-review", "apply 2026-01-15-renewal", "apply 2026-07-review",
      "apply 2026-01-review-2", "apply 2026-01-review-3", "apply 2026-03-31-renewal",
    ] {
      let result = try year.run(line)
      #expect(result.status == 0, "\(line): \(result.errors)")
    }
    #expect(year.bytes() == before.0)
    #expect(try year.folder.snapshot().filter { $0.hasPrefix("outbox/20") } == before.1)
    for batch in Self.batches where !batch.hasSuffix("notices") {
      let result = try year.run(["verify", batch, "--database", year.folder.path("records.db")])
      #expect(result.status == 0, "\(batch): \(result.errors)")
    }
  }

  @Test func nobodyIsPunishedTwiceForOneEvent() throws {
    let year = try Self.live()
    func rules(_ batch: String, _ channel: String) throws -> [String] {
      let findings = try year.decisions(batch)[channel]?["findings"] as? [[String: Any]]
      return findings?.filter { $0["severity"] as? String == "downgrade" }.compactMap { $0["rule"] as? String } ?? []
    }
    #expect(try rules("2026-01-review", "CH-ONCE").contains("departure-undeclared"))
    #expect(try rules("2026-07-review", "CH-ONCE").isEmpty)
    #expect(try rules("2026-01-review", "CH-EVENT") == ["major-event"])
    #expect(try rules("2026-07-review", "CH-EVENT").isEmpty)
  }

  /// Each who was told of a loss that does not hold is told so, once, by the batch that corrects it.
  @Test func whoeverWasToldOfALossThatDoesNotHoldIsToldSo() throws {
    let year = try Self.live()
    for (batch, channel, taken) in [
      ("2026-01-review-2", "CH-LATE", ["2026-01-review"]),
      ("2026-01-review-3", "CH-HEARD", ["2026-01-15-renewal", "2026-01-review"]),
    ] {
      #expect(try year.decisions(batch).keys.sorted() == [channel])
      let withdraws = try year.decisions(batch)[channel]?["withdraws"] as? [[String: Any]]
      #expect(withdraws?.compactMap { $0["batch"] as? String }.sorted() == taken.sorted())
      #expect(!year.folder.contents("outbox/\(batch)/notices/\(channel).withdrawal.eml").isEmpty)
    }
    let register = try year.run("channels --star 3").text
    #expect(register.contains("CH-LATE") && register.contains("CH-HEARD"))
  }

  @Test func theGracePeriodRunsAcrossTheRenewal() throws {
    let year = try Self.live()
    // The departure of 10 November: in grace in January, not held against the renewal, lapsed on 11 February.
    for channel in ["CH-GRACE", "CH-LAPSED"] {
      let january = try year.decisions("2026-01-review")[channel]
      let findings = january?["findings"] as? [[String: Any]]
      let evidence = findings?.first?["evidence"] as? [String: Any]
      #expect(findings?.first?["rule"] as? String == "departure-in-grace")
      #expect(evidence?["deadline"] as? String == "2026-02-10")
      #expect(try year.decisions("2026-01-15-renewal")[channel]?["outcome"] as? String == "renewed")
    }
    let july = try year.decisions("2026-07-review")
    #expect(july["CH-GRACE"]?["outcome"] as? String == "retain")
    #expect(july["CH-LAPSED"]?["outcome"] as? String == "downgrade")
  }

  @Test(arguments: [
    ("2025-09-30", "2025-10-02", "not-eligible"), ("2025-10-01", "2025-10-02", "not-eligible"),
    ("2025-10-02", "2025-10-02", "not-eligible"),
  ])
  func theEmbargoEndsOnTheRightDay(_ day: String, _ openFrom: String, _ outcome: String) throws {
    let year = try Self.live()
    let result = try year.run("assess CH-JULY --star 4 --route credits --on \(day) --format jsonl")
    let decision = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let rules = (decision["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
    #expect(decision["open_from"] as? String == openFrom)
    #expect(rules.contains("reapplication-bar") == (day < openFrom))
    #expect(decision["outcome"] as? String == outcome)
  }
}
