import Foundation
import StarStandard
import Testing

/// The notices of 1 December: `renewal-notices`.
@Suite struct RenewalNoticesTests {
  private static let batch = "2026-12-renewal-notices"

  private func notice(_ office: Office, _ channel: String = "CH-1") throws -> Message {
    try Message(office.batch(Self.batch) + "/notices/\(channel).renewal.eml")
  }

  @Test func everyChannelIsToldToRenewAndWhatIsMissing() throws {
    let office = try Office(
      Records().adding("CH-2", "CH-3", "CH-4", "CH-5", "CH-6"),
      "UPDATE credits SET points = 449 WHERE channel_id = 'CH-2'",
      "UPDATE channels SET hotline = 'always' WHERE channel_id = 'CH-3'",
      "UPDATE channels SET status = 'closed' WHERE channel_id = 'CH-4'",
      "UPDATE channels SET kind = 'OTHER' WHERE channel_id = 'CH-5'",
      "UPDATE certifications SET ended_on = '2026-12-01' WHERE channel_id = 'CH-6'")
    try office.must("renewal-notices", "--year", "2026")
    let decisions = try office.decisions(of: Self.batch)
    #expect(Set(decisions.keys) == ["CH-1", "CH-2", "CH-3"])
    let outcomes = ["CH-1": "ready", "CH-2": "not-ready", "CH-3": "hold"]
    for (channel, outcome) in outcomes {
      let decision = try #require(decisions[channel])
      #expect(decision["outcome"] as? String == outcome)
      #expect(decision["batch"] as? String == Self.batch)
      #expect(decision["from_star"] as? Int == 3)
      #expect(decision["to_star"] as? Int == 3)
      #expect(decision["effective_on"] as? String == "2026-12-01")
      #expect(decision["route"] as? String == "credits")
      #expect(decision["reapply_from"] is NSNull)
      #expect(decision["at_risk"] as? Bool == false)
    }
    #expect(decisions["CH-1"]?["certification_id"] as? String == "CERT-1")
    #expect(decisions["CH-1"]?["notice"] as? String == "notices/CH-1.renewal.eml")
    #expect(decisions["CH-3"]?["notice"] is NSNull)
    let finding = try #require((decisions["CH-2"]?["findings"] as? [[String: Any]])?.first)
    #expect(finding["rule"] as? String == "credit-baseline")
    #expect(finding["severity"] as? String == "blocking")
    #expect(Report.places(decisions["CH-3"]?["defects"]) == ["channels CH-3 hotline"])
    #expect(
      Set(try office.files(of: Self.batch).keys.filter { $0.hasPrefix("notices/") }) == [
        "notices/CH-1.renewal.eml", "notices/CH-2.renewal.eml",
      ])
  }

  @Test(arguments: Language.allCases)
  func theMessageNamesStarLastDayLinkAndWhatIsMissing(_ language: Language) throws {
    let office = try Office(
      Records().adding("CH-2"), "UPDATE channels SET language = '\(language.rawValue)'",
      "UPDATE credits SET points = 449 WHERE channel_id = 'CH-2'")
    try office.must("renewal-notices", "--year", "2026")
    for channel in ["CH-1", "CH-2"] {
      let message = try notice(office, channel)
      let link = "https://service.example.com/renew?channel=\(channel)"
      #expect(message.defects.isEmpty, "\(message.defects)")
      #expect(message.to == ["service@one.example.com"])
      #expect(message.type == "multipart/mixed")
      #expect(message.parts == ["multipart/alternative[text/plain text/html]", "text/calendar"])
      #expect(message.header("Date") == "Tue, 01 Dec 2026 00:00:00 +0800")
      #expect(message.header("Subject")?.contains("One, Ltd.") == true)
      #expect(message.header("Subject")?.contains(channel) == language.isLatin)
      #expect(message.header("Subject")?.contains("2026-12-31") == true)
      let page = try Page(message.html)
      #expect(Set(page.links) == [link])
      for body in [message.text, page.text] {
        for words in [
          "One, Ltd.", language.star(.three), "2026-12-31", "2027-01-01", link, "2025",
          "int_service@service.example.com",
        ] {
          #expect(body.contains(words), "\(words) in \(body)")
        }
        #expect(body.contains("449") == (channel == "CH-2"))
        #expect(body.contains("E.1.a") == (channel == "CH-2"))
      }
    }
  }

  @Test func theLinkIsSoundInTextAndPage() throws {
    let office = try Office()
    try office.change("UPDATE channels SET channel_id = '.a-b_C.9'", "UPDATE credits SET channel_id = '.a-b_C.9'")
    for table in ["certifications", "appointments", "participations"] {
      try office.change("UPDATE \(table) SET channel_id = '.a-b_C.9'")
    }
    let config = try office.folder.write(
      "confirmation_url: \"https://x.example/renew?a=1&copy=2&channel={channel_id}&lang=%E4%B8%AD#now\"\n",
      to: "star-audit.yaml")
    try office.must("renewal-notices", "--year", "2026", "--config", config)
    let message = try notice(office, "%2Ea-b_C.9")
    let link = "https://x.example/renew?a=1&copy=2&channel=.a-b_C.9&lang=%E4%B8%AD#now"
    #expect(message.defects.isEmpty)
    #expect(message.text.contains("\n" + link + "\n") || message.text.contains(link + "\r\n"), "\(message.text)")
    #expect(Set(try Page(message.html).links) == [link])
  }

  @Test(arguments: [
    ("2026-11-30", "2025-12-renewal-notices"), ("2026-12-01", "2026-12-renewal-notices"),
    ("2027-11-30", "2026-12-renewal-notices"),
  ])
  func theYearIsThatOfTheLatestFirstOfDecember(_ day: String, _ batch: String) throws {
    let office = try Office()
    try office.must("renewal-notices", "--as-of", day, on: batch.prefix(4) + "-12-31")
    #expect(office.has(batch))
    let manifest = String(decoding: office.folder.contents("outbox/\(batch)/manifest.json"), as: UTF8.self)
    #expect(manifest.contains("\"as_of\":\"\(batch.prefix(7))-01\""))
    #expect(manifest.contains("\"command\":\"renewal-notices\""))
  }

  @Test(arguments: ["0", "10000", "x", "-1", ""])
  func aYearThatIsNoneIsRefused(_ year: String) throws {
    let office = try Office()
    let result = try office.run("renewal-notices", "--year=\(year)")
    #expect(result.status == 64, "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: office.outbox))
  }

  @Test func publishingAgainIsTheSameBatchOrAnError() throws {
    let office = try Office()
    try office.must("renewal-notices", "--year", "2026")
    let files = try office.files(of: Self.batch)
    let again = try office.must("renewal-notices", "--year", "2026")
    #expect(again.errors.contains("is the same"), "\(again.errors)")
    try office.must("verify", Self.batch)
    try office.change("UPDATE credits SET points = 449")
    #expect(try office.run("renewal-notices", "--year", "2026").status == 73)
    #expect(try office.files(of: Self.batch) == files)
    #expect(try office.run("verify", Self.batch).status == 65)
  }

  @Test func noticesThatTakeNoStarKnowNoSafetyLimit() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 0")
    let config = try office.folder.write("max_downgrades: 0\n", to: "star-audit.yaml")
    try office.must("renewal-notices", "--year", "2026", "--config", config)
  }

  @Test(arguments: [(450, Int32(0)), (449, 2)])
  func detailedExitCodeTellsThatSomethingIsMissing(_ points: Int, _ status: Int32) throws {
    let office = try Office(Records(), "UPDATE credits SET points = \(points)")
    let result = try office.run("renewal-notices", "--year", "2026", "--detailed-exitcode")
    #expect(result.status == status)
    #expect(office.has(Self.batch))
  }

  /// The star foreseen is what the audit of 1 January renews once the review of that day is applied.
  @Test func theReadinessCheckForetellsReviewAndAuditOfNewYearsDay() throws {
    let office = try Office(channels: 150, seed: 12)
    try office.must("renewal-notices", "--year", "2026")
    try office.must("review", "--as-of", "2027-01-01", "--allow-downgrades", "150")
    try office.must("apply", "2027-01-review")
    try office.change("UPDATE certifications SET renewal_confirmed_on = '2026-12-20' WHERE issued_on < '2027-01-01'")
    let audit = try Report(
      office.must("renew", "--as-of", "2027-01-01", "--report-only", "--format", "json", "--quiet"))
    #expect(audit.decisions.count > 50)
    let notices = try office.decisions(of: Self.batch)
    for decision in audit.decisions {
      let channel = try #require(decision["channel_id"] as? String)
      guard let notice = notices[channel] else { continue }
      #expect(notice["star_foreseen"] as? Int == decision["to_star"] as? Int, "\(channel)")
      let isReady = notice["outcome"] as? String == "ready"
      #expect(isReady == (decision["to_star"] as? Int == notice["from_star"] as? Int), "\(channel)")
    }
  }

  /// What the review would take a star for is in the way, and no caution; what nobody has ruled on is one.
  @Test func anEventIsNamedForWhatItDoes() throws {
    let office = try Office(
      Records(),
      "INSERT INTO major_events VALUES ('EV-1', 'CH-1', '2026-03-01', 'complaint', 'downgrade', '2026-05-01')",
      "INSERT INTO major_events VALUES ('EV-2', 'CH-1', '2026-04-01', 'complaint', NULL, NULL)",
      "INSERT INTO major_events VALUES ('EV-3', 'CH-1', '2026-04-01', 'complaint', 'none', '2026-05-01')",
      "INSERT INTO major_events VALUES ('EV-4', 'CH-1', '2025-03-01', 'complaint', 'downgrade', '2025-12-31')")
    try office.must("renewal-notices", "--year", "2026")
    let decision = try #require(try office.decisions(of: Self.batch)["CH-1"])
    #expect(decision["outcome"] as? String == "not-ready")
    let findings = try #require(decision["findings"] as? [[String: Any]])
    let told = findings.map {
      "\($0["rule"] ?? "") \($0["severity"] ?? "") \(($0["evidence"] as? [String: Any])?["event_id"] ?? "")"
    }
    #expect(told == ["major-event blocking EV-1", "major-event-pending caution EV-2"])
    let message = try notice(office)
    #expect(message.text.contains("G.5"))
    #expect(message.html.contains("G.5"))
  }
}
