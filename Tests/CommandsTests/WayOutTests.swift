import Foundation
import Testing

/// Where decisions do not follow from the records any more, nothing is advised by which more is lost than is wrong.
@Suite struct WayOutTests {
  private func withdraw(_ batch: String) -> String { "star-audit withdraw \(batch) --reason TEXT --by NAME" }

  private func flat(_ result: Program.Result) -> String {
    (result.text + " " + result.errors).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: - What cannot be published anew

  /// One channel of three was closed, has a defective row, or is gone: the renewals of the others are not given up for it.
  @Test(arguments: [
    (
      "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-2'",
      "UPDATE channels SET status = 'active' WHERE channel_id = 'CH-2'"
    ),
    (
      "UPDATE channels SET hotline = 'sometimes' WHERE channel_id = 'CH-2'",
      "UPDATE channels SET hotline = '7x24' WHERE channel_id = 'CH-2'"
    ),
    (
      "UPDATE channels SET channel_id = 'GONE' WHERE channel_id = 'CH-2'",
      "UPDATE channels SET channel_id = 'CH-2' WHERE channel_id = 'GONE'"
    ),
  ])
  func aRenewalWhoseTimeIsOverIsMendedAndNotWithdrawn(_ change: String, _ back: String) throws {
    let office = try Office(
      Records().adding("CH-2", "CH-3"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-10'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-03-31")
    try office.change(change)
    let (batch, day) = ("2027-03-31-renewal", "2027-04-02")

    // In March it can be published anew.
    let early = try office.run("apply", batch, on: "2027-03-31")
    #expect(early.status == 65 && Advice(early).commands == [withdraw(batch)], "\(early.errors)")
    #expect(
      Advice(try office.run("status", on: "2027-03-31")).commands == [
        withdraw(batch), "star-audit renew --as-of 2027-03-31",
      ])

    let late = try office.run("apply", batch, on: day)
    #expect(late.status == 65 && Advice(late).commands == [], "\(late.errors)")
    #expect(
      late.errors.contains(
        "do not withdraw it, for it could not be published anew (its time is over since 2027-04-01)"),
      "\(late.errors)")
    #expect(late.errors.contains("changed: CH-2\n"), "\(late.errors)")
    let status = try office.must("status", on: day)
    #expect(Advice(status).commands == [], "\(status.text)")
    #expect(flat(status).contains("or put it back as it was, in the rows of: CH-2 then apply it"), "\(status.text)")

    try office.change(back)
    try office.must("apply", batch, on: day)
    #expect(try office.rows("SELECT count(*) FROM certifications WHERE issued_on = '2027-01-01'") == ["3"])
  }

  /// The review of July is published, and keeps a supplement of that of January from being made.
  @Test func aReviewIsCorrectedWithoutTheLaterOne() throws {
    let office = try Office(
      Records().adding("CH-2"), "UPDATE credits SET points = 300",
      "UPDATE certifications SET valid_until = '2027-12-31'")
    try office.must("review", "--as-of", "2027-01-01")
    try office.must("review", "--as-of", "2027-07-01")
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    let day = "2027-07-05"
    let refused = try office.run("apply", "2027-01-review", on: day)
    #expect(refused.status == 65)
    #expect(
      Advice(refused).commands == [withdraw("2027-07-review"), "star-audit review --supplement"], "\(refused.errors)")
    let status = try office.must("status", on: day)
    #expect(
      Advice(status).commands.prefix(3) == [
        withdraw("2027-07-review"), "star-audit review --supplement", "star-audit apply 2027-01-review",
      ], "\(status.text)")
    #expect(!Advice(status).commands.contains(withdraw("2027-01-review")), "\(status.text)")
    for command in Advice(status).commands.prefix(3) {
      let result = try Advice.run(command, in: office, on: day)
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
    // What is left is said, and works.
    for _ in 0..<4 { try Advice(try office.run("status", on: day)).carryOut(in: office, on: day) }
    #expect(try office.rows("SELECT channel_id FROM downgrades WHERE downgraded_on = '2027-01-01'") == ["CH-2"])
    #expect(
      try office.rows("SELECT batch FROM applied_batches ORDER BY batch") == [
        "2027-01-review", "2027-01-review-2", "2027-07-review",
      ])
  }

  /// Where the later review is applied, nobody withdraws anything for a supplement.
  @Test func anAppliedLaterReviewStays() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2027-01-01")
    try office.must("review", "--as-of", "2027-07-01")
    try office.must("apply", "2027-07-review")
    let status = try office.must("status", on: "2027-07-05")
    #expect(status.text.contains("published, overtaken by 2027-07-review"), "\(status.text)")
    #expect(!Advice(status).commands.contains(withdraw("2027-07-review")))
  }

  /// A damaged renewal is brought back, if that can be; only without a backup it is given up.
  @Test func aDamagedRenewalWhoseTimeIsOverIsBroughtBackFirst() throws {
    let office = try Office(Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-10'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-03-31")
    try FileManager.default.removeItem(atPath: office.batch("2027-03-31-renewal/report.html"))
    let early = flat(try office.run("status", on: "2027-03-31"))
    #expect(early.contains("withdraw it: \(withdraw("2027-03-31-renewal")) then publish it anew"), "\(early)")
    let late = flat(try office.run("status", on: "2027-04-02"))
    #expect(
      late.contains(
        "bring it back from a backup, in place of this: it could not be published anew (its time is over since 2027-04-01) only "
          + "where there is none, withdraw it: \(withdraw("2027-03-31-renewal"))"), "\(late)")
  }

  @Test func withdrawSaysBeforeAndAfterWhatIsLost() throws {
    let help = try Program.run(["withdraw", "--help"]).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("a renewal after 31 March, and whatever a later batch has overtaken, is not published anew"))
    let office = try Office(Records().adding("CH-2"), "UPDATE credits SET points = 300 WHERE channel_id = 'CH-2'")
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("review", "--as-of", "2027-01-01")
    let result = try office.must("withdraw", "2026-07-review", "--reason", "r", "--by", "b", on: "2027-01-05")
    #expect(result.errors.contains("2026-07-review cannot be published anew: 2027-01-review is"), "\(result.errors)")
    #expect(
      result.errors.contains(
        "no batch tells who had one of its 1 notice of a loss that it does not hold; if they were sent, tell them: CH-2"
      ),
      "\(result.errors)")
  }

  // MARK: - The order of reviews

  @Test func whoeverAppliesALaterReviewFirstIsToldWhatItCosts() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("review", "--as-of", "2027-01-01")
    let warning =
      "warning: 2026-07-review is of an earlier half-year and not applied, and cannot be any more once 2027-01-review is"
    for arguments in [["--dry-run"], []] {
      let result = try office.run(["apply", "2027-01-review"] + arguments, on: "2027-01-05")
      #expect(result.status == 0)
      let lines = result.errors.split(separator: "\n")
      let (said, done) = (
        lines.firstIndex { $0.contains(warning) },
        lines.firstIndex { $0.contains(" row") }
      )
      #expect(said != nil && done != nil && said ?? 0 < done ?? 0, "\(result.errors)")
      #expect(result.errors.contains("`apply 2026-07-review` comes first, else `withdraw`"), "\(result.errors)")
    }
    // It is said where it still matters.
    #expect(try !office.must("apply", "2027-01-review", on: "2027-01-05").errors.contains("warning"))
  }

  @Test(arguments: [["apply", "2026-07-review"], ["withdraw", "2026-07-review", "--reason", "r", "--by", "b"]])
  func nobodyIsWarnedWhoKeepsTheOrder(_ before: [String]) throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try office.run(before, on: "2027-01-05").status == 0)
    let result = try office.must("apply", "2027-01-review", on: "2027-01-05")
    #expect(!result.errors.contains("warning"), "\(result.errors)")
  }

  // MARK: - Records that are older than a reinstatement

  @Test(arguments: [false, true])
  func aLossThatStandsThoughASupplementDecidesOtherwiseIsNamed(_ areOlder: Bool) throws {
    let office = try Office(
      Records().adding("CH-2", "CH-3"), "UPDATE credits SET points = 300 WHERE channel_id <> 'CH-3'")
    try office.passJanuaryReview()
    let backup = try office.database(as: "backup.db")
    try office.must(
      "reinstate", "CH-1", "--batch", "2027-01-review", "--reason", "letter", "--by", "W", on: "2027-02-03")
    try office.must("review", "--supplement", on: "2027-02-03")
    if areOlder {
      try FileManager.default.removeItem(atPath: office.database)
      try FileManager.default.copyItem(atPath: backup, toPath: office.database)
    }
    let warning =
      "warning: the loss that 2027-01-review wrote stands in these records, and is decided otherwise here, for CH-1:"
    let dry = try office.must("apply", "2027-01-review-2", "--dry-run", on: "2027-02-04")
    #expect(dry.errors.contains(warning) == areOlder, "\(dry.errors)")
    let result = try office.must("apply", "2027-01-review-2", on: "2027-02-04")
    #expect(result.errors.contains(warning) == areOlder, "\(result.errors)")
    let commands = Advice(result).commands
    #expect(
      commands == (areOlder ? ["star-audit reinstate CH-1 --batch 2027-01-review --reason TEXT --by NAME"] : []),
      "\(result.errors)")
    try Advice(result).carryOut(in: office, on: "2027-02-04")
    #expect(try office.rows("SELECT channel_id FROM downgrades") == ["CH-2"])
  }
}
