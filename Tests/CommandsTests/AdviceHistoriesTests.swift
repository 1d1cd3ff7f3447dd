import Foundation
import Testing

/// A hundred random histories of a year: whatever the program advises in them, on whichever day, can be done as it is printed.
@Suite struct AdviceHistoriesTests {
  /// Days on which something happens that comes into somebody's mind.
  private static let days = [
    "2026-07-01", "2026-07-20", "2026-12-01", "2026-12-28", "2027-01-01", "2027-01-15", "2027-01-20", "2027-02-01",
    "2027-02-16", "2027-03-31", "2027-04-02", "2027-07-01", "2027-07-09",
  ]

  /// CH-2 has too few credits for its star, CH-3 awaits a ruling, of CH-4 an engineer left whom nobody declared; all have
  /// confirmed their renewal.
  private func office() throws -> Office {
    let office = try Office(
      Records().adding("CH-2", "CH-3", "CH-4"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-10'",
      "UPDATE credits SET points = 400 WHERE channel_id = 'CH-2'",
      "INSERT INTO major_events VALUES ('EV', 'CH-3', '2026-09-01', 'fraud', 'pending', NULL)",
      "INSERT INTO people VALUES ('E9', 'Ninth', NULL)",
      "INSERT INTO appointments (person_id, channel_id, role, registered_on, departed_on) "
        + "VALUES ('E9', 'CH-4', 'post-sales-engineer', '2025-01-01', '2026-08-20')")
    try FileManager.default.copyItem(atPath: office.database, toPath: office.folder.path("portal.db"))
    return office
  }

  @Test(arguments: 1...100) func everyCommandThatIsPrintedWorks(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let office = try office()
    let config = try office.folder.write("in_service_since: 2026-07-01\n", to: "star-audit.yaml")
    for next in Self.days where Bool.random(using: &random) {
      // Somebody's clock is wrong for once.
      let day = Int.random(in: 0..<8, using: &random) == 0 ? Self.days.randomElement(using: &random) ?? next : next
      if Int.random(in: 0..<3, using: &random) == 0 { try change(office, &random) }
      if Int.random(in: 0..<8, using: &random) == 0 {
        try? FileManager.default.removeItem(atPath: office.batch(batch(office, &random)) + "/report.html")
      }
      let done = try act(office, day, &random)
      try Advice(done).carryOut(in: office, on: day)
      let status = try office.run("status", "--config", config, on: day)
      try Advice(status).carryOut(in: office, on: day)
    }
    // No star is renewed twice, and none taken twice.
    for query in [
      "SELECT channel_id FROM certifications WHERE issued_on = '2027-01-01' GROUP BY channel_id HAVING count(*) > 1",
      "SELECT channel_id FROM downgrades GROUP BY channel_id, downgraded_on HAVING count(*) > 1",
    ] {
      #expect(try office.rows(query) == [])
    }
  }

  /// The records go on: credits are approved or refused, there is a ruling, a departure is declared, the portal refills its tables.
  private func change(_ office: Office, _ random: inout SplitMix64) throws {
    let points = [100, 400, 449, 450, 600].randomElement(using: &random) ?? 450
    let changes = [
      "UPDATE credits SET points = \(points) WHERE channel_id = 'CH-2'",
      "UPDATE major_events SET ruling = 'downgrade', ruled_on = '2026-10-01'",
      "UPDATE major_events SET ruling = 'none', ruled_on = '2026-10-01'",
      "UPDATE appointments SET declared_on = '2026-08-21' WHERE person_id = 'E9'",
      "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-2'",
      "UPDATE channels SET status = 'active' WHERE channel_id = 'CH-2'", nil, nil,
    ]
    if let change = changes.randomElement(using: &random) ?? nil { return try office.change(change) }
    try office.refill("certifications", "downgrades")
  }

  private func batch(_ office: Office, _ random: inout SplitMix64) -> String {
    let batches = (try? FileManager.default.contentsOfDirectory(atPath: office.outbox)) ?? []
    return batches.filter { !$0.hasPrefix(".") }.sorted().randomElement(using: &random) ?? "2027-01-review"
  }

  /// What somebody does on a day, sensible or not.
  private func act(_ office: Office, _ day: String, _ random: inout SplitMix64) throws -> Program.Result {
    let batch = batch(office, &random)
    let asOf = Self.days.randomElement(using: &random) ?? day
    let channel = ["CH-2", "CH-3", "CH-4"].randomElement(using: &random) ?? "CH-2"
    switch Int.random(in: 0..<15, using: &random) {
    case 0, 1: return try office.run("review", on: day)
    case 2: return try office.run("review", "--as-of", asOf, on: day)
    case 3: return try office.run("review", "--supplement", on: day)
    case 4, 5: return try office.run("renew", on: day)
    case 6: return try office.run("renew", "--as-of", asOf, on: day)
    case 7, 8, 9: return try office.run("apply", batch, on: day)
    case 10: return try office.run("apply", "--restore", batch, on: day)
    case 11: return try office.run("withdraw", batch, "--reason", "r", "--by", "b", on: day)
    case 12: return try office.run("reinstate", channel, "--batch", batch, "--reason", "r", "--by", "b", on: day)
    case 13: return try office.run("reinstate", "--all", "--batch", batch, "--reason", "r", "--by", "b", on: day)
    default: return try office.run("renewal-notices", on: day)
    }
  }

  private struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }
}
