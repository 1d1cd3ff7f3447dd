import Foundation
import Testing

/// Calendars of several batches: what a partner's calendar makes of them, one after the other.
@Suite struct CalendarOrderTests {
  /// A day in a calendar file of a notice.
  private struct Day {
    let kind: String
    let sequence: Int
    let stamp: String
    let date: String
    let isCancelled: Bool
  }

  /// The days of a channel's notice, by UID.
  private func days(_ office: Office, _ batch: String, _ notice: String) throws -> [String: Day] {
    let message = try Message(office.batch(batch) + "/notices/" + notice)
    var days: [String: Day] = [:]
    for calendar in message.attachments where calendar.name.hasSuffix(".ics") {
      // A line end of two bytes is one character.
      let text = String(decoding: calendar.bytes.filter { $0 != 0x0D }, as: UTF8.self).replacing("\n ", with: "")
      for event in text.split(separator: "BEGIN:VEVENT").dropFirst() {
        func value(_ name: String) -> String {
          let line = event.split(separator: "\n").first { $0.hasPrefix(name) } ?? ""
          return line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
        }
        days[value("UID")] = Day(
          kind: value("SUMMARY"), sequence: try #require(Int(value("SEQUENCE"))), stamp: value("DTSTAMP"),
          date: value("DTSTART"), isCancelled: value("STATUS") == "CANCELLED")
      }
    }
    return days
  }

  /// Of the days that both tell, the later notice is the one that counts.
  private func expect(
    _ later: [String: Day], supersede earlier: [String: Day], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shared = Set(later.keys).intersection(earlier.keys)
    #expect(!shared.isEmpty, sourceLocation: sourceLocation)
    for uid in shared {
      guard let before = earlier[uid], let day = later[uid] else { continue }
      #expect(day.sequence > before.sequence, "\(day.kind)", sourceLocation: sourceLocation)
      #expect(day.stamp > before.stamp, "\(day.kind)", sourceLocation: sourceLocation)
    }
  }

  private func identifiers(_ office: Office, _ batch: String) throws -> Set<String> {
    let notices = try FileManager.default.contentsOfDirectory(atPath: office.batch(batch) + "/notices")
    return Set(
      try (notices.map { "notices/" + $0 } + ["digest.eml"]).map { path in
        try #require(
          try Message(office.batch(batch) + "/" + path).headers.first { $0.first == "Message-ID" }?.last)
      })
  }

  private func withdraw(_ office: Office, _ batch: String) throws {
    try office.must("withdraw", batch, "--reason", "wrong records", "--by", "Wang", on: "2027-01-05")
  }

  private let mending = "UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'"
  private let breaking = "UPDATE credits SET points = 300 WHERE channel_id = 'CH-1'"

  private func january() throws -> Office {
    let office = try Office(
      Records().adding("CH-2"), breaking, "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    try office.must("review", "--as-of", "2027-01-01")
    return office
  }

  /// The renewal comes after the supplement of its day, whatever their names; and a supplement after that after both.
  @Test func batchesOfADayComeInTheOrderInWhichTheyArePublished() throws {
    let office = try january()
    try office.change(mending)
    try office.must("review", "--supplement", on: "2027-01-15")
    let supplement = try days(office, "2027-01-review-2", "CH-1.withdrawal.eml")
    try expect(supplement, supersede: days(office, "2027-01-review", "CH-1.downgrade.eml"))
    try office.must("apply", "2027-01-review", on: "2027-01-15")
    try office.must("apply", "2027-01-review-2", on: "2027-01-15")
    try office.must("renew", "--as-of", "2027-01-15")
    let renewal = try days(office, "2027-01-15-renewal", "CH-1.renewed.eml")
    expect(renewal, supersede: supplement)
    // Made once more, it is the same, also where nothing else is there.
    try office.must("verify", "2027-01-15-renewal")
    try FileManager.default.moveItem(atPath: office.batch("2027-01-review-2"), toPath: office.folder.path("elsewhere"))
    let again = try office.must("renew", "--as-of", "2027-01-15")
    #expect(again.errors.contains("was published before and is the same"), "\(again.errors)")
  }

  /// What is cancelled is cancelled on the day on which it stands in the calendar.
  @Test func aBatchPublishedAnewComesAfterTheOneThatWasWithdrawn() throws {
    let office = try january()
    let first = try days(office, "2027-01-review", "CH-1.downgrade.eml")
    let application = try #require(first.first { $0.value.kind.hasPrefix("First day to apply") })
    #expect(application.value.date == "20270402")
    try withdraw(office, "2027-01-review")
    try office.change(mending)
    try office.must("review", "--as-of", "2027-01-01")
    let second = try days(office, "2027-01-review", "CH-1.withdrawal.eml")
    expect(second, supersede: first)
    let cancelled = try #require(second[application.key])
    #expect(cancelled.isCancelled && cancelled.date == "20270402")
    try office.must("verify", "2027-01-review", on: "2027-01-05")
    // Once more as at first: told anew, and after the cancellation.
    try withdraw(office, "2027-01-review")
    try office.change(breaking)
    try office.must("review", "--as-of", "2027-01-01")
    let third = try days(office, "2027-01-review", "CH-1.downgrade.eml")
    expect(third, supersede: second)
    #expect(third[application.key]?.isCancelled == false)
    try office.must("verify", "--chain")
  }

  /// A batch that lost its manifest says of its mail no more than its name.
  @Test func alsoWhereTheOneThatWasWithdrawnIsDamaged() throws {
    let office = try january()
    let first = try days(office, "2027-01-review", "CH-1.downgrade.eml")
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review") + "/manifest.json")
    try withdraw(office, "2027-01-review")
    try office.must("review", "--as-of", "2027-01-01")
    try expect(days(office, "2027-01-review", "CH-1.downgrade.eml"), supersede: first)
  }

  /// What was reinstated is cancelled on its day, too.
  @Test func aReinstatedLossIsCancelledOnTheDayThatWasTold() throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    try office.must(
      "reinstate", "CH-1", "--batch", "2027-01-review", "--reason", "objection upheld", "--by", "Wang", "--yes",
      on: "2027-01-08")
    try office.must("review", "--supplement", on: "2027-01-08")
    let told = try days(office, "2027-01-review-2", "CH-1.withdrawal.eml").values.filter(\.isCancelled)
    #expect(told.map(\.date) == ["20270402"])
  }

  /// Mail systems drop what they had before: what is published anew is no copy of anything that was sent.
  @Test func nothingThatIsPublishedAnewBearsAMessageIDOfBefore() throws {
    let office = try january()
    let first = try identifiers(office, "2027-01-review")
    let manifest = office.folder.contents("outbox/2027-01-review/manifest.json")
    try withdraw(office, "2027-01-review")
    try office.change(mending)
    try office.must("review", "--as-of", "2027-01-01")
    let second = try identifiers(office, "2027-01-review")
    try withdraw(office, "2027-01-review")
    try office.change(breaking)
    try office.must("review", "--as-of", "2027-01-01")
    let third = try identifiers(office, "2027-01-review")
    #expect(!first.isEmpty && first.isDisjoint(with: second))
    #expect(third.count == first.count && third.isDisjoint(with: first) && third.isDisjoint(with: second))
    #expect(office.folder.contents("outbox/2027-01-review/manifest.json") != manifest)
    // So nothing of it counts as sent.
    let plan = try office.must("send", "2027-01-review", "--dry-run", on: "2027-01-06")
    #expect(!plan.text.contains("accepted"), "\(plan.text)")
    // The same records and the same outbox make the same batch.
    let again = try office.must("review", "--as-of", "2027-01-01")
    #expect(again.errors.contains("was published before and is the same"), "\(again.errors)")
  }
}
