import Foundation
import Testing

/// What is taken back when renewals that rest on it cannot be published anew, or when the records forget it.
@Suite struct LateReinstatementTests {
  /// Two channels that confirmed; CH-1 did not declare that E2 left, who was replaced within days.
  private func office() throws -> Office {
    try Office(
      Records().adding("CH-2"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'",
      "UPDATE appointments SET departed_on = '2026-08-01' WHERE person_id = 'E2' AND channel_id = 'CH-1'",
      "INSERT INTO people (person_id, name) VALUES ('E4', 'Fourth')",
      "INSERT INTO appointments (person_id, channel_id, role, registered_on) "
        + "VALUES ('E4', 'CH-1', 'post-sales-engineer', '2026-08-10')")
  }

  private func reinstate(_ office: Office, _ batch: String, on day: String) throws -> Program.Result {
    try office.must("reinstate", "CH-1", "--batch", batch, "--reason", "heard", "--by", "Wang", on: day)
  }

  private func renewedAsBefore(_ office: Office, on day: String) throws -> [String] {
    let result = try office.run("status", "--format", "json", on: day)
    let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    return try #require(document["renewed_as_before"] as? [[String: Any]]).map { entry in
      ["channel_id", "batch", "star", "star_now"].map { "\(entry[$0] ?? "")" }.joined(separator: " ")
    }
  }

  private static let renewal = "2027-03-31-renewal"

  /// Withdrawn, it would renew nobody any more: it is applied, and what it wrote of the channel is decided anew by itself.
  @Test func aRenewalWhoseTimeIsOverIsNotWithdrawnForOneChannel() throws {
    let office = try office()
    try office.passJanuaryReview()
    #expect(try office.decisions(of: "2027-01-review")["CH-1"]?["to_star"] as? Int == 2)
    try office.must("renew", "--as-of", "2027-03-31", on: "2027-03-31")
    let given = try reinstate(office, "2027-01-review", on: "2027-04-02")
    #expect(!given.errors.contains("star-audit withdraw"), "\(given.errors)")
    let steps = given.errors.split(separator: "\n").filter { $0.contains("next: ") }
    #expect(steps.count == 3, "\(given.errors)")
    #expect(steps[0].contains("make the supplement, then apply 2027-01-review, then the supplement"))
    #expect(
      steps[1].contains("apply it, then take back what it wrote: `star-audit reinstate CH-1 --batch \(Self.renewal) "))
    #expect(steps[2].contains("`renew --as-of 2027-04-02`, when that is done"))
    // To the letter.
    let day = "2027-04-02"
    try office.must("review", "--supplement", on: day)
    for batch in ["2027-01-review", "2027-01-review-2", Self.renewal] { try office.must("apply", batch, on: day) }
    #expect(try renewedAsBefore(office, on: day) == ["CH-1 \(Self.renewal) 2 3"])
    let status = try office.must("status", on: day)
    #expect(status.text.contains("renewed by what was decided before their review was changed: 1 channel"))
    #expect(status.text.contains("2-star by \(Self.renewal), 3-star now"), "\(status.text)")
    _ = try reinstate(office, Self.renewal, on: day)
    #expect(try renewedAsBefore(office, on: day) == [])
    try office.must("renew", "--as-of", day, on: day)
    #expect(try office.decisions(of: "2027-04-02-renewal").mapValues { $0["to_star"] as? Int } == ["CH-1": 3])
    try office.must("apply", "2027-04-02-renewal", on: day)
    let stars = try office.must("channels", "--format", "jsonl", on: day).text.split(separator: "\n")
    #expect(stars.count == 2)
    #expect(stars.allSatisfy { $0.contains("\"star\":3") }, "\(stars)")
    #expect(try renewedAsBefore(office, on: day) == [])
  }

  /// One that was made when the star was back already decides nothing otherwise, also where records forgot that it was.
  @Test func aRenewalThatFollowsFromWhatWasTakenBackIsLeftAlone() throws {
    let office = try office()
    try office.passJanuaryReview()
    let backup = office.folder.path("applied.db")
    try FileManager.default.copyItem(atPath: office.database, toPath: backup)
    _ = try reinstate(office, "2027-01-review", on: "2027-01-10")
    try office.must("review", "--supplement", on: "2027-01-10")
    for batch in ["2027-01-review", "2027-01-review-2"] { try office.must("apply", batch, on: "2027-01-10") }
    try office.must("renew", "--as-of", "2027-01-15", on: "2027-01-15")
    #expect(try office.decisions(of: "2027-01-15-renewal")["CH-1"]?["to_star"] as? Int == 3)
    try FileManager.default.removeItem(atPath: office.database)
    try FileManager.default.copyItem(atPath: backup, toPath: office.database)
    let again = try reinstate(office, "2027-01-review", on: "2027-01-16")
    #expect(again.errors.contains("what it wrote for 1 channel is taken back"), "\(again.errors)")
    #expect(!again.errors.contains("rests on"), "\(again.errors)")
  }

  /// A backup of the day before the review was applied has neither the loss nor that it was forgiven for good.
  @Test func recordsThatAreOlderThanWhatWasTakenBackAreToldSo() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    let backup = office.folder.path("before.db")
    try FileManager.default.copyItem(atPath: office.database, toPath: backup)
    try office.must("apply", "2027-01-review")
    _ = try reinstate(office, "2027-01-review", on: "2027-01-10")
    try office.must("review", "--supplement", on: "2027-01-10")
    let reviewed = try office.must("apply", "2027-01-review", on: "2027-01-10")
    let applied = try office.must("apply", "2027-01-review-2", on: "2027-01-10")
    #expect(!(reviewed.errors + applied.errors).contains("know nothing of it"), "\(applied.errors)")
    try FileManager.default.removeItem(atPath: office.database)
    try FileManager.default.copyItem(atPath: backup, toPath: office.database)
    try office.must("apply", "2027-01-review", on: "2027-01-12")
    let told = try office.must("apply", "2027-01-review-2", on: "2027-01-12")
    #expect(
      told.errors.contains(
        "warning: Wang gave back on 2027-01-10 what 2027-01-review had taken of CH-1, and these records know nothing of it"
      ),
      "\(told.errors)")
    #expect(told.errors.contains("put a waiver of departure-undeclared into `waivers`"), "\(told.errors)")
  }
}
