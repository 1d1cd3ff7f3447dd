import Foundation
import Testing

/// The renewal audit: `renew`.
@Suite struct RenewTests {
  private static let confirmed = "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'"
  private static let first = "2027-01-15-renewal"

  /// A confirmed channel whose January review is applied.
  private func january(_ records: Records = Records(), _ statements: String...) throws -> Office {
    let office = try Office(records, Self.confirmed)
    for statement in statements { try office.change(statement) }
    try office.passJanuaryReview()
    return office
  }

  @Test func aChannelIsRenewedForTheNewYear() throws {
    let office = try january()
    try office.must("renew", "--as-of", "2027-01-15")
    let id = newCertificationID(Self.first, "CH-1")
    let decision = try #require(try office.decisions(of: Self.first)["CH-1"])
    #expect(decision["outcome"] as? String == "renewed")
    #expect(decision["from_star"] as? Int == 3)
    #expect(decision["to_star"] as? Int == 3)
    #expect(decision["certification_id"] as? String == "CERT-1")
    #expect(decision["new_certification_id"] as? String == id)
    #expect(decision["effective_on"] as? String == "2027-01-15")
    #expect(decision["batch"] as? String == Self.first)
    #expect(decision["notice"] as? String == "notices/CH-1.renewed.eml")
    try office.must("verify", Self.first)
    try office.must("apply", Self.first)
    #expect(
      try office.rows("SELECT * FROM certifications ORDER BY issued_on") == [
        "CERT-1 CH-1 3 credits 2025-12-10 2026-01-01 2026-12-31 - 2026-12-05",
        "\(id) CH-1 3 credits 2027-01-01 2027-01-01 2027-12-31 - -",
      ])
    #expect(try office.rows("SELECT * FROM downgrades").isEmpty)
    try office.must("verify", Self.first)
    #expect(try office.must("apply", Self.first).errors.contains("already applied"))
    try office.must("renew", "--as-of", "2027-01-15")
    // The next audit finds it renewed.
    try office.must("renew", "--as-of", "2027-02-01")
    #expect(try office.decisions(of: "2027-02-01-renewal").isEmpty)
  }

  @Test func theStarLeftByTheReviewIsRenewed() throws {
    let office = try january(Records(), "UPDATE credits SET points = 449")
    try office.must("renew", "--as-of", "2027-01-15")
    let decision = try #require(try office.decisions(of: Self.first)["CH-1"])
    #expect(decision["outcome"] as? String == "renewed")
    #expect(decision["from_star"] as? Int == 3)
    #expect(decision["to_star"] as? Int == 2)
    try office.must("apply", Self.first)
    #expect(try office.rows("SELECT star FROM certifications WHERE issued_on = '2027-01-01'") == ["2"])
    let message = try Message(office.batch(Self.first) + "/notices/CH-1.renewed.eml")
    #expect(message.header("Subject")?.contains("2-star") == true)
    let certificate = String(
      decoding: office.folder.contents("outbox/\(Self.first)/certificates/CH-1.html"), as: UTF8.self)
    #expect(try Page(certificate).text.contains("2-star"))
  }

  @Test func aChannelWithoutAStarIsNotRenewed() throws {
    let office = try january(Records(), "UPDATE credits SET points = 0")
    try office.must("renew", "--as-of", "2027-01-15")
    let decision = try #require(try office.decisions(of: Self.first)["CH-1"])
    #expect(decision["outcome"] as? String == "not-renewed")
    #expect(decision["to_star"] as? Int == 0)
    #expect(decision["new_certification_id"] is NSNull)
    #expect(decision["notice"] as? String == "notices/CH-1.not-renewed.eml")
    let rules = (decision["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String }
    #expect(rules?.contains("not-eligible-status") == true, "\(rules ?? [])")
    let before = try office.rows("SELECT * FROM certifications")
    try office.must("apply", Self.first)
    #expect(try office.rows("SELECT * FROM certifications") == before)
    let names = try office.files(of: Self.first).keys
    #expect(!names.contains { $0.hasPrefix("certificates/") })
    let message = try Message(office.batch(Self.first) + "/notices/CH-1.not-renewed.eml")
    #expect(message.defects.isEmpty)
    #expect(message.type == "multipart/alternative")
  }

  /// What is waived is on record, and no reason why nothing is renewed.
  @Test func whatIsWaivedIsNoReason() throws {
    let office = try january(
      Records(), "UPDATE channels SET hotline = 'none'", "DELETE FROM appointments WHERE role = 'service-manager'",
      "INSERT INTO waivers (channel_id, rule, reason, granted_by, granted_on, expires_on) VALUES "
        + "('CH-1', 'hotline', 'agreed', 'B. Clerk', '2026-07-01', '2027-12-31')")
    try office.must("renew", "--as-of", "2027-01-15")
    let text = try Message(office.batch(Self.first) + "/notices/CH-1.not-renewed.eml").text
    let (reasons, besides) = (try #require(text.range(of: "Reasons")), try #require(text.range(of: "Cautions")))
    #expect(!text[reasons.upperBound..<besides.lowerBound].contains("hotline"), "\(text)")
    #expect(text[besides.upperBound...].contains("Waived until 2027-12-31, that day included."), "\(text)")
  }

  @Test func onlyConfirmedChannelsAreAudited() throws {
    let office = try january(
      Records().adding("CH-2", "CH-3", "CH-4", "CH-5", "CH-6"),
      "UPDATE certifications SET renewal_confirmed_on = NULL WHERE channel_id = 'CH-2'",
      "UPDATE certifications SET renewal_confirmed_on = '2026-11-30' WHERE channel_id = 'CH-3'",
      "UPDATE certifications SET renewal_confirmed_on = '2027-01-15' WHERE channel_id = 'CH-4'",
      "UPDATE certifications SET renewal_confirmed_on = '2027-01-16' WHERE channel_id = 'CH-5'",
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-01' WHERE channel_id = 'CH-6'")
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(Set(try office.decisions(of: Self.first).keys) == ["CH-1", "CH-4", "CH-6"])
    try office.must("apply", Self.first)
    try office.must("renew", "--as-of", "2027-02-01")
    #expect(Set(try office.decisions(of: "2027-02-01-renewal").keys) == ["CH-5"])
  }

  @Test func aDefectHoldsTheRenewal() throws {
    let office = try january(Records().adding("CH-2"))
    try office.change("UPDATE certifications SET renewal_confirmed_on = 'yes' WHERE channel_id = 'CH-2'")
    try office.must("renew", "--as-of", "2027-01-15")
    let decision = try #require(try office.decisions(of: Self.first)["CH-2"])
    #expect(decision["outcome"] as? String == "hold")
    #expect(decision["from_star"] as? Int == 3)
    #expect(decision["to_star"] as? Int == 3)
    #expect(Report.places(decision["defects"]) == ["certifications CERT-1-CH-2 renewal_confirmed_on"])
    try office.must("apply", Self.first)
    #expect(try office.rows("SELECT channel_id FROM certifications WHERE issued_on = '2027-01-01'") == ["CH-1"])
  }

  @Test func nothingIsRenewedBeforeTheBatchesBeforeItAreApplied() throws {
    let office = try Office(Records(), Self.confirmed)
    func refused(_ day: String, _ missing: String) throws {
      let result = try office.run("renew", "--as-of", day)
      #expect(result.status == 75, "\(result.errors)")
      #expect(result.errors.contains(missing), "\(result.errors)")
      #expect(!office.has(day + "-renewal"))
    }
    try refused("2027-01-15", "2027-01-review")
    try office.must("review", "--as-of", "2027-01-01")
    try refused("2027-01-15", "2027-01-review")
    try office.must("apply", "2027-01-review")
    try office.must("renew", "--as-of", "2027-01-15")
    try refused("2027-02-01", Self.first)
    // An identical batch that is there already needs nothing.
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", Self.first)
    try office.must("renew", "--as-of", "2027-02-01")
  }

  /// What a review as of a later day took is no row "to D" of the audit: it could renew the star that was just lost.
  @Test(arguments: [("2027-01-15", Int32(64)), ("2027-01-19", 64), ("2027-01-20", 0), ("2027-02-01", 0)])
  func noAuditIsAsOfADayBeforeThatOfTheReview(_ day: String, _ status: Int32) throws {
    let office = try Office(Records(), Self.confirmed)
    try office.must("review", "--as-of", "2027-01-20")
    try office.must("apply", "2027-01-review")
    let result = try office.run("renew", "--as-of", day)
    #expect(result.status == status, "\(result.errors)")
    #expect(office.has(day + "-renewal") == (status == 0))
    if status != 0 { #expect(result.errors.contains("2027-01-20"), "\(result.errors)") }
  }

  @Test(arguments: ["2027-04-01", "2026-12-31", "2027-07-15"])
  func fromAprilOnNothingIsPublishedWhereNothingWasChanged(_ day: String) throws {
    let office = try january()
    let before = try office.folder.snapshot()
    #expect(try office.run("renew", "--as-of", day).status == 64)
    #expect(try office.run("renew", "--as-of", day, "--report-only").status == 0)
    #expect(try office.folder.snapshot() == before)
  }

  @Test(arguments: ["2027-01-01", "2027-01-31", "2027-03-31"])
  func anyDayOfJanuaryToMarchIsPublished(_ day: String) throws {
    let office = try january()
    try office.must("renew", "--as-of", day)
    #expect(office.has(day + "-renewal"))
  }

  @Test func theSafetyLimitCountsChannelsNotRenewed() throws {
    let office = try january(Records().adding("CH-2", "CH-3"))
    try office.change("UPDATE channels SET hotline = 'none' WHERE channel_id <> 'CH-3'")
    let config = try office.folder.write("max_downgrades: 1\n", to: "star-audit.yaml")
    let refused = try office.run("renew", "--as-of", "2027-01-15", "--config", config)
    #expect(refused.status == 77, "\(refused.errors)")
    #expect(refused.errors.contains("CH-1") && refused.errors.contains("CH-2"))
    #expect(!refused.errors.contains("CH-3"))
    #expect(!office.has(Self.first))
    func renew(_ allowed: String) throws -> Int32 {
      try office.run("renew", "--as-of", "2027-01-15", "--config", config, "--allow-downgrades", allowed).status
    }
    #expect(
      try office.run("renew", "--as-of", "2027-01-15", "--config", config, "--report-only").status == 0)
    #expect(try renew("1") == 77)
    #expect(try renew("2") == 0)
    #expect(try office.run("renew", "--as-of", "2027-01-15", "--config", config).status == 0)
  }

  @Test(arguments: [("7x24", Int32(0)), ("none", 2)])
  func detailedExitCodeTellsThatSomebodyIsNotRenewed(_ hotline: String, _ status: Int32) throws {
    let office = try january()
    try office.change("UPDATE channels SET hotline = '\(hotline)'")
    #expect(try office.run("renew", "--as-of", "2027-01-15", "--detailed-exitcode").status == status)
  }
}

/// Nobody is told twice of the same (Batch.md, "Notices").
@Suite struct RepeatedNoticeTests {
  private func notices(_ office: Office, _ day: String) throws -> [String] {
    try office.must("renew", "--as-of", day)
    try office.must("apply", day + "-renewal")
    let names = try FileManager.default.contentsOfDirectory(atPath: office.batch(day + "-renewal/notices")).sorted()
    let told = try office.decisions(of: day + "-renewal").values.compactMap { $0["notice"] as? String }.sorted()
    #expect(told == names.map { "notices/" + $0 })
    return names
  }

  @Test func whatTheChannelKnowsIsToldOnlyOnTheLastDayOnceMore() throws {
    let office = try Office(
      Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'",
      "UPDATE channels SET hotline = 'none'")
    try office.passJanuaryReview()
    #expect(try notices(office, "2027-01-15") == ["CH-1.not-renewed.eml"])
    #expect(try notices(office, "2027-02-01") == [])
    // Another thing that is missing is news.
    try office.change("UPDATE credits SET points = 100")
    #expect(try notices(office, "2027-02-15") == ["CH-1.not-renewed.eml"])
    #expect(try notices(office, "2027-03-01") == [])
    try office.must("verify", "2027-03-01-renewal")
    #expect(try notices(office, "2027-03-31") == ["CH-1.not-renewed.eml"])
  }
}
