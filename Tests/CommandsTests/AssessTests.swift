import Foundation
import Testing

/// The application check: `assess`.
@Suite struct AssessTests {
  private func assess(_ office: Office, _ arguments: String...) throws -> Program.Result {
    try Program.run(["assess", "CH-1", "--database", office.database] + arguments)
  }

  private func decisions(_ office: Office, _ arguments: String...) throws -> [[String: Any]] {
    let result = try Program.run(
      ["assess", "CH-1", "--database", office.database, "--format", "json", "--quiet"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return try Report(result).decisions
  }

  private func rules(_ decision: [String: Any]) -> [String] {
    (decision["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
  }

  private static let three = ["--star", "3", "--route", "credits", "--on", "2026-07-01"]

  @Test func aDecisionIsOfTheDayAskedForAndOfNoBatch() throws {
    let office = try Office()
    let eligible = try #require(
      try decisions(office, "--star", "3", "--route", "credits", "--on", "2026-07-01").first)
    #expect(eligible["outcome"] as? String == "eligible")
    #expect(eligible["batch"] is NSNull)
    #expect(eligible["notice"] is NSNull)
    #expect(eligible["effective_on"] as? String == "2026-07-01")
    #expect(eligible["open_from"] as? String == "2026-07-01")
    #expect(eligible["from_star"] as? Int == 3)
    #expect(eligible["to_star"] as? Int == 3)
    #expect(eligible["certification_id"] as? String == "CERT-1")

    let refused = try #require(
      try decisions(office, "--star", "4", "--route", "certificates", "--on", "2028-01-01").first)
    #expect(refused["outcome"] as? String == "not-eligible")
    #expect(refused["from_star"] as? Int == 0)
    #expect(refused["to_star"] as? Int == 0)
    #expect(refused["route"] as? String == "certificates")
    #expect(rules(refused) == ["certificate-validity", "registered-engineers"])
    let findings = refused["findings"] as? [[String: Any]] ?? []
    #expect(findings.allSatisfy { $0["severity"] as? String == "blocking" })
  }

  @Test func allGivesEveryStarAndRoute() throws {
    let office = try Office()
    let all = try decisions(office, "--all", "--on", "2026-07-01")
    let outcomes = all.map { "\($0["star_sought"] ?? "") \($0["route"] ?? "") \($0["outcome"] ?? "")" }
    #expect(
      Set(outcomes) == [
        "4 certificates not-eligible", "4 credits not-eligible", "3 certificates not-eligible", "3 credits eligible",
        "2 certificates not-eligible", "2 credits eligible",
      ])
    #expect(outcomes.count == 6)
    let text = try assess(office, "--all", "--on", "2026-07-01").text
    for words in ["4-star", "3-star", "2-star", "certificates", "credits", "credit-baseline", "CH-1"] {
      #expect(text.contains(words), "\(words) in \(text)")
    }
    let lines = try assess(office, "--all", "--on", "2026-07-01", "--format", "jsonl").output
    #expect(lines.split(separator: UInt8(ascii: "\n")).count == 6)
    let csv = try assess(office, "--all", "--on", "2026-07-01", "--format", "csv").text
    #expect(csv.components(separatedBy: "\r\n").filter { $0.hasPrefix("CH-1,") }.count == 6)
    #expect(csv.hasPrefix("channel_id,channel_name,kind,country,route,outcome,from_star,to_star"))
  }

  @Test func theCommandLineGoesBeforeTheEnvironment() throws {
    let office = try Office()
    func day(_ more: [String], _ environment: [String: String]) throws -> String? {
      let arguments = ["assess", "CH-1", "--star", "3", "--route", "credits", "--format", "jsonl"]
      let result = try Program.run(
        arguments + more + ["--database", office.database], environment: environment)
      #expect(result.status == 0, "\(result.errors)")
      let decision = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
      return decision?["effective_on"] as? String
    }
    #expect(try day(["--as-of", "2026-05-01"], ["STAR_AUDIT_ON": "2026-06-01"]) == "2026-05-01")
    #expect(try day(["--on", "2026-05-01"], ["STAR_AUDIT_AS_OF": "2026-06-01"]) == "2026-05-01")
    #expect(try day([], ["STAR_AUDIT_ON": "2026-06-01"]) == "2026-06-01")
  }

  /// A value that is wrong is told by where it was given.
  @Test(arguments: [
    (["assess", "CH-1", "--all"], "STAR_AUDIT_ON", "2027-02-30", "--on"),
    (["assess", "CH-1", "--all"], "STAR_AUDIT_AS_OF", "2027-02-30", "--as-of"),
    (["renewal-notices", "--report-only"], "STAR_AUDIT_YEAR", "abc", "--year"),
    (["send", "2027-01-review"], "STAR_AUDIT_RATE", "many", "--rate"),
    (["send", "2027-01-review"], "STAR_AUDIT_WITH", " ", "--with"),
  ])
  func aWrongValueIsToldByItsVariable(_ arguments: [String], variable: String, value: String, option: String) throws {
    let office = try Office()
    let result = try Program.run(
      arguments + ["--database", office.database, "--outbox", office.folder.path("outbox")],
      environment: [variable: value])
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.errors.contains("\(variable)") && !result.errors.contains(option), "\(result.errors)")
  }

  @Test func rowsForASpreadsheetNameTheStarSought() throws {
    let office = try Office()
    let result = try assess(office, "--all", "--on", "2026-07-01", "--format", "csv")
    let rows = result.text.components(separatedBy: "\r\n").dropLast()
    #expect(rows.first?.hasSuffix(",notice,star_sought,star_foreseen,supersedes") == true)
    #expect(rows.dropFirst().map { $0.suffix(4) } == [",4,,", ",4,,", ",3,,", ",3,,", ",2,,", ",2,,"])
  }

  @Test func peopleReadWhatIsMissing() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 449")
    let result = try Program.run(["assess", "CH-1", "--database", office.database] + Self.three)
    #expect(result.status == 0)
    for words in ["NOT ELIGIBLE", "CH-1", "One, Ltd.", "credit-baseline", "B.2 a", "450", "449", "2026-07-01"] {
      #expect(result.text.contains(words), "\(words) in \(result.text)")
    }
  }

  @Test func onAndAsOfSayTheSameAndTodayIsTheDefault() throws {
    let office = try Office()
    let star = ["--star", "3", "--route", "credits", "--format", "jsonl", "--database", office.database]
    func output(_ more: String...) throws -> Data { try Program.run(["assess", "CH-1"] + star + more).output }
    let expected = try output("--on", "2026-07-01")
    #expect(!expected.isEmpty)
    #expect(try output("--as-of", "2026-07-01") == expected)
    #expect(try output("--as-of", "2026-07-01", "--on", "2026-07-01") == expected)
    let today = try Program.launch(
      "/usr/bin/env", ["faketime", "2026-07-01 12:00:00", Program.path, "assess", "CH-1"] + star,
      environment: ["TZ": "UTC"])
    #expect(today.output == expected)
  }

  @Test(arguments: [
    ["--star", "5", "--route", "credits"], ["--star", "0", "--route", "credits"],
    ["--star", "x", "--route", "credits"],
    ["--star", "3", "--route", "Credits"], ["--star", "3", "--route", ""], ["--star", "3"], ["--route", "credits"], [],
    ["--all", "--star", "3"], ["--all", "--route", "credits"], ["--all", "--on", "2026-02-29"],
    ["--all", "--on", "yesterday"], ["--all", "--as-of", "2026-13-01"], ["--all", "--on", "0000-01-01"],
    ["--all", "--on", "2026-07-01", "--as-of", "2026-07-02"],
  ])
  func whatCannotBeAskedIsAWrongCommandLine(_ arguments: [String]) throws {
    let office = try Office()
    let result = try Program.run(["assess", "CH-1", "--database", office.database] + arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test(arguments: ["CH-9", "ch-1", "", "no such", "\u{1B}[31m"])
  func anUnknownChannelIsWrongInput(_ channel: String) throws {
    let office = try Office()
    let result = try office.run("assess", channel, "--all")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    #expect(!result.errors.contains("\u{1B}"))
  }

  @Test(arguments: [("3", Int32(0)), ("4", 2)])
  func detailedExitCodeTellsThatTheChannelIsNotEligible(_ star: String, _ status: Int32) throws {
    let office = try Office()
    let result = try assess(
      office, "--star", star, "--route", "credits", "--on", "2026-07-01", "--detailed-exitcode")
    #expect(result.status == status)
    #expect(!result.output.isEmpty)
    #expect(try assess(office, "--all", "--on", "2026-07-01", "--detailed-exitcode").status == 2)
  }

  @Test(arguments: [("2026-09-30", false), ("2026-10-01", true)])
  func aDowngradeBarsTheOriginalStarForThreeMonths(_ day: String, _ isOpen: Bool) throws {
    let office = try Office(Records(), "INSERT INTO downgrades VALUES ('CH-1', '2026-06-30', 3, 2, 'r')")
    let three = try #require(try decisions(office, "--star", "3", "--route", "credits", "--on", day).first)
    #expect(three["outcome"] as? String == (isOpen ? "eligible" : "not-eligible"))
    #expect(rules(three) == (isOpen ? [] : ["reapplication-bar"]))
    #expect(three["open_from"] as? String == "2026-10-01")
    let two = try #require(try decisions(office, "--star", "2", "--route", "credits", "--on", day).first)
    #expect(two["outcome"] as? String == "eligible")
    #expect(two["open_from"] as? String == day)
  }

  @Test(arguments: [
    ("UPDATE channels SET status = 'blacklisted'", "not-eligible-status"),
    ("UPDATE channels SET kind = 'OTHER'", "not-eligible-status"),
    ("UPDATE channels SET hotline = '5x8'", "hotline"),
    ("UPDATE channels SET tracking_system = 'none'", "tracking-system"),
    ("DELETE FROM appointments WHERE role = 'service-manager'", "service-manager"),
    ("UPDATE credits SET status = 'pending'", "credit-baseline"),
    ("UPDATE credits SET earned_on = '2025-07-01'", "credit-baseline"),
    ("INSERT INTO major_events VALUES ('EV', 'CH-1', '2026-02-01', 'x', 'blacklist', '2026-03-01')", "major-event"),
  ])
  func whatRefusesIsNamed(_ sql: String, _ rule: String) throws {
    let office = try Office(Records(), sql)
    let decision = try #require(
      try decisions(office, "--star", "3", "--route", "credits", "--on", "2026-07-01").first)
    #expect(decision["outcome"] as? String == "not-eligible")
    #expect(rules(decision) == [rule])
  }

  @Test func aVacancyRefusesUntilItIsFilled() throws {
    let office = try Office(
      Records(), "INSERT INTO people VALUES ('E4', 'Fourth', NULL)",
      "INSERT INTO appointments VALUES ('E4', 'CH-1', 'post-sales-engineer', '2026-01-01', NULL, NULL, NULL)",
      "UPDATE appointments SET departed_on = '2026-02-01' WHERE person_id = 'E3'")
    let undeclared = try #require(
      try decisions(office, "--star", "3", "--route", "credits", "--on", "2026-07-01").first)
    #expect(rules(undeclared) == ["departure-undeclared"])
    try office.change("UPDATE appointments SET declared_on = '2026-02-01' WHERE person_id = 'E3'")
    let open = try #require(
      try decisions(office, "--star", "3", "--route", "credits", "--on", "2026-07-01").first)
    #expect(rules(open) == ["departure-unreplenished"])
    try office.change("UPDATE appointments SET replaced_by = 'E4' WHERE person_id = 'E3'")
    let late = try #require(
      try decisions(office, "--star", "3", "--route", "credits", "--on", "2026-07-01").first)
    #expect(late["outcome"] as? String == "eligible")
  }

  @Test func aDefectHolds() throws {
    let office = try Office(Records(), "UPDATE credits SET points = -1")
    let decision = try #require(
      try decisions(office, "--star", "3", "--route", "credits", "--on", "2026-07-01").first)
    #expect(decision["outcome"] as? String == "hold")
    #expect(rules(decision).isEmpty)
    #expect(Report.places(decision["defects"]) == ["credits CR-1 points"])
    #expect(
      try Program.run(["assess", "CH-1", "--database", office.database, "--detailed-exitcode"] + Self.three).status == 2
    )
  }
}
