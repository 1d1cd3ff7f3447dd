import Foundation
import Testing

/// `remind`: batches of reminders.
@Suite struct RemindTests {
  @Test func eachBatchCountsFromTheOneBefore() throws {
    let office = try Office(Records().adding("CH-2"), "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-2'")
    try office.must("remind", on: "2026-12-20")
    #expect(
      try office.decisions(of: "2026-12-20-reminders").mapValues { $0["outcome"] as? String } == ["CH-1": "reminded"])
    let decision = try #require(try office.decisions(of: "2026-12-20-reminders")["CH-1"])
    let finding = try #require(
      (decision["findings"] as? [[String: Any]])?.first { $0["rule"] as? String == "renewal-confirmation" })
    #expect(finding["severity"] as? String == "reminder" && finding["clause"] as? String == "F.2")
    let evidence = try #require(finding["evidence"] as? [String: Any])
    #expect(evidence["date"] as? String == "2026-12-31" && evidence["days"] as? Int == 11)
    let notice = try Message(office.batch("2026-12-20-reminders") + "/notices/CH-1.reminder.eml")
    #expect(notice.text.contains("Confirm the renewal here: "))
    // An empty batch is published, too.
    try office.must("remind", on: "2026-12-21")
    #expect(try office.decisions(of: "2026-12-21-reminders").isEmpty)
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: office.folder.contents("outbox/2026-12-21-reminders/manifest.json"))
        as? [String: Any])
    #expect(manifest["command"] as? String == "remind")
    #expect((manifest["since"] as? [[String: Any]])?.compactMap { $0["batch"] as? String } == ["2026-12-20-reminders"])
    for batch in ["2026-12-20-reminders", "2026-12-21-reminders"] {
      try office.must("verify", batch)
      #expect(try office.run("apply", batch, on: "2026-12-22").status == 64)
    }
    #expect(try office.run("remind", "--as-of", "2026-12-19", on: "2026-12-22").status == 64)
    #expect(try office.run("remind", "--as-of", "2026-12-23", on: "2026-12-22").status == 64)
    let again = try office.must("remind", "--as-of", "2026-12-21", on: "2026-12-22")
    #expect(again.errors.contains("was published before and is the same"))
  }

  @Test func whoseRenewalLapsedIsToldInTheFirstBatchOfApril() throws {
    let office = try Office()
    try office.must("remind", on: "2027-03-20")
    try office.must("remind", on: "2027-04-20")
    #expect(try office.decisions(of: "2027-04-20-reminders")["CH-1"]?["outcome"] as? String == "lapsed")
    let notice = try Message(office.batch("2027-04-20-reminders") + "/notices/CH-1.lapsed.eml")
    #expect(notice.text.contains("Apply here: https://service.example.com/apply?channel=CH-1"))
    try office.must("remind", on: "2027-05-20")
    #expect(try office.decisions(of: "2027-05-20-reminders").isEmpty)
    let preview = try office.run(
      "remind", "--report-only", "--as-of", "2027-04-20", "--detailed-exitcode", on: "2027-05-21")
    #expect(preview.status == 2)
  }

  /// The records decide, and who is renewed in a batch that nobody applied is told that the renewal lapsed: not in silence.
  @Test func whoIsToldOfALapseThoughARenewalWaitsToBeAppliedIsNamed() throws {
    let office = try Office(
      Records().adding("CH-2"),
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE channel_id = 'CH-1'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-03-31")
    try office.must("remind", on: "2027-04-20")
    #expect(try office.decisions(of: "2027-04-20-reminders")["CH-1"]?["outcome"] as? String == "lapsed")
    func told() throws -> Bool {
      let status = try office.run("status", on: "2027-04-20")
      return status.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
        "1 channel is told of a lapsed renewal, and renewed in 2027-03-31-renewal, which is not applied: CH-1")
    }
    #expect(try told())
    try office.must("apply", "2027-03-31-renewal", on: "2027-04-20")
    #expect(try !told())
  }

  /// Who has not confirmed is named from 1 December to 31 March, in the digest, the report and the status.
  @Test func whoHasNotConfirmedIsNamed() throws {
    let office = try Office(
      Records().adding("CH-2"),
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE channel_id = 'CH-1'")
    try office.must("review", "--as-of", "2027-01-01")
    let digest = try Message(office.batch("2027-01-review") + "/digest.eml").text
    #expect(
      digest.contains("Renewal not confirmed (1)\nIn report.html of the batch\n- One, Ltd. (CH-2)\n"), "\(digest)")
    let report = String(decoding: office.folder.contents("outbox/2027-01-review/report.html"), as: UTF8.self)
    #expect(report.contains("Renewal not confirmed <span class=\"tally\">1</span>"))
    func status(on day: String) throws -> [String: Any] {
      let result = try office.run("status", "--format", "json", on: day)
      return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    }
    #expect(try status(on: "2027-03-31")["unconfirmed"] as? [String] == ["CH-2"])
    #expect(try status(on: "2027-04-01")["unconfirmed"] == nil)
    let told = try office.run("status", on: "2027-01-02").text
    #expect(told.contains("renewal not confirmed: 1 channel\n  One, Ltd. (CH-2)\n"))
    try office.must("review", "--as-of", "2027-07-01")
    let july = try Message(office.batch("2027-07-review") + "/digest.eml").text
    #expect(!july.contains("not confirmed"))
  }

  /// Who meets a higher star is told so in the next notice.
  @Test func anUpgradeIsToldInTheNextNotice() throws {
    let office = try Office(Records(), "UPDATE certifications SET star = 2")
    try office.must("renewal-notices", "--year", "2026", on: "2026-12-02")
    try office.must("remind", on: "2026-12-20")
    for (batch, kind) in [("2026-12-renewal-notices", "renewal"), ("2026-12-20-reminders", "reminder")] {
      let text = try Message(office.batch(batch) + "/notices/CH-1.\(kind).eml").text
      #expect(
        text.contains("What may be applied for\n") && text.contains("3-star")
          && text.contains("Apply here: https://service.example.com/apply?channel=CH-1"), "\(text)")
    }
  }
}
