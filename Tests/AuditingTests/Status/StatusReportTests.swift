import Auditing
import ChannelRecords
import Foundation
import Outbox
import StarStandard
import Testing

/// What was published and applied, what is due next, and what is missing.
@Suite struct StatusReportTests {
  private let schedule = Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 2, day: 1)])

  private func report(
    _ asOf: String, _ outbox: OutboxFolder, applied: [AppliedBatch] = [], since: String? = nil,
    refusal: (BatchState) throws -> BatchState.Refusal? = { _ in nil }
  ) throws -> StatusReport {
    try StatusReport(
      asOf: on(asOf), outbox: outbox, applied: applied, schedule: schedule, inServiceSince: since.map(on),
      refusal: refusal)
  }

  private var nothing: OutboxFolder { OutboxFolder(path: "/no-such-outbox", temporaryFolder: "/no-such-folder") }

  private func names(_ due: [Schedule.Due]) -> [String] { due.map { BatchPlan.name($0.procedure, asOf: $0.on) } }

  private func names(_ missing: [StatusReport.Missing]) -> [String] { names(missing.map(\.due)) }

  private func record(_ batch: String, _ command: String, asOf: String, digest: String = "") -> AppliedBatch {
    AppliedBatch(batch: batch, command: command, asOf: asOf, manifestDigest: digest, appliedOn: "2027-01-10")
  }

  @Test(arguments: [
    // Before the first review of the year the notices were due last.
    ("2026-12-20", "2026-12-01"), ("2027-01-01", "2027-01-01"), ("2027-06-30", "2027-01-01"),
    ("2027-07-01", "2027-07-01"), ("2027-11-30", "2027-07-01"),
    // Before a renewal comes the review of its January.
    ("2027-01-15", "2027-01-01"), ("2027-02-20", "2027-01-01"),
  ])
  func theFirstBatchIsMissedSinceItWasDueLast(_ asOf: String, _ due: String) throws {
    let desk = try Desk(channels: 20)
    try desk.change("UPDATE certifications SET valid_until = '2027-12-31', ended_on = NULL")
    let database = try RecordsDatabase(path: desk.configuration.database)
    let first = try FirstBatch(schedule: schedule, database: database).due(by: on(asOf))
    #expect(first == on(due))
  }

  /// What becomes due in twelve months, and what must be applied before: what was decided last.
  @Test func theYearAheadSaysWhatEachNeeds() throws {
    let report = try report(
      "2026-11-30", nothing, applied: [record("2026-07-review", "review", asOf: "2026-07-01")])
    let lines = report.calendar.entries.filter { $0.due.procedure != .reminders }.map { entry in
      "\(entry.due.on) \(names([entry.due]).joined()) \(entry.needs.joined(separator: " "))"
    }
    #expect(
      lines == [
        "2026-12-01 2026-12-renewal-notices ", "2027-01-01 2027-01-review ",
        "2027-01-15 2027-01-15-renewal 2027-01-review", "2027-02-01 2027-02-01-renewal 2027-01-15-renewal",
        "2027-07-01 2027-07-review 2027-02-01-renewal",
      ])
    let reminders = report.calendar.entries.map(\.due).filter { $0.procedure == .reminders }
    #expect(reminders.count == 12 && reminders.first?.on == on("2026-12-20") && reminders.last?.on == on("2027-11-20"))
  }

  /// What is missing comes before what is to come.
  @Test func whatIsMissingIsNeededFirst() throws {
    let report = try report("2027-01-10", nothing, since: "2027-01-01")
    let renewal = try #require(report.calendar.entries.first { $0.due.procedure == .renewal })
    #expect(renewal.needs == ["2027-01-review"])
  }

  @Test func theFirstBatchIsMissing() throws {
    let report = try StatusReport(
      asOf: on("2027-07-02"), outbox: nothing, applied: [], schedule: schedule, inServiceSince: nil,
      firstDue: on("2027-07-01"))
    #expect(report.since == on("2027-07-01"))
    #expect(names(report.missing) == ["2027-07-review"])
  }

  /// What the configuration says goes before, and so does what there is.
  @Test func theFirstBatchIsMissedWhereNothingElseIsKnown() throws {
    func missing(since: String?, applied: [AppliedBatch]) throws -> [String] {
      names(
        try StatusReport(
          asOf: on("2027-07-02"), outbox: nothing, applied: applied, schedule: schedule, inServiceSince: since.map(on),
          firstDue: on("2027-07-01")
        ).missing)
    }
    #expect(try missing(since: "2027-07-02", applied: []) == [])
    let later = record("2027-07-review", "review", asOf: "2027-07-01")
    #expect(try missing(since: nil, applied: [later]) == [])
  }

  @Test(arguments: [
    "DELETE FROM certifications", "UPDATE channels SET status = 'closed'",
    "UPDATE certifications SET ended_on = '2025-01-01'",
  ])
  func whereNoChannelIsCertifiedNothingIsMissing(_ statement: String) throws {
    let desk = try Desk(channels: 20)
    try desk.change("UPDATE certifications SET valid_until = '2027-12-31', ended_on = NULL")
    try desk.change(statement)
    let database = try RecordsDatabase(path: desk.configuration.database)
    #expect(try FirstBatch(schedule: schedule, database: database).due(by: on("2027-07-02")) == nil)
  }

  @Test func whereNothingWasEverPublishedNothingIsMissing() throws {
    let report = try report("2027-01-20", nothing)
    #expect(report.since == nil)
    #expect(report.missing.isEmpty && report.batches.isEmpty)
    #expect(names(report.next) == ["2027-02-01-renewal", "2027-07-review", "2027-12-renewal-notices"])
  }

  @Test(arguments: [
    ("2026-11-30", []), ("2026-12-01", ["2026-12-renewal-notices"]),
    ("2026-12-31", ["2026-12-renewal-notices"]), ("2027-01-01", ["2027-01-review"]),
    ("2027-01-31", ["2027-01-review", "2027-01-15-renewal"]), ("2027-02-01", ["2027-01-review", "2027-02-01-renewal"]),
    ("2027-03-31", ["2027-01-review", "2027-02-01-renewal"]), ("2027-04-01", ["2027-01-review"]),
    ("2027-07-01", ["2027-01-review", "2027-07-review"]),
  ])
  func whatWasDueSinceTheServiceBeganIsMissing(_ asOf: String, _ missing: [String]) throws {
    #expect(names(try report(asOf, nothing, since: "2026-12-01").missing) == missing)
  }

  @Test func whatIsAppliedIsNotMissingThoughItIsGone() throws {
    let applied = [record("2027-01-review", "review", asOf: "2027-01-01")]
    let report = try report("2027-01-20", nothing, applied: applied)
    // The service began with the oldest batch that anybody knows of.
    #expect(report.since == on("2027-01-01"))
    #expect(names(report.missing) == ["2027-01-15-renewal"])
    let batch = try #require(report.batches.first)
    #expect(!batch.isPublished && batch.appliedOn == "2027-01-10" && !batch.isToBeApplied && batch.fault == nil)
  }

  @Test func aBatchIsToBeAppliedUntilItIs() throws {
    let desk = try Desk(channels: 3)
    try desk.publish(desk.notices)
    try desk.publish(desk.review())
    let before = try report("2027-01-10", desk.outbox)
    #expect(before.batches.map(\.name) == ["2026-12-renewal-notices", "2027-01-review"])
    #expect(before.batches.map(\.isToBeApplied) == [false, true])
    let after = try report(
      "2027-01-10", desk.outbox,
      applied: [
        record("2027-01-review", "review", asOf: "2027-01-01", digest: try desk.batch("2027-01-review").digest)
      ])
    #expect(after.batches.map(\.isToBeApplied) == [false, false])
    #expect(after.batches.map(\.fault) == [nil, nil])
  }

  @Test func anotherBatchOfThatNameThanTheAppliedOneIsNone() throws {
    let desk = try Desk(channels: 3)
    try desk.publish(desk.review())
    let report = try report(
      "2027-01-10", desk.outbox, applied: [record("2027-01-review", "review", asOf: "2027-01-01", digest: "another")])
    let batch = try #require(report.batches.first)
    #expect(report.batches.count == 1)
    #expect(batch.fault?.contains("another batch of this name was applied") == true && !batch.isPublished)
  }

  @Test func whatIsNoSoundBatchIsNamedAsDamagedAndNotAsMissing() throws {
    let desk = try Desk(channels: 3)
    try desk.publish(desk.review())
    try desk.append("more", to: "2027-01-review/decisions.csv")
    let report = try report("2027-01-10", desk.outbox, since: "2027-01-01")
    let batch = try #require(report.batches.first)
    #expect(batch.fault?.contains("decisions.csv") == true && !batch.isPublished && !batch.isToBeApplied)
    #expect(names(report.missing) == [] && report.damaged == ["2027-01-review"])
  }

  /// Two reviews that are not applied.
  private func reviews() throws -> Desk {
    let desk = try Desk(channels: 3)
    try desk.publish(desk.review("2026-07-01"))
    try desk.publish(desk.review())
    return desk
  }

  @Test func batchesAreAppliedInTheOrderOfTheirDays() throws {
    let desk = try reviews()
    #expect(
      try report("2027-01-10", desk.outbox).batches.map(\.applying) == [.now, .after("2026-07-review")])
    #expect(try report("2026-12-10", desk.outbox).batches.map(\.applying) == [.now, .ahead])
    let later = record(
      "2027-01-review", "review", asOf: "2027-01-01", digest: try desk.batch("2027-01-review").digest)
    let overtaken = try report("2027-01-10", desk.outbox, applied: [later])
    #expect(overtaken.batches.map(\.applying) == [.overtaken(by: "2027-01-review"), .nothing])
    #expect(
      overtaken.batches.first?.advice == ["withdraw it: star-audit withdraw 2026-07-review --reason TEXT --by NAME"])
    #expect(overtaken.batches.map(\.isToBeApplied) == [false, false])
  }

  /// Only that which is to be applied is looked into.
  @Test func whatCannotBeAppliedIsNotAdvised() throws {
    let desk = try reviews()
    var asked: [String] = []
    let report = try report("2027-01-10", desk.outbox) { batch in
      asked.append(batch.name)
      return batch.name == "2026-07-review" ? .doesNotFollow(["CH-1"]) : nil
    }
    #expect(asked == ["2026-07-review"])
    // Made anew, it would come after that of January, which keeps a supplement from being made and would settle it.
    #expect(report.batches.map(\.applying) == [.outdated(["CH-1"]), .after("2026-07-review")])
    #expect(
      report.batches.first?.advice == [
        "withdraw what keeps a supplement from being made: star-audit withdraw 2027-01-review --reason TEXT --by NAME",
        "then correct it with a supplement: star-audit review --supplement",
        "then apply it: star-audit apply 2026-07-review",
      ])
    let damaged = try self.report("2027-01-10", desk.outbox, since: "2027-01-01") { _ in .damaged("torn") }
    #expect(damaged.batches.map(\.fault) == ["damaged: torn", "damaged: torn"])
    #expect(damaged.damaged == ["2027-01-review"])
    #expect(
      damaged.batches.first?.advice == [
        "bring it back from a backup, in place of this: it could not be published anew (2027-01-review is published)",
        "only where there is none, withdraw it: star-audit withdraw 2026-07-review --reason TEXT --by NAME",
      ])
    let refused = try self.report("2027-01-10", desk.outbox) { _ in .other("locked") }
    #expect(refused.batches.map(\.applying) == [.refused("locked"), .refused("locked")])
    #expect(refused.batches.map(\.advice) == [[], []])
  }

  @Test func whatWasWithdrawnCountsNowhere() throws {
    let desk = try Desk(channels: 3)
    try desk.publish(desk.review())
    let record = Withdrawal(
      batch: "2027-01-review", reason: "r", by: "b", madeOn: on("2027-01-05"), manifestDigest: nil)
    let path = try desk.outbox.withdraw(record) {}
    #expect(path.hasSuffix("/.withdrawn/2027-01-review.1"))
    let report = try report("2027-01-10", desk.outbox, since: "2027-01-01")
    #expect(report.batches.isEmpty && report.others.isEmpty && names(report.missing) == ["2027-01-review"])
    #expect(report.withdrawn.map(\.name) == ["2027-01-review.1"])
    #expect(report.withdrawn.first?.record == record)
  }

  @Test func aBatchUnderAnothersNameIsNone() throws {
    let desk = try Desk(channels: 3)
    try desk.publish(desk.review())
    try desk.move("2027-01-review", to: "2027-07-review")
    let batch = try #require(try report("2027-08-01", desk.outbox).batches.first)
    #expect(batch.fault == "damaged: its manifest is that of another batch")
    #expect(
      batch.advice == [
        "withdraw it: star-audit withdraw 2027-07-review --reason TEXT --by NAME",
        "then publish it anew: star-audit review --as-of 2027-07-01",
      ])
  }

  @Test func aNameThatIsNoBatchesIsAStranger() throws {
    let desk = try Desk(channels: 3)
    try FileManager.default.createDirectory(
      atPath: desk.configuration.outbox + "/2027-01-review\u{1B}[2J", withIntermediateDirectories: true)
    let report = try report("2027-01-10", desk.outbox)
    #expect(report.batches.isEmpty && report.others == ["2027-01-review\u{1B}[2J"])
  }
}
