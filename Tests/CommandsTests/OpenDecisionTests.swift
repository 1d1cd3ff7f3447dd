import Foundation
import Testing

/// What is still to be decided and no due batch decides by itself, and what was missed for good: every output says so.
@Suite struct OpenDecisionTests {
  /// Two confirmed channels, of which the review of January held CH-2 for a word that is none; mended since.
  private func heldInJanuary(mended: Bool = true) throws -> Office {
    let office = try Office(
      Records().adding("CH-2"), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'",
      "UPDATE channels SET hotline = 'bogus' WHERE channel_id = 'CH-2'")
    try office.passJanuaryReview()
    if mended { try office.change("UPDATE channels SET hotline = '7x24' WHERE channel_id = 'CH-2'") }
    return office
  }

  private func document(_ office: Office, on day: String, since: String? = nil) throws -> [String: Any] {
    let config = try office.folder.write(
      since.map { "in_service_since: \($0)\n" } ?? "time_zone: Asia/Shanghai\n", to: "star-audit.yaml")
    let result = try office.run("status", "--format", "json", "--config", config, on: day)
    return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  private func missed(_ office: Office, on day: String, since: String? = nil) throws -> [String] {
    (try document(office, on: day, since: since)["missed"] as? [[String: Any]] ?? []).map { entry in
      ["batch", "overtaken_by", "over_since", "undecided"].map { entry[$0].map { "\($0)" } ?? "" }
        .map { $0 == "<null>" ? "-" : $0 }.joined(separator: " ")
    }
  }

  private func reinstate(_ office: Office, _ arguments: String..., on day: String) throws -> Program.Result {
    let result = try office.run(["reinstate"] + arguments + ["--reason", "objection upheld", "--by", "Wang"], on: day)
    #expect(result.status == 0, "\(result.errors)")
    return result
  }

  // MARK: - Left on hold

  @Test func whoWaitsForASupplementIsToldSoEverywhere() throws {
    let office = try heldInJanuary()
    let result = try office.must("renew", "--as-of", "2027-01-15")
    #expect(!result.errors.contains("defective rows"), "\(result.errors)")
    #expect(result.errors.contains("1 channel is on hold until a supplement decides what applying 2027-01-review left"))
    #expect(Advice(result).commands.contains("star-audit review --supplement"))
    let reason = "Waits for a supplement of 2027-01-review: applying that review left the channel on hold"
    let preview = try office.must("renew", "--as-of", "2027-01-15", "--report-only", "--channel", "CH-2")
    let flat = preview.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains(reason) && flat.contains("star-audit review --supplement"), "\(preview.text)")
    let batch = "2027-01-15-renewal"
    let decision = try #require(try office.decisions(of: batch)["CH-2"])
    #expect(decision["waits_for"] as? String == "2027-01-review")
    #expect((decision["advice"] as? String)?.contains("star-audit review --supplement") == true)
    let table = String(decoding: office.folder.contents("outbox/\(batch)/decisions.csv"), as: UTF8.self)
    let row = try #require(table.split(separator: "\r\n").first { $0.hasPrefix("CH-2,") })
    #expect(row.contains(reason) && row.contains("star-audit review --supplement"), "\(row)")
    let digest = try Message(office.batch(batch) + "/digest.eml").text
    #expect(digest.contains("One, Ltd. (CH-2): \(reason)"), "\(digest)")
    #expect(!digest.contains("mend these records"), "\(digest)")
    let page = String(decoding: office.folder.contents("outbox/\(batch)/report.html"), as: UTF8.self)
    let shown = try #require(
      page.components(separatedBy: "id=\"channel-CH-2\"").last?.components(separatedBy: "</tr>").first)
    #expect(shown.contains(reason) && !shown.contains("Defective rows"), "\(shown)")
    #expect(page.contains("1 channel is on hold until a supplement of the January review decides it"))
  }

  @Test(arguments: [("zh", "等待 2027-01-review 的补充评审"), ("es", "Espera un suplemento de 2027-01-review")])
  func whoWaitsForASupplementIsToldSoInEveryLanguage(_ language: String, _ words: String) throws {
    let office = try heldInJanuary()
    let config = try office.folder.write("report_language: \(language)\n", to: "star-audit.yaml")
    try office.must("renew", "--as-of", "2027-01-15", "--config", config)
    #expect(try Message(office.batch("2027-01-15-renewal") + "/digest.eml").text.contains(words))
    let page = String(decoding: office.folder.contents("outbox/2027-01-15-renewal/report.html"), as: UTF8.self)
    #expect(page.contains(words))
  }

  /// Who waits and whose rows are defective again is told both.
  @Test func whoWaitsAndHasADefectIsToldBoth() throws {
    let office = try heldInJanuary(mended: false)
    let result = try office.must("renew", "--as-of", "2027-01-15")
    #expect(result.errors.contains("1 channel is on hold: defective rows, see `star-audit check`"), "\(result.errors)")
    #expect(result.errors.contains("on hold until a supplement decides"), "\(result.errors)")
    let digest = try Message(office.batch("2027-01-15-renewal") + "/digest.eml").text
    #expect(digest.contains("mend these records") && digest.contains("(CH-2): Waits for a supplement"), "\(digest)")
  }

  @Test func statusNamesWhoWaitsForASupplement() throws {
    let office = try heldInJanuary(mended: false)
    func held(on day: String) throws -> [String] {
      (try document(office, on: day)["left_on_hold"] as? [[String: Any]] ?? []).map {
        "\($0["channel_id"] ?? "") \($0["batch"] ?? "") \($0["defective"] ?? "")"
      }
    }
    #expect(try held(on: "2027-01-10") == ["CH-2 2027-01-review 1"])
    let defective = try office.must("status", on: "2027-01-10")
    #expect(defective.text.contains("1 of them still has defective rows: see star-audit check"), "\(defective.text)")
    #expect(!Advice(defective).commands.contains("star-audit review --supplement"), "\(defective.text)")
    try office.change("UPDATE channels SET hotline = '7x24' WHERE channel_id = 'CH-2'")
    #expect(try held(on: "2027-01-10") == ["CH-2 2027-01-review 0"])
    let status = try office.must("status", on: "2027-01-10")
    #expect(
      status.text.contains("left on hold by 2027-01-review, waiting for a supplement: 1 channel"), "\(status.text)")
    #expect(Advice(status).commands == ["star-audit review --supplement"], "\(status.text)")
    try Advice(status).carryOut(in: office, on: "2027-01-10")
    // Now the supplement is to be applied, and nothing else.
    #expect(try held(on: "2027-01-10") == [])
    #expect(Advice(try office.must("status", on: "2027-01-10")).commands == ["star-audit apply 2027-01-review-2"])
    try office.must("apply", "2027-01-review-2", on: "2027-01-10")
    #expect(try held(on: "2027-01-10") == [])
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try office.decisions(of: "2027-01-15-renewal")["CH-2"]?["outcome"] as? String == "renewed")
  }

  /// What the next review judges waits for nothing else, and who was certified since is decided.
  @Test func whoIsDecidedOtherwiseWaitsForNoSupplement() throws {
    let office = try heldInJanuary()
    try office.change(Records.certification("NEW", of: "CH-2", star: 3, from: "2027-02-03", to: "2027-12-31"))
    #expect((try document(office, on: "2027-02-04")["left_on_hold"] as? [Any])?.count == 0)
    #expect((try document(office, on: "2027-02-02")["left_on_hold"] as? [Any])?.count == 1)
    try office.change("DELETE FROM certifications WHERE certification_id = 'NEW'")
    try office.must("review", "--as-of", "2027-07-01")
    #expect((try document(office, on: "2027-07-02")["left_on_hold"] as? [Any])?.count == 0)
  }

  // MARK: - Taken back

  /// One channel that January took a star from and that was renewed at what was left; then the letter arrives.
  private func reinstated(on day: String) throws -> (Office, Program.Result) {
    let office = try Office(
      Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'", "UPDATE credits SET points = 300")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    return (office, try reinstate(office, "CH-1", "--batch", "2027-01-review", "--with-later", on: day))
  }

  private static let withdraw = "star-audit withdraw 2027-01-15-renewal --reason TEXT --by NAME"

  @Test func aRenewalThatWasTakenBackIsToBeWithdrawn() throws {
    let (office, result) = try reinstated(on: "2027-01-20")
    #expect(
      result.errors.contains("next: nothing of 2027-01-15-renewal is left: `\(Self.withdraw)`"), "\(result.errors)")
    #expect(result.errors.contains("next: make the supplement, then apply 2027-01-review, then the supplement"))
    #expect(result.errors.contains("next: the renewal audit of 2027-02-01 decides their renewal anew"))
    try office.must("review", "--supplement", on: "2027-01-20")
    // Status says the same at once, though the review is to be applied anew before.
    let early = try office.must("status", on: "2027-01-20")
    #expect(early.text.contains("all that applying it wrote was taken back, at last on"), "\(early.text)")
    #expect(Advice(early).commands == ["star-audit apply 2027-01-review", Self.withdraw], "\(early.text)")
    try office.must("apply", "2027-01-review", on: "2027-01-20")
    try office.must("apply", "2027-01-review-2", on: "2027-01-20")
    let status = try office.must("status", on: "2027-01-21")
    #expect(status.text.contains("all that applying it wrote was taken back, at last on"), "\(status.text)")
    #expect(Advice(status).commands == [Self.withdraw], "\(status.text)")
    let document = try document(office, on: "2027-01-21")
    #expect(document["to_apply"] as? [String] == [])
    let states = (document["batches"] as? [[String: Any]] ?? []).map { $0["taken_back_on"] as? String }
    #expect(states == [nil, nil, "2027-01-20"])
    let refused = try office.run("renew", "--as-of", "2027-02-01")
    #expect(refused.status == 75)
    #expect(Advice(refused).commands == [Self.withdraw], "\(refused.errors)")
    #expect(refused.errors.contains("all that applying 2027-01-15-renewal wrote was taken back, at last on 2027-01-20"))
    let waiting = try office.run("status", on: "2027-02-02")
    #expect(waiting.text.contains("2027-01-15-renewal is withdrawn"), "\(waiting.text)")
    try Advice(refused).carryOut(in: office, on: "2027-02-01")
    try office.must("renew", "--as-of", "2027-02-01")
    #expect(try office.decisions(of: "2027-02-01-renewal").keys.sorted() == ["CH-1"])
  }

  /// A renewal that was published when the star was still lost sought what was left: it is withdrawn, and renews the star given back.
  @Test func aRenewalThatRestsOnWhatWasTakenBackIsPublishedAnew() throws {
    let office = try Office(
      Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'", "UPDATE credits SET points = 300")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    let before = try #require(try office.decisions(of: "2027-01-15-renewal")["CH-1"]?["to_star"] as? Int)
    let result = try reinstate(office, "CH-1", "--batch", "2027-01-review", on: "2027-01-16")
    #expect(
      result.errors.contains("next: 2027-01-15-renewal rests on what was taken back: `\(Self.withdraw)`"),
      "\(result.errors)")
    try office.must("withdraw", "2027-01-15-renewal", "--reason", "r", "--by", "b", on: "2027-01-16")
    try office.must("review", "--supplement", on: "2027-01-16")
    try office.must("apply", "2027-01-review", on: "2027-01-16")
    try office.must("apply", "2027-01-review-2", on: "2027-01-16")
    try office.must("renew", "--as-of", "2027-01-15", on: "2027-01-16")
    let after = try #require(try office.decisions(of: "2027-01-15-renewal")["CH-1"]?["star_sought"] as? Int)
    #expect(after > before)
    // Where it does not decide the channel, nothing is to be withdrawn.
    let other = try Office(Records(), "UPDATE credits SET points = 300")
    try other.passJanuaryReview()
    try other.must("renew", "--as-of", "2027-01-15")
    let alone = try reinstate(other, "CH-1", "--batch", "2027-01-review", on: "2027-01-16")
    #expect(!alone.errors.contains("rests on"), "\(alone.errors)")
  }

  /// On a renewal day the audit of the day itself decides, as long as it is not published.
  @Test(arguments: [("2027-01-31", "2027-02-01"), ("2027-02-01", "2027-02-01"), ("2027-03-31", "2027-03-31")])
  func theAuditThatComesNextIsNamed(_ day: String, _ audit: String) throws {
    let (_, result) = try reinstated(on: day)
    #expect(
      result.errors.contains("next: the renewal audit of \(audit) decides their renewal anew"), "\(result.errors)")
  }

  /// The same where the renewal alone is taken back; and it may be meant after all.
  @Test func aRenewalThatWasTakenBackForAllIsAppliedOnlyIfThatIsMeant() throws {
    let office = try Office(Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    _ = try reinstate(office, "--all", "--batch", "2027-01-15-renewal", on: "2027-01-20")
    #expect(Advice(try office.must("status", on: "2027-01-21")).commands == [Self.withdraw])
    try office.must("apply", "2027-01-15-renewal", on: "2027-01-21")
    #expect(Advice(try office.must("status", on: "2027-01-22")).commands == [])
    // One that was withdrawn and is published anew is meant.
    _ = try reinstate(office, "--all", "--batch", "2027-01-15-renewal", on: "2027-01-22")
    try office.must("withdraw", "2027-01-15-renewal", "--reason", "r", "--by", "b", on: "2027-01-23")
    try office.must("renew", "--as-of", "2027-01-15")
    let status = try office.must("status", on: "2027-01-23")
    #expect(Advice(status).commands == ["star-audit apply 2027-01-15-renewal"], "\(status.text)")
  }

  @Test func aRenewalThatIsOpenAgainFromAprilOnIsNamedUntilItIsDecided() throws {
    let (office, result) = try reinstated(on: "2027-05-03")
    #expect(result.errors.contains("`renew --as-of 2027-05-03`, when that is applied"), "\(result.errors)")
    func reopened(on day: String) throws -> [String] {
      try document(office, on: day)["renewals_reopened"] as? [String] ?? ["?"]
    }
    #expect(try reopened(on: "2027-05-02") == [])
    #expect(try reopened(on: "2027-05-03") == ["CH-1"])
    // Who can still be decided is not missed for good.
    #expect(try missed(office, on: "2027-05-03") == ["2027-03-31-renewal - 2027-04-01 0"])
    let first = try office.must("status", on: "2027-05-03")
    #expect(first.text.contains("renewal open again, decided by no audit since: 1 channel"), "\(first.text)")
    #expect(!Advice(first).commands.contains { $0.hasPrefix("star-audit renew ") }, "\(first.text)")
    #expect(
      !first.text.contains("decided by no audit\n") && first.text.contains("whose renewal is open again stands below"))
    try office.must("withdraw", "2027-01-15-renewal", "--reason", "r", "--by", "b", on: "2027-05-03")
    try office.must("review", "--supplement", on: "2027-05-03")
    try office.must("apply", "2027-01-review", on: "2027-05-03")
    try office.must("apply", "2027-01-review-2", on: "2027-05-03")
    let second = try office.must("status", on: "2027-05-03")
    #expect(Advice(second).commands == ["star-audit renew --as-of 2027-05-03"], "\(second.text)")
    try Advice(second).carryOut(in: office, on: "2027-05-03")
    #expect(try reopened(on: "2027-05-03") == [])
    try office.must("apply", "2027-05-03-renewal", on: "2027-05-03")
    #expect(try reopened(on: "2027-05-04") == [])
    #expect(try missed(office, on: "2027-05-04") == ["2027-03-31-renewal - 2027-04-01 0"])
    // Taken back on the day of its audit, it is open again.
    let again = try reinstate(office, "CH-1", "--batch", "2027-05-03-renewal", on: "2027-05-03")
    #expect(try reopened(on: "2027-05-03") == ["CH-1"])
    // That of the day is there, and stays what it is.
    #expect(again.errors.contains("is decided by no audit but one as of a day after 2027-05-03"), "\(again.errors)")
    let third = try office.must("status", on: "2027-05-03")
    #expect(third.text.contains("to be audited as of a day after 2027-05-03"), "\(third.text)")
  }

  /// What the supplement of the half-year does not decide is not advised: the channel is not under review in it.
  @Test func noSupplementIsAdvisedThatDecidesNothing() throws {
    let (office, _) = try reinstated(on: "2027-01-20")
    try office.must("withdraw", "2027-01-15-renewal", "--reason", "r", "--by", "b", on: "2027-01-20")
    try office.must("review", "--supplement", on: "2027-01-20")
    try office.must("apply", "2027-01-review", on: "2027-01-20")
    try office.must("apply", "2027-01-review-2", on: "2027-01-20")
    try office.must("renew", "--as-of", "2027-02-01")
    try office.must("apply", "2027-02-01-renewal")
    try office.must("review", "--as-of", "2027-07-01")
    try office.must("apply", "2027-07-review")
    let result = try reinstate(office, "CH-1", "--batch", "2027-02-01-renewal", "--with-later", on: "2027-08-01")
    #expect(
      try office.must("review", "--supplement", on: "2027-08-01").errors.contains("nothing to decide"))
    #expect(!result.errors.contains("supplement"), "\(result.errors)")
  }

  @Test func aDryRunAdvisesNothing() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.passJanuaryReview()
    let result = try reinstate(office, "CH-1", "--batch", "2027-01-review", "--dry-run", on: "2027-01-20")
    #expect(!result.errors.contains("next:"), "\(result.errors)")
  }

  // MARK: - Missed for good

  @Test func whatWasMissedForGoodIsListedAndMissesNothing() throws {
    let office = try Office(
      Records().adding("CH-2", "CH-3"),
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE channel_id <> 'CH-3'")
    try office.passJanuaryReview()
    let since = "2026-01-01"
    #expect(
      try missed(office, on: "2027-01-01", since: since) == [
        "2026-03-31-renewal - 2026-04-01 0", "2026-07-review 2027-01-review - -",
        "2026-12-renewal-notices - 2027-01-01 -",
      ])
    #expect(try missed(office, on: "2027-03-31", since: since).count == 2)
    #expect(
      try missed(office, on: "2027-04-02", since: since) == [
        "2026-07-review 2027-01-review - -", "2026-12-renewal-notices - 2027-01-01 -",
        "2027-03-31-renewal - 2027-04-01 2",
      ])
    let config = try office.folder.write("in_service_since: \(since)\n", to: "star-audit.yaml")
    let status = try office.must("status", "--config", config, on: "2027-04-02")
    let flat = status.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(flat.contains("missed, and not made up for any more"), "\(status.text)")
    #expect(
      flat.contains(
        "2027-03-31-renewal was due on 2027-03-31, and is not published; its time is over since 2027-04-01; 2 channels had "
          + "confirmed and were decided by no audit"), "\(status.text)")
    // Of twelve months, and since the service began.
    #expect(try missed(office, on: "2027-07-01", since: since).map { $0.prefix(7) } == ["2026-12", "2027-03"])
    #expect(try missed(office, on: "2027-04-02", since: "2027-01-01").map { $0.prefix(7) } == ["2027-03"])
    #expect(try missed(office, on: "2028-03-31", since: since).contains { $0.hasPrefix("2027-03") } == false)
  }

  /// A later audit makes up for an earlier day; who was decided by one is not counted.
  @Test func whatALaterAuditMadeUpForIsNotMissed() throws {
    let office = try Office(
      Records().adding("CH-2"),
      "UPDATE certifications SET renewal_confirmed_on = '2027-01-20' WHERE channel_id = 'CH-2'",
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE channel_id = 'CH-1'")
    try office.passJanuaryReview()
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    #expect(try missed(office, on: "2027-04-01", since: "2027-01-01") == ["2027-03-31-renewal - 2027-04-01 1"])
    try office.must("renew", "--as-of", "2027-03-31")
    #expect(try missed(office, on: "2027-04-01", since: "2027-01-01") == [])
  }
}
