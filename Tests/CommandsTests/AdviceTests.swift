import Foundation
import Testing

/// What the program advises can be done as it stands: no command that it prints ends in an error.
@Suite struct AdviceTests {
  /// Two confirmed channels, of which one has too few credits for its star.
  private func office() throws -> Office {
    try Office(
      Records().adding("CH-2"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-10'",
      "UPDATE credits SET points = 400 WHERE channel_id = 'CH-2'")
  }

  /// Status as of a day on that day.
  private func status(_ office: Office, _ day: String, since: String? = nil) throws -> Program.Result {
    guard let since else { return try office.run("status", on: day) }
    let config = try office.folder.write("in_service_since: \(since)\n", to: "star-audit.yaml")
    return try office.run("status", "--config", config, on: day)
  }

  private func missing(_ office: Office, _ day: String, since: String) throws -> [String] {
    let config = try office.folder.write("in_service_since: \(since)\n", to: "star-audit.yaml")
    let result = try office.run("status", "--config", config, "--format", "json", on: day)
    let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    return (document["missing"] as? [[String: Any]] ?? []).compactMap { $0["batch"] as? String }
  }

  /// A renewal that was made up late would publish second certificates and block the year.
  @Test func aRenewalThatALaterOneHasOvertakenIsNeitherAdvisedNorPublished() throws {
    let office = try office()
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-02-15")
    let status = try status(office, "2027-02-20", since: "2027-01-01")
    #expect(status.status == 0, "\(status.text)")
    #expect(Advice(status).commands == ["star-audit apply 2027-02-15-renewal"])
    for day in ["2027-01-15", "2027-02-01"] {
      let late = try office.run("renew", "--as-of", day, on: "2027-02-20")
      #expect(late.status == 64)
      #expect(late.errors.contains("2027-02-15-renewal is published already"), "\(late.errors)")
      #expect(!office.has("\(day)-renewal"))
      #expect(try office.run("renew", "--as-of", day, "--report-only", on: "2027-02-20").status == 0)
    }
    try Advice(status).carryOut(in: office, on: "2027-02-20")
    #expect(try office.run("renew", "--as-of", "2027-02-01", on: "2027-02-20").errors.contains("is applied already"))
    // What is there and the same is found first.
    #expect(try office.run("renew", "--as-of", "2027-02-15", on: "2027-05-01").status == 0)
    #expect(try office.rows("SELECT count(*) FROM certifications WHERE issued_on = '2027-01-01'") == ["2"])
    try office.must("renew", "--as-of", "2027-03-01")
  }

  /// A review that was missed, and that the next one has overtaken, could never be applied.
  @Test(arguments: [false, true])
  func aReviewThatALaterOneHasOvertakenIsNeitherAdvisedNorPublished(_ isApplied: Bool) throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    if isApplied { try office.must("apply", "2027-01-review") }
    #expect(try missing(office, "2027-01-10", since: "2026-07-01") == [])
    let status = try status(office, "2027-01-10", since: "2026-07-01")
    #expect(Advice(status).commands == (isApplied ? [] : ["star-audit apply 2027-01-review"]))
    let late = try office.run("review", "--as-of", "2026-07-01", on: "2027-01-10")
    #expect(late.status == 64)
    let state = isApplied ? "applied" : "published"
    #expect(
      late.errors.contains("2026-07-review is not published any more: 2027-01-review is \(state) already"),
      "\(late.errors)")
    #expect(!office.has("2026-07-review"))
    #expect(try office.run("review", "--as-of", "2026-07-01", "--report-only", on: "2027-01-10").status == 0)
  }

  /// One that was published before, and not applied, is not to be applied; it can be withdrawn.
  @Test func anOvertakenReviewIsNotApplied() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("review", "--as-of", "2027-01-01")
    // In the order of their days both can be.
    #expect(Advice(try status(office, "2027-01-10")).commands == ["star-audit apply 2026-07-review"])
    try office.must("apply", "2027-01-review")
    let status = try status(office, "2027-01-10")
    #expect(status.text.contains("published, overtaken by 2027-01-review"), "\(status.text)")
    #expect(Advice(status).commands == ["star-audit withdraw 2026-07-review --reason TEXT --by NAME"])
    #expect(try office.run("apply", "2026-07-review").status == 65)
    try Advice(status).carryOut(in: office, on: "2027-01-10")
    #expect(Advice(try self.status(office, "2027-01-10")).commands == [])
  }

  @Test(arguments: [("2026-12-01", Int32(0)), ("2026-12-31", 0), ("2027-01-01", 64), ("2027-06-01", 64)])
  func noticesAreNotPublishedOnceTheRenewalsHaveBegun(_ day: String, _ expected: Int32) throws {
    let office = try office()
    let result = try office.run("renewal-notices", "--year", "2026", on: day)
    #expect(result.status == expected, "\(result.errors)")
    if expected != 0 { #expect(result.errors.contains("its time is over since 2027-01-01"), "\(result.errors)") }
    #expect(office.has("2026-12-renewal-notices") == (expected == 0))
    #expect(try office.run("renewal-notices", "--year", "2026", "--report-only", on: day).status == 0)
    let config = try office.folder.write("in_service_since: 2026-12-01\n", to: "since.yaml")
    let status = try office.run("status", "--config", config, on: day)
    #expect(!status.text.contains("renewal-notices --year"), "\(status.text)")
  }

  @Test(arguments: [("2027-03-31", Int32(0)), ("2027-04-01", 64)])
  func noRenewalIsPublishedAfterMarch(_ day: String, _ expected: Int32) throws {
    let office = try office()
    try office.passJanuaryReview()
    #expect(try office.run("renew", "--as-of", "2027-03-31", on: day).status == expected)
    #expect(office.has("2027-03-31-renewal") == (expected == 0))
    #expect(try missing(office, day, since: "2027-01-01") == [])
  }

  @Test func ofSeveralMissedRenewalDaysTheLastIsMissing() throws {
    let office = try office()
    #expect(try missing(office, "2027-03-02", since: "2027-01-01") == ["2027-01-review", "2027-03-01-renewal"])
    let waiting = try status(office, "2027-03-02", since: "2027-01-01")
    #expect(waiting.text.contains("waits until 2027-01-review is applied"), "\(waiting.text)")
    #expect(Advice(waiting).commands == ["star-audit review --as-of 2027-01-01"])
    try office.passJanuaryReview()
    try Advice(try status(office, "2027-03-02", since: "2027-01-01")).carryOut(in: office, on: "2027-03-02")
    #expect(office.has("2027-03-01-renewal"))
    #expect(try missing(office, "2027-03-02", since: "2027-01-01") == [])
  }

  /// A renewal day before that of a late January review could renew a star that it has taken.
  @Test func aRenewalDayBeforeThatOfTheReviewIsNotMissing() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-20")
    try office.must("apply", "2027-01-review")
    #expect(try missing(office, "2027-01-25", since: "2027-01-01") == [])
    #expect(try missing(office, "2027-02-01", since: "2027-01-01") == ["2027-02-01-renewal"])
  }

  /// A batch that was published before the records changed is not advised to be applied.
  @Test func aBatchThatDoesNotFollowAnyMoreIsNotAdvisedToBeApplied() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    try office.change("UPDATE credits SET points = 450")
    let status = try status(office, "2027-01-10")
    #expect(status.text.contains("published, does not follow from the records any more"), "\(status.text)")
    let waiting = try office.run("renew", "--as-of", "2027-01-15")
    #expect(waiting.status == 75)
    #expect(Advice(waiting).commands == ["star-audit status"], "\(waiting.errors)")
    let refused = try office.run("apply", "2027-01-review")
    #expect(refused.status == 65)
    #expect(Advice(refused).commands.contains("star-audit review --supplement"))
    #expect(
      Advice(status).commands == ["star-audit review --supplement", "star-audit apply 2027-01-review"],
      "\(status.text)")
    try Advice(status).carryOut(in: office, on: "2027-01-10")
    try Advice(try self.status(office, "2027-01-10")).carryOut(in: office, on: "2027-01-10")
    #expect(
      try office.rows("SELECT batch FROM applied_batches ORDER BY batch") == ["2027-01-review", "2027-01-review-2"])
  }

  /// A file of the same size is found out when somebody is to be advised to apply the batch.
  @Test func aBatchThatWasAlteredInSecretIsNotAdvisedToBeApplied() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    let file = "outbox/2027-01-review/decisions.csv"
    var bytes = office.folder.contents(file)
    bytes[bytes.count - 3] ^= 1
    try office.folder.write(bytes, to: file)
    let status = try status(office, "2027-01-10")
    #expect(status.status == 3)
    #expect(status.text.contains("damaged: decisions.csv was altered"), "\(status.text)")
    try Advice(status).carryOut(in: office, on: "2027-01-10")
    try office.must("verify", "2027-01-review")
  }

  /// A batch of another database, applied there, has renewed the channels; this one does not know.
  @Test func nobodyIsRenewedTwiceForAYear() throws {
    let office = try office()
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    try office.change("DELETE FROM certifications WHERE issued_on = '2027-01-01'")
    let again = try office.run("renew", "--as-of", "2027-02-01")
    if again.status != 0 {
      #expect(again.status == 65)
      #expect(again.errors.contains("is renewed in 2027-01-15-renewal already"), "\(again.errors)")
    }
    let renewed = try office.has("2027-02-01-renewal") ? office.decisions(of: "2027-02-01-renewal").count : 0
    #expect(renewed == 0)
  }
}
