import Foundation
import Testing

/// Whoever was told of a loss is told once that it does not hold, and nobody else is; where no batch will, whoever runs the command is told.
@Suite struct ToldOfLossTests {
  /// CH-1, whose credits are short for the review of July 2026.
  private func office() throws -> Office { try Office(Records(), "UPDATE credits SET points = 300") }

  private static let mend = "UPDATE credits SET points = 450"
  @discardableResult
  private func withdraw(_ batch: String, _ office: Office, on day: String) throws -> Program.Result {
    try office.must("withdraw", batch, "--reason", "r", "--by", "b", on: day)
  }

  /// A copy that stands under another name told nobody of a loss, so that nothing is withdrawn once it is gone.
  @Test func aCopyUnderAnotherNameToldNobody() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    try office.must("apply", "2026-07-review", on: "2026-07-02")
    try FileManager.default.copyItem(atPath: office.batch("2026-07-review"), toPath: office.batch("2027-01-review"))
    let done = try withdraw("2027-01-review", office, on: "2026-07-03")
    #expect(!done.errors.contains("notice"), "\(done.errors)")
    try office.must("review", "--as-of", "2027-01-01", on: "2027-01-01")
    let decision = try #require(try office.decisions(of: "2027-01-review")["CH-1"])
    #expect(decision["withdraws"] as? [Any] == nil, "\(decision)")
  }

  /// Nor does what a supplement told stand again when a copy of it goes.
  @Test func aCopyOfASupplementTakesNothingBack() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    try office.change(Self.mend)
    try office.must("review", "--supplement", on: "2026-07-05")
    let (own, copy) = ("2026-07-review-2", "2026-07-review-3")
    try FileManager.default.copyItem(atPath: office.batch(own), toPath: office.batch(copy))
    #expect(!(try withdraw(copy, office, on: "2026-07-06").errors.contains("stands again")))
    #expect(try withdraw(own, office, on: "2026-07-06").errors.contains("stands again now"))
  }

  /// Applying the review of January first would leave the loss of July unwritten for good.
  @Test func aRenewalAsksForTheOlderReviewFirst() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    try office.must("review", "--as-of", "2027-01-01", on: "2027-01-01")
    let first = try office.run("renew", "--as-of", "2027-01-15", on: "2027-01-15")
    #expect(first.status == 75)
    #expect(
      first.errors.contains(
        "not published before 2027-01-review is applied in these records; apply with `star-audit apply 2026-07-review`, which cannot be "
          + "once 2027-01-review is"), "\(first.errors)")
    try office.must("apply", "2026-07-review", on: "2027-01-15")
    let second = try office.run("renew", "--as-of", "2027-01-15", on: "2027-01-15")
    #expect(second.errors.contains("apply with `star-audit apply 2027-01-review`, then try again"), "\(second.errors)")
    try office.must("apply", "2027-01-review", on: "2027-01-15")
    try office.must("renew", "--as-of", "2027-01-15", on: "2027-01-15")
  }

  @Test func whoIsToldOnlyByTheSameBatchAnewIsCounted() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    let done = try withdraw("2026-07-review", office, on: "2026-07-03")
    #expect(
      done.errors.contains(
        "1 channel had a notice of a loss in it, and is told that it does not hold when the batch is published anew"),
      "\(done.errors)")
  }

  /// What can be read of the decisions no longer says whom they told.
  @Test(arguments: ["truncate -s 40 decisions.jsonl", "sed -i 's/\"downgrade\"/\"retain\"/' decisions.jsonl"])
  func decisionsThatWereAlteredAreMissed(_ damage: String) throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    let damaged = try Program.launch("/bin/sh", ["-c", "cd '\(office.batch("2026-07-review"))' && \(damage)"])
    #expect(damaged.status == 0)
    let done = try withdraw("2026-07-review", office, on: "2026-07-03")
    #expect(done.errors.contains("cannot tell whoever had one of its 1 notice of a loss"), "\(done.errors)")
  }

  /// Two supplements that say the same on two days are two, to whoever keeps what came in.
  @Test func aSupplementOfAnotherDayHasMessagesOfItsOwn() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    try office.change(Self.mend)
    func identifiers(on day: String) throws -> [String] {
      try office.must("review", "--supplement", on: day)
      let batch = office.batch("2026-07-review-2")
      let messages = ["digest.eml", "notices/CH-1.withdrawal.eml"]
      return try messages.map { try #require(try Message(batch + "/" + $0).header("Message-ID")) }
    }
    let first = try identifiers(on: "2026-07-05")
    try withdraw("2026-07-review-2", office, on: "2026-07-08")
    #expect(Set(first + (try identifiers(on: "2026-07-09"))).count == 4)
  }

  /// One who is told only that a loss does not hold, and has no address, is in the summary as in the digest.
  @Test func whoCannotBeToldThatALossDoesNotHoldIsListed() throws {
    let office = try office()
    try office.change(
      "UPDATE channels SET service_email = NULL, office_email = NULL", "UPDATE people SET email = NULL")
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    try office.must("apply", "2026-07-review", on: "2026-07-02")
    try office.must(
      "reinstate", "CH-1", "--batch", "2026-07-review", "--reason", "r", "--by", "b", on: "2026-07-03")
    try office.change(Self.mend)
    try office.must("review", "--supplement", on: "2026-07-03")
    let path = office.batch("2026-07-review-2") + "/manifest.json"
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path))) as? [String: Any])
    let summary = try #require(manifest["summary"] as? [String: Any])
    #expect(summary["undeliverable"] as? [String] == ["CH-1"])
  }

  /// Messages of the half-year before are sent no more once the next review is there: who sends by the program is told in time.
  @Test func whatIsNotSentBeforeTheNextReviewIsNamed() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01", on: "2026-07-01")
    try office.must("apply", "2026-07-review", on: "2026-07-02")
    let silent = try office.must("review", "--as-of", "2027-01-01", on: "2027-01-01")
    #expect(!silent.errors.contains("is sent once"), "\(silent.errors)")
    try withdraw("2027-01-review", office, on: "2027-01-01")
    let agent = try office.folder.write("#!/bin/sh\ncat >/dev/null\n", to: "agent")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: agent)
    try office.must("send", "2026-07-review", "--with", agent, "--only", "digest", on: "2026-12-30")
    let told = try office.must("review", "--as-of", "2027-01-01", on: "2027-01-02")
    #expect(
      told.errors.contains("warning: nothing more of 2026-07-review (1 of 2 messages sent, the last at "),
      "\(told.errors)")
    #expect(try office.run("send", "2026-07-review", "--with", agent, on: "2027-01-02").status == 64)
  }
}
