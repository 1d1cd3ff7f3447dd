import Foundation
import Testing

/// `send` posts nothing that does not hold any more.
@Suite struct WithheldTests {
  private func dryRun(
    _ office: Office, _ batch: String, _ more: String..., database: String? = nil, on day: String = "2027-02-01"
  ) throws -> Program.Result {
    let result = try Program.run(
      ["send", batch, "--dry-run", "--outbox", office.outbox, "--database", database ?? office.database] + more, on: day
    )
    #expect(result.status == 0, "\(result.errors)")
    return result
  }

  /// What becomes of the messages about a channel.
  private func plans(_ result: Program.Result, of channel: String) -> [String] {
    result.text.split(separator: "\n").filter { $0.contains("/\(channel).") }.map(String.init)
  }

  private func reinstate(_ office: Office, _ arguments: String..., on day: String) throws {
    let result = try office.run(["reinstate"] + arguments + ["--reason", "letter", "--by", "Wang"], on: day)
    #expect(result.status == 0, "\(result.errors)")
  }

  /// January took a star from two channels, and all were renewed.
  private func renewed() throws -> Office {
    let office = try Office(
      Records().adding("CH-2", "CH-3"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'",
      "UPDATE credits SET points = 300 WHERE channel_id <> 'CH-3'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    return office
  }

  /// A letter that a later batch withdraws does not follow the withdrawal, whether or not there are records to ask.
  @Test(arguments: [false, true])
  func whatALaterBatchTellsToBeTakenBackIsNotSent(_ hasRecords: Bool) throws {
    let office = try renewed()
    try reinstate(office, "CH-1", "--batch", "2027-01-review", "--with-later", on: "2027-01-20")
    try office.must("review", "--supplement", on: "2027-01-20")
    let database = hasRecords ? office.database : "/none.db"
    for (batch, kind) in [("2027-01-review", "downgrade"), ("2027-01-15-renewal", "renewed")] {
      let result = try dryRun(office, batch, database: database)
      #expect(plans(result, of: "CH-1") == ["superseded notices/CH-1.\(kind).eml"], "\(result.text)")
      #expect(plans(result, of: "CH-2") == ["send notices/CH-2.\(kind).eml"], "\(result.text)")
    }
    #expect(
      plans(try dryRun(office, "2027-01-review-2", database: database), of: "CH-1") == [
        "send notices/CH-1.withdrawal.eml"
      ])
    let log = office.folder.path("log")
    let sent = try Program.run(
      ["send", "2027-01-15-renewal", "--with", "tee -a \(log)", "--outbox", office.outbox, "--database", database],
      on: "2027-02-01")
    #expect(sent.status == 0)
    #expect(sent.errors.contains("3 accepted, 0 before, 0 refused, 1 superseded, 0 left"), "\(sent.errors)")
    #expect(!String(decoding: office.folder.contents("log"), as: UTF8.self).contains("CH-1-"))
  }

  /// What was withdrawn and is published anew, the same or not, is not what was taken back.
  @Test(arguments: [false, true]) func whatIsPublishedAnewIsSent(_ isTheSame: Bool) throws {
    let office = try Office(Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    try reinstate(office, "CH-1", "--batch", "2027-01-15-renewal", on: "2027-01-20")
    #expect(plans(try dryRun(office, "2027-01-15-renewal"), of: "CH-1") == ["withheld notices/CH-1.renewed.eml"])
    try office.must("review", "--supplement", on: "2027-01-20")
    #expect(plans(try dryRun(office, "2027-01-15-renewal"), of: "CH-1") == ["superseded notices/CH-1.renewed.eml"])
    if office.has("2027-01-review-2") { try office.must("apply", "2027-01-review-2", on: "2027-01-20") }
    if !isTheSame { try office.change("UPDATE channels SET name = 'Another'") }
    try office.must("withdraw", "2027-01-15-renewal", "--reason", "r", "--by", "b", on: "2027-01-21")
    try office.must("renew", "--as-of", "2027-01-15", on: "2027-01-21")
    for database in [office.database, "/none.db"] {
      let anew = try dryRun(office, "2027-01-15-renewal", database: database)
      #expect(plans(anew, of: "CH-1") == ["send notices/CH-1.renewed.eml"], "\(anew.text)")
    }
    try office.must("apply", "2027-01-15-renewal", on: "2027-01-21")
    #expect(plans(try dryRun(office, "2027-01-15-renewal"), of: "CH-1") == ["send notices/CH-1.renewed.eml"])
  }

  /// A loss that was taken back is not told any more, though no batch has told yet that it was.
  @Test func whatWasReinstatedIsNotSent() throws {
    let office = try renewed()
    try reinstate(office, "CH-1", "--batch", "2027-01-review", "--with-later", on: "2027-01-20")
    let result = try dryRun(office, "2027-01-review")
    #expect(plans(result, of: "CH-1") == ["withheld notices/CH-1.downgrade.eml"])
    #expect(plans(result, of: "CH-2") == ["send notices/CH-2.downgrade.eml"])
    #expect(
      result.errors.contains("withheld: 1 notice, since what it says was taken back with `reinstate`: CH-1\n"),
      "\(result.errors)")
    // Without records nobody knows.
    #expect(
      plans(try dryRun(office, "2027-01-review", database: "/none.db"), of: "CH-1") == [
        "send notices/CH-1.downgrade.eml"
      ])
  }

  /// What applying left out is not told: who is on hold by then, and who is under review no more.
  @Test(arguments: [
    "UPDATE channels SET hotline = 'sometimes' WHERE channel_id = 'CH-1'",
    "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-1'",
  ])
  func whatApplyingLeftOutIsNotSent(_ change: String) throws {
    let office = try Office(Records().adding("CH-2"), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-01")
    try office.change(change)
    #expect(plans(try dryRun(office, "2027-01-review"), of: "CH-1") == ["send notices/CH-1.downgrade.eml"])
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    let result = try dryRun(office, "2027-01-review", on: "2027-01-05")
    #expect(plans(result, of: "CH-1") == ["withheld notices/CH-1.downgrade.eml"], "\(result.text)")
    #expect(plans(result, of: "CH-2") == ["send notices/CH-2.downgrade.eml"], "\(result.text)")
    let line = try #require(
      try dryRun(office, "2027-01-review", "--format", "jsonl").text.split(separator: "\n").first {
        $0.contains("CH-1.")
      })
    #expect(line.contains(#""reason":"left-out","plan":"withheld""#), "\(line)")
    let sent = try Program.run(
      [
        "send", "2027-01-review", "--with", "tee", "--format", "json", "--outbox", office.outbox, "--database",
        office.database,
      ],
      on: "2027-01-05")
    #expect(sent.status == 0, "\(sent.errors)")
    #expect(
      sent.errors.contains("2 accepted, 0 before, 0 refused, 0 superseded, 1 withheld, 0 left\n"), "\(sent.errors)")
    #expect(
      sent.errors.contains(
        "withheld: 1 notice, since the loss that it tells was left out when the batch was applied: CH-1\n"),
      "\(sent.errors)")
    let document = try #require(try JSONSerialization.jsonObject(with: sent.output) as? [String: Any])
    let withheld = try #require(document["withheld"] as? [[String: Any]])
    #expect(withheld.map { "\($0["channel_id"] ?? "") \($0["reason"] ?? "")" } == ["CH-1 left-out"])
    #expect(document["left"] as? Int == 0)
    // And `status` waits for no more.
    #expect(try office.must("status", on: "2027-01-05").text.contains("2 of 2 messages sent"))
  }

  /// What else is wrong with the records keeps nothing from being sent, and is said.
  @Test func recordsThatCannotBeReadAreNamed() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-01")
    let file = try office.folder.write("this is no database", to: "other.db")
    let result = try dryRun(office, "2027-01-review", database: file)
    #expect(plans(result, of: "CH-1") == ["send notices/CH-1.downgrade.eml"])
    #expect(result.errors.contains("warning: \(file) cannot be read"), "\(result.errors)")
  }

  /// Withdrawn by another run while it is sent, a batch goes no further, and what went is said.
  @Test func aBatchThatIsWithdrawnMeanwhileEndsWithItsAccount() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-01")
    let script = try office.folder.write(
      """
      #!/bin/sh
      cat >/dev/null
      exec '\(Program.path)' withdraw 2027-01-review --reason r --by b --database '\(office.database)' --outbox '\(office.outbox)' 2>/dev/null
      """, to: "bin/sendmail")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    let result = try Program.run(
      [
        "send", "2027-01-review", "--with", script, "--format", "json", "--outbox", office.outbox, "--database",
        office.database,
      ],
      on: "2027-01-05")
    #expect(result.text.contains(#""left":1,"stopped":"the batch was withdrawn"}"#), "\(result.text)")
    #expect(result.status == 64, "\(result.errors)")
    #expect(
      result.errors.contains("2027-01-review: 1 accepted, 0 before, 0 refused, 0 superseded, 1 left\n"),
      "\(result.errors)")
    #expect(result.errors.contains("while it was sent; nothing more of it is sent"), "\(result.errors)")
  }
}
