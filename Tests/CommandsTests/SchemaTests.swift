import Foundation
import Testing

/// What the program writes for programs is what its schemas say.
@Suite struct SchemaTests {
  private static let schemas = Project.file("config/schemas").path

  /// What an independent validator objects to in files of JSON lines.
  private func objections(_ schema: String, _ files: [String]) throws -> [String] {
    let result = try Program.launch(
      "/usr/bin/env", ["python3", Python.file("json_objections"), Self.schemas, schema] + files)
    try #require(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String])
  }

  /// A year of synthetic records, some of them defective.
  private func year() throws -> Office {
    let office = try Office(channels: 150, seed: 21)
    try office.change(
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-20' WHERE issued_on < '2027-01-01'",
      "UPDATE channels SET hotline = 'always' WHERE channel_id = 'CH-0000009'",
      "UPDATE channels SET name = CAST(x'41FF00' AS TEXT), kind = 7 WHERE channel_id = 'CH-0000012'",
      "UPDATE certifications SET valid_until = 'soon' WHERE channel_id = 'CH-0000014'",
      "UPDATE channels SET channel_id = 'not an id' WHERE channel_id = 'CH-0000015'",
      "UPDATE certifications SET star = 'four', renewal_confirmed_on = 'x' WHERE channel_id = 'CH-0000016'",
      "INSERT INTO credits VALUES ('LOST', 'CH-NONE', 'P-NONE', 'x', -1, 'x', 'x')")
    try office.must("renewal-notices", "--year", "2026")
    try office.must("review", "--as-of", "2027-01-01", "--allow-downgrades", "999")
    try office.must("apply", "2027-01-review")
    try office.must("renew", "--as-of", "2027-01-15", "--allow-downgrades", "999")
    return office
  }

  private static let batches = ["2026-12-renewal-notices", "2027-01-review", "2027-01-15-renewal"]

  @Test func everyDecisionAndManifestIsAsItsSchemaSays() throws {
    let office = try year()
    let outcomes = try Set(
      Self.batches.flatMap { try office.decisions(of: $0).values.compactMap { $0["outcome"] as? String } })
    #expect(outcomes == ["ready", "not-ready", "retain", "downgrade", "revoke", "renewed", "not-renewed", "hold"])
    for batch in Self.batches {
      #expect(try objections("decision.schema.json", [office.batch(batch) + "/decisions.jsonl"]) == [], "\(batch)")
      #expect(try objections("manifest.schema.json", [office.batch(batch) + "/manifest.json"]) == [], "\(batch)")
    }
  }

  @Test func anAssessmentIsAsItsSchemaSays() throws {
    let office = try Office(channels: 20, seed: 21)
    try office.change("UPDATE channels SET hotline = 'always' WHERE channel_id = 'CH-0000009'")
    for number in 1...12 {
      let channel = "CH-" + String(repeating: "0", count: 7 - "\(number)".count) + "\(number)"
      let lines = try office.must("assess", channel, "--all", "--on", "2027-01-01", "--format", "jsonl").output
      try office.folder.write(lines, to: channel + ".jsonl")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: office.folder.path).filter {
      $0.hasSuffix(".jsonl")
    }
    #expect(try objections("decision.schema.json", files.map(office.folder.path)) == [])
  }

  /// One placeholder as the engineer of every channel: a decision names ten of the others and counts all.
  @Test func whatIsSharedByManyIsNamedInPartAndAsItsSchemaSays() throws {
    let channels = (10..<50).map { "CH-\($0)" }
    let office = try Office(
      Records().adding(channels), "INSERT INTO people VALUES ('VACANT', 'Vacant', NULL)",
      "INSERT INTO appointments SELECT 'VACANT', channel_id, 'post-sales-engineer', '2025-01-01', NULL, NULL, NULL FROM channels"
    )
    try office.must("review", "--as-of", "2026-07-01")
    for (channel, decision) in try office.decisions(of: "2026-07-review") {
      let findings = decision["findings"] as? [[String: Any]] ?? []
      let shared = try #require(findings.first { $0["rule"] as? String == "shared-engineer" }, "\(channel)")
      let evidence = try #require(shared["evidence"] as? [String: Any])
      let engineers = try #require(evidence["engineers"] as? [[String: Any]])
      #expect(evidence["engineer_count"] as? Int == 1 && engineers.count == 1)
      #expect(engineers.first?["channel_count"] as? Int == 40)
      let first = (["CH-1"] + channels).filter { $0 != channel }.prefix(10)
      #expect(engineers.first?["channels"] as? [String] == Array(first), "\(channel)")
    }
    let lines = String(decoding: office.folder.contents("outbox/2026-07-review/decisions.jsonl"), as: UTF8.self)
    for (text, isRight) in [
      (lines, true), (lines.replacingOccurrences(of: ",\"engineer_count\":1", with: ""), false),
      (lines.replacingOccurrences(of: "\"channels\":[", with: "\"channels\":[\"CH-98\","), false),
    ] {
      let file = try office.folder.write(text, to: "lines.jsonl")
      #expect(try objections("decision.schema.json", [file]).isEmpty == isRight)
    }
  }

  @Test func aComparedReviewIsAsItsSchemaSays() throws {
    let office = try Office()
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("review", "--as-of", "2027-01-01", "--compare", "2026-07-review")
    #expect(try objections("manifest.schema.json", [office.batch("2027-01-review") + "/manifest.json"]) == [])
  }

  @Test(arguments: [
    ("\"outcome\":\"retain\"", "\"outcome\":\"maybe\""), ("\"batch\":", "\"betch\":"),
    ("\"from_star\":3", "\"from_star\":5"), ("\"reapply_from\":null", "\"reapply_from\":\"2026-10-02\""),
  ])
  func aSchemaObjectsToWhatIsWrong(_ from: String, _ to: String) throws {
    let office = try Office()
    try office.must("review", "--as-of", "2026-07-01")
    let line = String(decoding: office.folder.contents("outbox/2026-07-review/decisions.jsonl"), as: UTF8.self)
    #expect(line.contains(from))
    let file = try office.folder.write(line.replacingOccurrences(of: from, with: to), to: "wrong.jsonl")
    #expect(try !objections("decision.schema.json", [file]).isEmpty)
  }
}
