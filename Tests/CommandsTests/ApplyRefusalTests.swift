import Foundation
import GRDB
import Testing

/// When `apply` writes nothing.
@Suite struct ApplyRefusalTests {
  /// A review as of 1 July 2026 that takes a star from CH-1 and none from CH-2.
  private func july() throws -> Office {
    let office = try Office(
      Records().adding("CH-2"), "UPDATE credits SET points = 449 WHERE channel_id = 'CH-1'",
      "UPDATE appointments SET departed_on = '2026-05-01' WHERE person_id = 'E3-CH-2'",
      "INSERT INTO people VALUES ('E4', 'Fourth', NULL), ('E9', 'Ninth', NULL)",
      "INSERT INTO appointments VALUES ('E9', 'CH-2', 'post-sales-engineer', '2026-07-02', NULL, NULL, NULL)",
      "INSERT INTO appointments VALUES ('E4', 'CH-2', 'post-sales-engineer', '2025-01-01', NULL, NULL, NULL)")
    try office.must("review", "--as-of", "2026-07-01")
    let decisions = try office.decisions(of: "2026-07-review")
    #expect(decisions["CH-1"]?["outcome"] as? String == "downgrade")
    #expect(decisions["CH-2"]?["outcome"] as? String == "downgrade")
    return office
  }

  private func expectUnchanged(
    _ office: Office, _ bytes: Data, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(office.folder.contents("records.db") == bytes, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'", "CH-1"),
    ("UPDATE appointments SET declared_on = '2026-05-02', replaced_by = 'E4' WHERE person_id = 'E3-CH-2'", "CH-2"),
    ("INSERT INTO waivers VALUES ('CH-1', 'credit-baseline', 'r', 'g', '2026-01-01', '2026-12-31')", "CH-1"),
    ("INSERT INTO downgrades VALUES ('CH-1', '2026-07-01', 3, 2, 'by hand')", "CH-1"),
  ])
  func decisionsThatNoLongerFollowAreNotApplied(_ sql: String, _ channel: String) throws {
    let office = try july()
    try office.change(sql)
    let bytes = office.folder.contents("records.db")
    let result = try office.run("apply", "2026-07-review")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains(channel), "\(result.errors)")
    #expect(!result.errors.contains(channel == "CH-1" ? "CH-2" : "CH-1"), "\(result.errors)")
    #expect(try office.run("apply", "2026-07-review", "--dry-run").status == 65)
    expectUnchanged(office, bytes)
  }

  /// What `verify` calls damaged is not applied: a copy under the name of another batch.
  @Test func aBatchUnderTheNameOfAnotherIsNotApplied() throws {
    let office = try july()
    try FileManager.default.copyItem(atPath: office.batch("2026-07-review"), toPath: office.batch("2027-07-review"))
    let bytes = office.folder.contents("records.db")
    for command in ["verify", "apply"] {
      let result = try office.run(command, "2027-07-review")
      #expect(result.status == 65, "\(command): \(result.errors)")
      #expect(result.errors.contains("its manifest is that of another batch, 2026-07-review"), "\(result.errors)")
    }
    expectUnchanged(office, bytes)
  }

  /// STANDARD 7a: a loss follows where the records leave the channel at most its star, by whatever rules, and is written as
  /// published.
  @Test(arguments: [
    "DELETE FROM credits WHERE channel_id = 'CH-1'",
    "INSERT INTO major_events VALUES ('EV', 'CH-2', '2026-05-01', 'fraud', 'blacklist', '2026-06-01')",
  ])
  func aLossThatHoldsByOtherRulesIsWrittenAsPublished(_ sql: String) throws {
    let office = try july()
    try office.change(sql)
    try office.must("apply", "2026-07-review")
    #expect(
      try office.rows("SELECT channel_id, from_star, to_star, reason FROM downgrades ORDER BY 1") == [
        "CH-1 3 2 2026-07-review: credit-baseline", "CH-2 3 2 2026-07-review: departure-undeclared",
      ])
    #expect(try office.rows("SELECT DISTINCT status FROM channels") == ["active"])
  }

  @Test(arguments: [
    ("UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-1'", "left out, under review no more: CH-1\n"),
    (
      "UPDATE channels SET hotline = 'sometimes' WHERE channel_id = 'CH-1'",
      "left out, on hold as their records stand now: CH-1\n"
    ),
  ])
  func whoIsNotDecidedAnyMoreIsLeftOutByName(_ sql: String, _ message: String) throws {
    let office = try july()
    try office.change(sql)
    let result = try office.must("apply", "2026-07-review")
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(try office.rows("SELECT channel_id FROM downgrades") == ["CH-2"])
    let onHold = message.contains("on hold") ? ["2026-07-review CH-1"] : []
    #expect(try office.rows("SELECT batch, channel_id FROM left_on_hold") == onHold)
  }

  /// The records go on after a batch was published: who is new in them is no business of it.
  @Test func aChannelAddedIsNoReasonToRefuse() throws {
    let office = try july()
    try office.change(
      "INSERT INTO channels (\(Records.channelColumns)) VALUES ('CH-3', 'New', 'ACP', 'DE', NULL, NULL, NULL, 'none', 'no', 'none', 'active')",
      Records.certification("CERT-3", of: "CH-3", star: 2, from: "2026-01-01", to: "2026-12-31"))
    try office.must("apply", "2026-07-review")
    #expect(try office.rows("SELECT channel_id FROM downgrades ORDER BY 1") == ["CH-1", "CH-2"])
  }

  @Test(arguments: [
    "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'",
    // A warning is no decision: a channel that is told of its hotline mends it, or another one is given up.
    "UPDATE channels SET hotline = 'none' WHERE channel_id = 'CH-1'",
    "UPDATE channels SET service_email = 'new@one.example.com', office_email = NULL",
    "UPDATE channels SET service_email = NULL; UPDATE people SET email = NULL",
    "UPDATE channels SET name = 'Renamed', language = 'zh'",
    "UPDATE appointments SET declared_on = '2026-07-02' WHERE person_id = 'E3-CH-2'",
    "UPDATE appointments SET departed_on = '2026-07-02', declared_on = '2026-07-02' WHERE person_id = 'E1'",
    "INSERT INTO credits VALUES ('NEW', 'CH-1', 'E1', 'training', 500, '2026-07-02', 'approved')",
    "INSERT INTO major_events VALUES ('EV', 'CH-1', '2026-07-02', 'fraud', 'blacklist', '2026-07-02')",
    "INSERT INTO major_events VALUES ('EV', 'CH-1', '2026-07-02', 'fraud', NULL, NULL)",
    "INSERT INTO waivers VALUES ('CH-1', 'credit-baseline', 'r', 'g', '2026-07-02', '2026-12-31')",
    "INSERT INTO certificates VALUES ('C-NEW', 'E2', 'H3CSE-RS+', '2026-07-02', '2029-12-31')",
    "INSERT INTO participations VALUES ('CH-1', '2026-07-02', 'forum', 'Later')",
    "INSERT INTO people VALUES ('P9', 'Nobody', NULL)",
    "UPDATE appointments SET replaced_by = 'E9', declared_on = '2026-07-05' WHERE person_id = 'E3-CH-2'",
    "INSERT INTO channels (\(Records.channelColumns)) VALUES ('CH-3', 'New', 'ACP', 'DE', NULL, NULL, NULL, 'none', 'no', 'none', 'active'); "
      + Records.certification("CERT-3", of: "CH-3", star: 2, from: "2026-07-02", to: "2026-12-31"),
  ])
  func whatHappenedAfterTheDayIsNoReasonToRefuse(_ sql: String) throws {
    let office = try july()
    for statement in sql.split(separator: "; ") { try office.change(String(statement)) }
    let result = try office.run("apply", "2026-07-review")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try office.rows("SELECT channel_id FROM downgrades ORDER BY 1") == ["CH-1", "CH-2"])
  }

  /// A renewal as of 15 January 2027 that renews CH-1 and not CH-2.
  private func renewal() throws -> Office {
    let office = try Office(
      Records().adding("CH-2"),
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE channel_id = 'CH-1'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    return office
  }

  @Test(arguments: [
    ("UPDATE credits SET points = 449 WHERE channel_id = 'CH-1'", "CH-1"),
    ("UPDATE certifications SET renewal_confirmed_on = NULL", "CH-1"),
    ("INSERT INTO downgrades VALUES ('CH-1', '2027-01-15', 3, 2, 'by hand')", "CH-1"),
    (
      Records.certification("NEW", of: "CH-1", star: 3, from: "2027-01-02", to: "2027-12-31"),
      "CH-1"
    ),
  ])
  func renewalsThatNoLongerFollowAreNotApplied(_ sql: String, _ channel: String) throws {
    let office = try renewal()
    try office.change(sql)
    let bytes = office.folder.contents("records.db")
    let result = try office.run("apply", "2027-01-15-renewal")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains(channel), "\(result.errors)")
    expectUnchanged(office, bytes)
  }

  @Test(arguments: [
    "UPDATE certifications SET renewal_confirmed_on = '2027-01-16' WHERE channel_id = 'CH-2'",
    "UPDATE certifications SET renewal_confirmed_on = '2027-01-15' WHERE channel_id = 'CH-2'",
    "INSERT INTO downgrades VALUES ('CH-1', '2027-01-16', 3, 2, 'by hand')",
    "INSERT INTO credits VALUES ('NEW', 'CH-2', 'E1', 'training', 500, '2027-01-10', 'approved')",
    "UPDATE channels SET service_email = 'new@one.example.com'",
    "UPDATE appointments SET departed_on = '2027-01-16' WHERE person_id = 'E1'",
  ])
  func whatHappenedAfterTheAuditIsNoReasonToRefuse(_ sql: String) throws {
    let office = try renewal()
    try office.change(sql)
    let result = try office.run("apply", "2027-01-15-renewal")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try office.rows("SELECT channel_id FROM certifications WHERE issued_on = '2027-01-01'") == ["CH-1"])
  }

  @Test(arguments: ["decisions.jsonl", "decisions.csv", "report.html", "digest.eml", "notices/CH-1.downgrade.eml"])
  func anAlteredBatchIsNotApplied(_ file: String) throws {
    let office = try july()
    let bytes = office.folder.contents("records.db")
    let path = "outbox/2026-07-review/" + file
    try office.folder.write(office.folder.contents(path).dropLast(), to: path)
    let result = try office.run("apply", "2026-07-review")
    #expect(result.status == 65)
    #expect(result.errors.contains(file), "\(result.errors)")
    try FileManager.default.removeItem(atPath: office.folder.path(path))
    #expect(try office.run("apply", "2026-07-review").status == 65)
    expectUnchanged(office, bytes)
  }

  @Test(arguments: [
    ("decisions.jsonl", "\"to_star\":2", "\"to_star\":0"),
    ("decisions.jsonl", "\"effective_on\":\"2026-07-01\"", "\"effective_on\":\"2026-07-02\""),
    ("manifest.json", "\"as_of\":\"2026-07-01\"", "\"as_of\":\"2026-07-02\""),
    ("manifest.json", "\"batch\":\"2026-07-review\"", "\"batch\":\"2027-01-review\""),
    ("manifest.json", "\"batch\":\"2026-07-review\"", "\"batch\":\"../2026-07-review\""),
    ("manifest.json", "\"command\":\"review\"", "\"command\":\"renew\""),
    ("manifest.json", "\"format\":1", "\"format\":2"), ("manifest.json", "{", ""),
    ("manifest.json", "\"decisions.csv\"", "\"../../records.db\""),
  ])
  func aForgeryWithFittingDigestsIsNotApplied(_ file: String, _ from: String, _ to: String) throws {
    let office = try july()
    let bytes = office.folder.contents("records.db")
    let path = "outbox/2026-07-review/" + file
    let text = String(decoding: office.folder.contents(path), as: UTF8.self)
    #expect(text.contains(from))
    try office.folder.write(text.replacingOccurrences(of: from, with: to), to: path)
    if file != "manifest.json" { try seal(office, file) }
    let result = try office.run("apply", "2026-07-review")
    #expect(result.status == 65, "\(result.errors)")
    expectUnchanged(office, bytes)
  }

  /// Notes a changed file in the manifest, as a forger would.
  private func seal(_ office: Office, _ file: String) throws {
    let path = "outbox/2026-07-review/manifest.json"
    var manifest = try #require(
      try JSONSerialization.jsonObject(with: office.folder.contents(path)) as? [String: Any])
    var files = try #require(manifest["files"] as? [[String: Any]])
    let contents = office.folder.contents("outbox/2026-07-review/" + file)
    let index = try #require(files.firstIndex { $0["path"] as? String == file })
    files[index]["size"] = contents.count
    files[index]["sha256"] = sha256(contents)
    manifest["files"] = files
    try office.folder.write(
      JSONSerialization.data(withJSONObject: manifest, options: [.sortedKeys, .withoutEscapingSlashes]), to: path)
  }

  @Test func aBatchMayStandAnywhereUnderAnyName() throws {
    let office = try july()
    try FileManager.default.moveItem(atPath: office.batch("2026-07-review"), toPath: office.folder.path("elsewhere"))
    try office.must("apply", office.folder.path("elsewhere"))
    #expect(try office.must("apply", office.folder.path("elsewhere")).errors.contains("already applied"))
  }

  @Test func whatIsNoBatchIsNotApplied() throws {
    let office = try july()
    let bytes = office.folder.contents("records.db")
    try FileManager.default.createDirectory(atPath: office.folder.path("empty"), withIntermediateDirectories: true)
    let names = [
      "2027-01-review", office.folder.path("none"), office.database, office.folder.path("empty"), office.outbox, "",
      "..", "a\u{1B}[31m",
    ]
    for name in names {
      let result = try office.run("apply", name)
      #expect(result.status == 65, "\(name): \(result.errors)")
      #expect(!result.errors.contains("\u{1B}"))
    }
    expectUnchanged(office, bytes)
  }

  /// As of its day an older review still follows from the records; a later one has settled what came after.
  @Test func anOlderReviewIsNotAppliedAfterALaterOne() throws {
    let office = try Office(
      Records(), "UPDATE certifications SET valid_until = '2027-12-31'", "UPDATE credits SET points = 449")
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("review", "--as-of", "2027-01-01")
    try office.must("apply", "2027-01-review")
    let bytes = office.folder.contents("records.db")
    let result = try office.run("apply", "2026-07-review")
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.errors.contains("2027-01-review"), "\(result.errors)")
    expectUnchanged(office, bytes)
  }

  @Test func aBatchOfOtherRecordsIsNotApplied() throws {
    let office = try july()
    let other = try Office(channels: 30, seed: 1)
    let bytes = other.folder.contents("records.db")
    let result = try other.run("apply", office.batch("2026-07-review"))
    #expect(result.status == 65)
    #expect(result.errors.contains("none of its channels is in these records"), "\(result.errors)")
    expectUnchanged(other, bytes)
  }

  @Test func aDatabaseThatIsNotThereIsNotMade() throws {
    let office = try july()
    let missing = office.folder.path("none.db")
    for more in [[], ["--dry-run"]] {
      let result = try Program.run(["apply", office.batch("2026-07-review"), "--database", missing] + more)
      #expect(result.status == 66)
      #expect(!FileManager.default.fileExists(atPath: missing))
    }
  }

  @Test func aFileThatMayNotGrowIsLeftAsItWas() throws {
    let office = try july()
    let bytes = office.folder.contents("records.db")
    let script = "ulimit -f 4; exec \"$0\" apply \"$1\" --database \"$2\""
    let result = try Program.launch(
      "/bin/sh", ["-c", script, Program.path, office.batch("2026-07-review"), office.database])
    #expect(result.status == 74, "\(result.errors)")
    #expect(try office.rows("SELECT * FROM downgrades").isEmpty)
    expectUnchanged(office, bytes)
    try office.must("apply", "2026-07-review")
  }

  @Test func aDatabaseThatStaysLockedIsTriedLater() throws {
    let office = try july()
    let queue = try DatabaseQueue(path: office.database)
    try queue.inDatabase { connection in
      try connection.execute(sql: "BEGIN EXCLUSIVE")
      let result = try office.run("apply", "2026-07-review")
      #expect(result.status == 75, "\(result.errors)")
      try connection.execute(sql: "ROLLBACK")
    }
    try queue.close()
    #expect(try office.rows("SELECT * FROM downgrades").isEmpty)
    try office.must("apply", "2026-07-review")
  }
}
