import Foundation
import Testing

/// What a job does that wakes at some time of some day: the day in the configured zone counts, and a late job does what
/// was due.
@Suite struct ClockTests {
  /// A confirmed channel, with all batches of 2026.
  private func office() throws -> Office {
    let office = try Office(Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    return office
  }

  /// Runs a command at a time of the machine's clock in UTC.
  private func run(_ office: Office, at time: String, _ arguments: String...) throws -> Program.Result {
    try Program.launch(
      "/usr/bin/env",
      ["faketime", time, Program.path] + arguments + ["--database", office.database, "--outbox", office.outbox],
      environment: ["TZ": "UTC"])
  }

  private func batches(_ office: Office) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.outbox).filter { !$0.hasPrefix(".") }.sorted()
  }

  private func asOf(_ office: Office, _ batch: String) throws -> String? {
    let manifest =
      try JSONSerialization.jsonObject(
        with: office.folder.contents("outbox/\(batch)/manifest.json")) as? [String: Any]
    return manifest?["as_of"] as? String
  }

  @Test(arguments: [
    ("2027-01-20 09:00:00", "2027-01-review", "2027-01-01"), ("2027-06-30 12:00:00", "2027-01-review", "2027-01-01"),
    ("2026-12-31 15:59:50", "2026-07-review", "2026-07-01"), ("2026-12-31 16:00:10", "2027-01-review", "2027-01-01"),
    ("2026-06-30 16:00:10", "2026-07-review", "2026-07-01"),
  ])
  func aReviewIsOfTheLatestReviewDate(_ time: String, _ batch: String, _ asOf: String) throws {
    let office = try office()
    let result = try run(office, at: time, "review")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try batches(office) == [batch])
    #expect(try self.asOf(office, batch) == asOf)
  }

  @Test(arguments: [
    ("2027-01-20 09:00:00", "2027-01-15-renewal"), ("2027-01-14 16:00:10", "2027-01-15-renewal"),
    ("2027-01-31 15:59:50", "2027-01-15-renewal"), ("2027-01-31 16:00:10", "2027-02-01-renewal"),
    ("2027-03-31 12:00:00", "2027-03-31-renewal"),
  ])
  func aRenewalIsOfTheLatestRenewalDay(_ time: String, _ batch: String) throws {
    let office = try office()
    try office.passJanuaryReview()
    let result = try run(office, at: time, "renew")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try batches(office) == ["2027-01-review", batch].sorted())
    #expect(try asOf(office, batch) == String(batch.prefix(10)))
  }

  @Test func afterMarchTheLastRenewalComesTooLate() throws {
    let office = try office()
    try office.passJanuaryReview()
    for (time, status) in [("2027-03-31 16:00:10", Int32(64)), ("2027-03-31 15:59:50", 0)] {
      #expect(try run(office, at: time, "renew").status == status)
    }
  }

  @Test(arguments: [
    ("2026-11-30 16:00:10", "2026-12-renewal-notices", Int32(0)), ("2026-12-31 15:59:50", "2026-12-renewal-notices", 0),
    ("2026-12-31 16:00:10", "2026-12-renewal-notices", 64), ("2026-11-30 15:59:50", "2025-12-renewal-notices", 64),
  ])
  func noticesAreOfTheLatestFirstOfDecember(_ time: String, _ batch: String, _ status: Int32) throws {
    let office = try office()
    let result = try run(office, at: time, "renewal-notices")
    #expect(result.status == status, "\(result.errors)")
    guard status == 0 else {
      #expect(result.errors.contains("\(batch) is not published any more"), "\(result.errors)")
      return
    }
    #expect(try batches(office) == [batch])
    #expect(try asOf(office, batch) == batch.prefix(7) + "-01")
  }

  @Test(arguments: [("2026-12-31 15:59:50", Int32(0)), ("2026-12-31 16:00:10", 3)])
  func statusGoesByTheDayInTheConfiguredZone(_ time: String, _ status: Int32) throws {
    let office = try office()
    try office.must("renewal-notices", "--year", "2026")
    let result = try run(office, at: time, "status")
    #expect(result.status == status)
    #expect(result.errors.contains("2027-01-review") == (status == 3))
  }

  @Test(arguments: [("UTC", "2026-07-review"), ("Pacific/Kiritimati", "2027-01-review")])
  func theZoneIsTheConfiguredOne(_ zone: String, _ batch: String) throws {
    let office = try office()
    let config = try office.folder.write("time_zone: \(zone)\n", to: "star-audit.yaml")
    #expect(try run(office, at: "2026-12-31 10:00:10", "review", "--config", config).status == 0)
    #expect(try batches(office) == [batch])
  }

  @Test func theDayOfApplyingIsTodayInTheConfiguredZone() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try run(office, at: "2027-01-03 16:30:00", "apply", "2027-01-review").status == 0)
    let again = try office.must("apply", "2027-01-review")
    #expect(again.errors.contains("2027-01-04"), "\(again.errors)")
  }

  @Test func theSameBatchIsMadeAtAnyTime() throws {
    let (first, second) = (try office(), try office())
    #expect(try run(first, at: "2027-01-01 01:00:00", "review").status == 0)
    #expect(try run(second, at: "2027-05-05 23:00:00", "review").status == 0)
    #expect(try first.files(of: "2027-01-review") == second.files(of: "2027-01-review"))
  }
}
