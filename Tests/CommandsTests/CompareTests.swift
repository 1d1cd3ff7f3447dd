import Foundation
import Testing

/// What changed since an earlier review: `review --compare`.
@Suite struct CompareTests {
  private static let kinds = ["fallen", "risen", "cured", "newly_at_risk", "held", "released", "joined", "gone"]

  /// The channel that each kind of change happens to.
  private static let channels = [
    "fallen": "CH-1", "risen": "CH-2", "cured": "CH-3", "newly_at_risk": "CH-4", "held": "CH-5", "released": "CH-6",
    "joined": "CH-7", "gone": "CH-8",
  ]

  /// A published review as of 1 July 2026, and records that changed since; CH-9 stayed as it was.
  private func changed() throws -> Office {
    let office = try Office(
      Records().adding("CH-2", "CH-3", "CH-4", "CH-5", "CH-6", "CH-7", "CH-8", "CH-9"),
      "UPDATE certifications SET star = 2 WHERE channel_id = 'CH-2'",
      "UPDATE channels SET hotline = 'none' WHERE channel_id = 'CH-3'",
      "UPDATE channels SET hotline = 'always' WHERE channel_id = 'CH-6'",
      "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-7'")
    try office.must("review", "--as-of", "2026-07-01")
    try office.change(
      "UPDATE credits SET points = 449 WHERE channel_id = 'CH-1'",
      "UPDATE certifications SET star = 3 WHERE channel_id = 'CH-2'",
      "UPDATE channels SET hotline = '7x24' WHERE channel_id IN ('CH-3', 'CH-6')",
      "UPDATE channels SET hotline = 'none' WHERE channel_id = 'CH-4'",
      "UPDATE channels SET hotline = 'always' WHERE channel_id = 'CH-5'",
      "UPDATE channels SET status = 'active' WHERE channel_id = 'CH-7'",
      "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-8'")
    return office
  }

  /// The channels of each kind of change in a document of `--format json`.
  private func changes(_ result: Program.Result) throws -> [String: [String]] {
    let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    let changes = try #require(document["changes"] as? [String: Any])
    return changes.compactMapValues { ($0 as? [[String: Any]])?.compactMap { $0["channel_id"] as? String } }
  }

  @Test func everyKindOfChangeIsTold() throws {
    let office = try changed()
    let before = try office.folder.snapshot()
    let preview = ["review", "--as-of", "2027-01-01", "--report-only", "--compare", "2026-07-review"]
    let options = ["--database", office.database, "--outbox", office.outbox]
    let json = try Program.run(preview + options + ["--format", "json"])
    #expect(json.status == 0, "\(json.errors)")
    #expect(try changes(json) == Self.channels.mapValues { [$0] })

    let text = try Program.run(preview + options).text
    let told = try #require(text.components(separatedBy: "2026-07-review").last)
    for (kind, channel) in Self.channels { #expect(told.contains(channel), "\(kind): \(told)") }
    #expect(!told.contains("CH-9"), "\(told)")
    #expect(try office.folder.snapshot() == before)
  }

  @Test func aChangeSaysWhatWasThenWhatIsNowAndWhy() throws {
    let office = try changed()
    let json = try office.must(
      "review", "--as-of", "2027-01-01", "--report-only", "--compare", office.batch("2026-07-review"), "--format",
      "json")
    let document = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let changes = try #require(document["changes"] as? [String: Any])
    #expect(changes["since"] as? String == "2026-07-review")
    func change(_ kind: String) throws -> [String: Any] { try #require((changes[kind] as? [[String: Any]])?.first) }
    let fallen = try change("fallen")
    #expect((fallen["then"] as? [String: Any])?["outcome"] as? String == "retain")
    #expect((fallen["now"] as? [String: Any])?["outcome"] as? String == "downgrade")
    #expect((fallen["now"] as? [String: Any])?["star"] as? Int == 2)
    #expect(fallen["rules"] as? [String] == ["credit-baseline"])
    #expect(try change("joined")["then"] is NSNull)
    #expect(try change("gone")["now"] is NSNull)
  }

  @Test func theReportOfABatchHasASectionAndTheBatchIsTheSameAgain() throws {
    let office = try changed()
    try office.must("review", "--as-of", "2027-01-01", "--compare", "2026-07-review")
    let files = try office.files(of: "2027-01-review")
    let report = String(decoding: files["report.html"] ?? Data(), as: UTF8.self)
    #expect(report.contains("Changes since"))
    #expect(report.contains("2026-07-review"))
    try office.must("verify", "2027-01-review")
    let again = try office.must("review", "--as-of", "2027-01-01")
    #expect(again.errors.contains("is the same"), "\(again.errors)")
    try office.must("review", "--as-of", "2027-01-01", "--compare", "2026-07-review")
    #expect(try office.files(of: "2027-01-review") == files)
    try office.must("apply", "2027-01-review")
    try office.must("verify", "2027-01-review")
  }

  @Test func aBatchCanBeVerifiedWhenWhatItWasComparedWithIsGone() throws {
    let office = try changed()
    try office.must("review", "--as-of", "2027-01-01", "--compare", "2026-07-review")
    try FileManager.default.moveItem(
      atPath: office.batch("2026-07-review"), toPath: office.folder.path("2026-07-review"))
    let verified = try office.must("verify", "2027-01-review", "--database", office.database)
    #expect(verified.text.contains("cannot be derived without 2026-07-review"), "\(verified.text)")
    try office.must("review", "--as-of", "2027-01-01")
    try office.change("UPDATE credits SET points = 1 WHERE channel_id = 'CH-9'")
    #expect(try office.run("verify", "2027-01-review", "--database", office.database).status == 65)
    #expect(try office.run("review", "--as-of", "2027-01-01").status == 73)
  }

  @Test func decisionsDoNotDependOnWhatTheyAreComparedWith() throws {
    let office = try changed()
    try office.must("review", "--as-of", "2027-01-01", "--compare", "2026-07-review")
    let compared = try office.files(of: "2027-01-review")
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review"))
    try office.must("review", "--as-of", "2027-01-01")
    let plain = try office.files(of: "2027-01-review")
    let different = compared.keys.filter { compared[$0] != plain[$0] }
    #expect(Set(different).isSubset(of: ["report.html", "digest.eml", "manifest.json"]), "\(different)")
    #expect(Set(compared.keys) == Set(plain.keys))
  }

  @Test func whatIsNoReviewIsNothingToCompareWith() throws {
    let office = try changed()
    try office.must("renewal-notices", "--year", "2026")
    try FileManager.default.createDirectory(
      atPath: office.folder.path("empty"), withIntermediateDirectories: true)
    for name in ["2026-12-renewal-notices", "2025-01-review", office.folder.path("empty"), office.database, ".."] {
      for more in [[], ["--report-only"]] {
        let result = try Program.run(
          [
            "review", "--as-of", "2027-01-01", "--compare=\(name)", "--database", office.database, "--outbox",
            office.outbox,
          ] + more)
        #expect(result.status == 65, "\(name): \(result.errors)")
      }
      #expect(!office.has("2027-01-review"))
    }
  }

  /// A batch may come from anywhere: what its manifest calls it must not reach a terminal.
  @Test func aNameThatIsNoneIsNothingToCompareWith() throws {
    let office = try changed()
    let file = office.batch("2026-07-review") + "/manifest.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let forged = text.replacingOccurrences(
      of: "\"batch\":\"2026-07-review\"", with: "\"batch\":\"x\\u001b]0;p\\u0007\"")
    try forged.write(toFile: file, atomically: false, encoding: .utf8)
    for arguments in [
      ["review", "--report-only", "--compare", "2026-07-review"], ["verify", "2026-07-review"], ["status"],
    ] {
      let result = try Program.run(arguments + ["--database", office.database, "--outbox", office.outbox])
      #expect(result.status == (arguments == ["status"] ? 3 : 65), "\(result.errors)")
      #expect(!(result.text + result.errors).unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test func anAlteredBatchIsNothingToCompareWith() throws {
    let office = try changed()
    let file = "outbox/2026-07-review/decisions.jsonl"
    try office.folder.write(office.folder.contents(file).dropFirst(2), to: file)
    let result = try office.run(
      "review", "--as-of", "2027-01-01", "--report-only", "--compare", "2026-07-review")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
  }

  @Test func anotherEditionShowsWhoWouldFallAndRise() throws {
    let office = try Office(
      Records().adding("CH-2", "CH-3"), "UPDATE credits SET points = 440 WHERE channel_id = 'CH-2'",
      "UPDATE credits SET points = 500 WHERE channel_id = 'CH-3'")
    try office.must("review", "--as-of", "2026-07-01")
    let edition = Project.file("config/editions/2025.yaml")
    let text = try String(contentsOf: edition, encoding: .utf8)
    func compare(_ credits: Int) throws -> [String: [String]] {
      #expect(text.contains("credits: 450"))
      let file = try office.folder.write(
        text.replacingOccurrences(of: "credits: 450", with: "credits: \(credits)"), to: "edition.yaml")
      return try changes(
        office.must(
          "review", "--as-of", "2026-07-01", "--report-only", "--edition", file, "--compare", "2026-07-review",
          "--format", "json"))
    }
    let harder = try compare(460)
    #expect(harder["fallen"] == ["CH-1"])
    #expect(harder["risen"] == [])
    let easier = try compare(430)
    #expect(easier["fallen"] == [])
    #expect(easier["risen"] == ["CH-2"])
    let same = try compare(450)
    #expect(same.values.allSatisfy { $0.isEmpty })
  }
}
