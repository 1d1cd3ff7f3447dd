import Foundation
import GRDB
import Testing

/// "We were wrong about you", by the same evidence: supplements and reinstatements (STANDARD 7a).
@Suite struct CorrectionTests {
  /// CH-1 loses a star for its credits, CH-2 every one for them, CH-3 is excluded, CH-4 keeps its star, CH-5 is on hold; all
  /// have confirmed their renewal.
  private func january(published: Bool = true) throws -> Office {
    let office = try Office(
      Records().adding("CH-2", "CH-3", "CH-4", "CH-5"),
      "UPDATE credits SET points = 300 WHERE channel_id = 'CH-1'",
      "UPDATE credits SET points = 0 WHERE channel_id = 'CH-2'",
      "INSERT INTO major_events VALUES ('EV', 'CH-3', '2026-09-01', 'fraud', 'blacklist', '2026-10-01')",
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
    try break5(office)
    if published { try office.must("review", "--as-of", "2027-01-01") }
    return office
  }

  /// A cell that somebody broke, and the mending of it.
  private func break5(_ office: Office) throws {
    try office.change(
      "PRAGMA ignore_check_constraints = ON; UPDATE credits SET earned_on = '2026-13-01' WHERE channel_id = 'CH-5'")
  }

  private func mend5(_ office: Office) throws {
    try office.change("UPDATE credits SET earned_on = '2026-06-01' WHERE channel_id = 'CH-5'")
  }

  private func outcomes(_ office: Office, _ batch: String) throws -> [String] {
    try office.decisions(of: batch).map { "\($0.key) \($0.value["outcome"] ?? "") \($0.value["to_star"] ?? "")" }
      .sorted()
  }

  private func notices(_ office: Office, _ batch: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.batch(batch) + "/notices").sorted()
  }

  private func reinstate(_ office: Office, _ arguments: String..., on day: String = "2027-01-08") throws
    -> Program.Result
  {
    try Program.run(
      ["reinstate"] + arguments + [
        "--reason", "objection upheld", "--by", "Wang", "--database", office.database, "--outbox", office.outbox,
      ], on: day)
  }

  private func supplement(_ office: Office, on day: String) throws -> Program.Result {
    try office.run("review", "--supplement", on: day)
  }

  // MARK: - Accidents by name

  /// A pending credit that is approved on 5 January blocks nobody, and the channel is told the same day.
  @Test func aCreditApprovedOnTheFifthOfJanuary() throws {
    let office = try january()
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    let refused = try office.run("apply", "2027-01-review", on: "2027-01-05")
    #expect(refused.status == 65)
    #expect(Advice(refused).commands.last == "star-audit review --supplement", "\(refused.errors)")
    try office.must("review", "--supplement", on: "2027-01-05")
    #expect(try outcomes(office, "2027-01-review-2") == ["CH-1 retain 3"])
    let decision = try #require(try office.decisions(of: "2027-01-review-2")["CH-1"])
    let superseded = try #require(decision["supersedes"] as? [String: Any])
    #expect(superseded["batch"] as? String == "2027-01-review" && superseded["to_star"] as? Int == 2)
    #expect(try notices(office, "2027-01-review-2") == ["CH-1.withdrawal.eml"])
    let notice = try Message(office.batch("2027-01-review-2") + "/notices/CH-1.withdrawal.eml")
    #expect(notice.headers.first { $0.first == "Date" }?.last == "Tue, 05 Jan 2027 00:00:00 +0800")
    #expect(
      notice.text.contains("We withdraw the notice of 2027-01-01 (batch 2027-01-review), by which 3-star became 2-star")
    )
    try office.must("verify", "2027-01-review-2", on: "2027-01-05")
    let applied = try office.must("apply", "2027-01-review", on: "2027-01-05")
    #expect(applied.errors.contains("left out, superseded by 2027-01-review-2: CH-1"))
    try office.must("apply", "2027-01-review-2", on: "2027-01-05")
    #expect(try office.rows("SELECT channel_id, to_star FROM downgrades ORDER BY 1") == ["CH-2 0", "CH-3 0"])
  }

  /// Who was on hold for a broken cell is decided when it is mended, and renewed after that.
  @Test func aCellBrokenOnTheFirstOfJanuary() throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    try mend5(office)
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try outcomes(office, "2027-01-15-renewal").contains("CH-5 hold 3"))
    try office.must("apply", "2027-01-15-renewal")
    try office.must("review", "--supplement", on: "2027-01-20")
    #expect(try outcomes(office, "2027-01-review-2") == ["CH-5 retain 3"])
    #expect(try office.run("renew", "--as-of", "2027-02-01").status == 75)
    try office.must("apply", "2027-01-review-2", on: "2027-01-20")
    try office.must("renew", "--as-of", "2027-02-01")
    #expect(try outcomes(office, "2027-02-01-renewal") == ["CH-2 not-renewed 0", "CH-5 renewed 3"])
  }

  @Test func aHeldChannelJudgedInApril() throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    try office.must("renew", "--as-of", "2027-03-31")
    try office.must("apply", "2027-03-31-renewal")
    #expect(try office.run("renew", "--as-of", "2027-04-10").status == 64)
    try mend5(office)
    try office.must("review", "--supplement", on: "2027-04-10")
    try office.must("apply", "2027-01-review-2", on: "2027-04-10")
    try office.must("renew", "--as-of", "2027-04-10", on: "2027-04-10")
    #expect(try outcomes(office, "2027-04-10-renewal") == ["CH-5 renewed 3"])
    try office.must("verify", "2027-04-10-renewal", on: "2027-04-10")
    try office.must("apply", "2027-04-10-renewal", on: "2027-04-10")
    #expect(
      try office.rows(
        "SELECT star, issued_on, valid_until FROM certifications WHERE channel_id = 'CH-5' AND star = 3 "
          + "AND issued_on = '2027-01-01'") == ["3 2027-01-01 2027-12-31"])
  }

  /// What was changed of a July decision opens no renewal of its year: that rests on January.
  @Test func aCorrectionOfJulyOpensNoRenewal() throws {
    let office = try january(published: false)
    try office.must("review", "--as-of", "2026-07-01")
    try office.must("apply", "2026-07-review")
    #expect(try reinstate(office, "--all", "--batch", "2026-07-review", on: "2026-08-03").status == 0)
    let late = try office.run("renew", "--as-of", "2026-08-10", on: "2026-08-10")
    #expect(late.status == 64, "\(late.errors)")
    #expect(late.errors.contains("there is none"))
    #expect(!office.has("2026-08-10-renewal"))
  }

  /// The objection of a channel that was renewed at what January left: both are taken back, it is told, and renewed anew.
  @Test func anObjectionUpheldAfterTheRenewal() throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    #expect(try office.decisions(of: "2027-01-15-renewal")["CH-1"]?["to_star"] as? Int == 2)
    let refused = try reinstate(office, "CH-1", "--batch", "2027-01-review", on: "2027-03-02")
    #expect(refused.status == 65)
    #expect(refused.errors.contains("CH-1: 2027-01-15-renewal wrote rows for it since"), "\(refused.errors)")
    #expect(try reinstate(office, "CH-1", "--batch", "2027-01-review", "--with-later", on: "2027-03-02").status == 0)
    #expect(try office.rows("SELECT to_star FROM downgrades WHERE channel_id = 'CH-1'") == [])
    #expect(
      try office.rows("SELECT issued_on FROM certifications WHERE channel_id = 'CH-1' AND issued_on > '2026'") == [
        "2026-01-01"
      ])
    try office.must("review", "--supplement", on: "2027-03-02")
    let decision = try #require(try office.decisions(of: "2027-01-review-2")["CH-1"])
    #expect(decision["outcome"] as? String == "retain")
    let withdrawn = try #require(decision["withdraws"] as? [[String: Any]])
    #expect(withdrawn.compactMap { $0["batch"] as? String } == ["2027-01-15-renewal", "2027-01-review"])
    let finding = try #require(
      (decision["findings"] as? [[String: Any]])?.first { $0["rule"] as? String == "credit-baseline" })
    #expect((finding["waived"] as? [String: Any])?["granted_by"] as? String == "Wang")
    #expect(try notices(office, "2027-01-review-2") == ["CH-1.withdrawal.eml"])
    // Told once.
    let again = try supplement(office, on: "2027-03-03")
    #expect(again.status == 0 && again.errors.contains("nothing to decide"), "\(again.errors)")
    try office.must("apply", "2027-01-review-2", on: "2027-03-03")
    // Credits that are short are so for the renewal as well.
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    try office.must("renew", "--as-of", "2027-03-15")
    #expect(try outcomes(office, "2027-03-15-renewal").contains("CH-1 renewed 3"))
  }

  // MARK: - Reinstating

  /// A letter that withdraws does not say that the star is kept until today, nor what to do about an event or a departure that was
  /// judged otherwise.
  @Test func aWithdrawalNamesNoLastDayAndNothingToDoAboutWhatIsJudged() throws {
    let office = try january(published: false)
    try office.change(
      "UPDATE appointments SET departed_on = '2026-08-01', declared_on = '2026-08-01' "
        + "WHERE channel_id = 'CH-4' AND role = 'service-manager'")
    try office.must("review", "--as-of", "2027-01-01")
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    #expect(try reinstate(office, "--all", "--batch", "2027-01-review").status == 0)
    try office.must("review", "--supplement", on: "2027-01-08")
    for (channel, remedy) in [("CH-1", true), ("CH-3", false), ("CH-4", false)] {
      let text = try Message(office.batch("2027-01-review-2") + "/notices/\(channel).withdrawal.eml").text
      #expect(text.contains(", waived"), "\(text)")
      #expect(!text.contains("Waived until"), "\(text)")
      #expect(text.contains("What to do:") == remedy, "\(text)")
    }
  }

  @Test func exactlyTheRowsAreTakenBack() throws {
    let office = try january()
    let before = try office.database(as: "before.db")
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    for channel in ["CH-1", "CH-2", "CH-3"] {
      #expect(try reinstate(office, channel, "--batch", "2027-01-review").status == 0)
    }
    for table in ["channels", "certifications", "downgrades"] {
      #expect(!(try Records.differences(office.database, before).contains(table)), "\(table)")
    }
    // Of which all is reinstated is not applied any more.
    #expect(try office.rows("SELECT count(*) FROM applied_batches") == ["0"])
    #expect(
      try office.rows(
        "SELECT channel_id, outcome, from_star, to_star, reason, reinstated_by, reinstated_on FROM reinstatements")
        == [
          "CH-1 downgrade 3 2 objection upheld Wang 2027-01-08", "CH-2 downgrade 3 0 objection upheld Wang 2027-01-08",
          "CH-3 revoke 3 0 objection upheld Wang 2027-01-08",
        ])
    #expect(!FileManager.default.fileExists(atPath: office.outbox + "/.applied/2027-01-review.json"))
    let again = try reinstate(office, "CH-1", "--batch", "2027-01-review")
    #expect(again.status == 0 && again.errors.contains("that was taken back on 2027-01-08"), "\(again.errors)")
    // Another supplement tells them, and the review is applied anew without them.
    try office.must("review", "--supplement", on: "2027-01-09")
    #expect(try outcomes(office, "2027-01-review-2") == ["CH-1 retain 3", "CH-2 retain 3", "CH-3 retain 3"])
    try office.must("apply", "2027-01-review", on: "2027-01-09")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["0"])
  }

  @Test func aBatchForAWrongDayIsTakenBackWhole() throws {
    let office = try january(published: false)
    let before = try office.database(as: "before.db")
    try office.must("review", "--as-of", "2027-01-20", on: "2027-01-20")
    try office.must("apply", "2027-01-review", on: "2027-01-20")
    #expect(try reinstate(office, "--all", "--batch", "2027-01-review", "--dry-run", on: "2027-01-21").status == 0)
    #expect(try office.rows("SELECT count(*) FROM applied_batches") == ["1"])
    #expect(try reinstate(office, "--all", "--batch", "2027-01-review", on: "2027-01-21").status == 0)
    for table in ["channels", "certifications", "downgrades"] {
      #expect(!(try Records.differences(office.database, before).contains(table)), "\(table)")
    }
    try office.must("withdraw", "2027-01-review", "--reason", "day", "--by", "W", on: "2027-01-21")
    try office.must("review", "--as-of", "2027-01-01", on: "2027-01-21")
    // The rules that are no departures and no events take the star as of another day.
    #expect(try outcomes(office, "2027-01-review").contains("CH-1 downgrade 2"))
    #expect(try notices(office, "2027-01-review").contains("CH-3.withdrawal.eml"))
  }

  @Test func whatWasReinstatedStaysSoThroughARefill() throws {
    let office = try january()
    try FileManager.default.copyItem(atPath: office.database, toPath: office.folder.path("portal.db"))
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    #expect(try reinstate(office, "CH-3", "--batch", "2027-01-review").status == 0)
    try office.refill("channels", "certifications", "downgrades")
    let status = try office.run("status", "--as-of", "2027-01-09", "--format", "json")
    #expect(!status.text.contains("CH-3"), "\(status.text)")
    #expect(status.text.contains("CH-2"))
    let explained = try office.must("explain", "CH-3", "--as-of", "2027-01-09", "--format", "json").text
    #expect(explained.contains("under review by certification"))
  }

  /// A portal that learned of the loss brings it back with every refill, until it is told.
  @Test func aPortalThatLearnedOfTheLossDoesNotBringItBack() throws {
    let office = try january(published: false)
    try office.change("UPDATE certifications SET valid_until = '2027-12-31' WHERE channel_id = 'CH-1'")
    try office.must("review", "--as-of", "2027-01-01")
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    try FileManager.default.copyItem(atPath: office.database, toPath: office.folder.path("portal.db"))
    // It knows the award of the lower star under an id of its own.
    let portal = try DatabaseQueue(path: office.folder.path("portal.db"))
    try portal.inDatabase { database in
      try database.execute(
        sql: "UPDATE certifications SET certification_id = 'PORTAL-9' WHERE channel_id = 'CH-1' AND star = 2")
      #expect(database.changesCount == 1)
    }
    try portal.close()
    #expect(try reinstate(office, "CH-1", "--batch", "2027-01-review").status == 0)
    #expect(try office.run("status", "--as-of", "2027-01-09").status == 0)
    try office.refill("certifications", "downgrades")
    for command in ["status", "check"] {
      let result = try office.run(command, on: "2027-01-09")
      #expect(result.status == 65)
      let words = (result.text + result.errors).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for what in ["certifications has a row PORTAL-9", "ended_on is 2027-01-01", "2027-01-01 from 3 to 2"] {
        #expect(words.contains(what), "\(command): \(words)")
      }
    }
    try office.must("review", "--supplement", on: "2027-01-09")
    #expect(try outcomes(office, "2027-01-review-2") == ["CH-1 retain 3"])
    // Its advice takes it away again, and only that.
    let again = try reinstate(office, "CH-1", "--batch", "2027-01-review", on: "2027-01-10")
    #expect(again.status == 0 && again.errors.contains("came back is taken back again"), "\(again.errors)")
    #expect(try office.run("status", "--as-of", "2027-01-10").status == 0)
    #expect(try office.rows("SELECT channel_id FROM downgrades ORDER BY 1") == ["CH-2", "CH-3"])
    let nothing = try reinstate(office, "CH-1", "--batch", "2027-01-review", on: "2027-01-10")
    #expect(nothing.status == 0 && nothing.errors.contains("nothing was changed"))
  }

  /// A review that was applied, taken back, withdrawn and published anew has held everybody: no supplement does again.
  @Test func whoWasHeldByTheReviewMadeAnewIsNotHeldAgain() throws {
    let office = try january(published: false)
    try office.change(
      "UPDATE channels SET service_email = NULL WHERE channel_id = 'CH-2'; UPDATE people SET email = NULL")
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try notices(office, "2027-01-review") == ["CH-1.downgrade.eml", "CH-3.revoke.eml"])
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    #expect(try reinstate(office, "--all", "--batch", "2027-01-review", on: "2027-01-06").status == 0)
    try office.must("withdraw", "2027-01-review", "--reason", "wrong file", "--by", "M", on: "2027-01-06")
    try office.must("review", "--as-of", "2027-01-01", on: "2027-01-07")
    #expect(try notices(office, "2027-01-review") == ["CH-1.withdrawal.eml", "CH-3.withdrawal.eml"])
    let nothing = try office.must("review", "--supplement", on: "2027-01-08")
    #expect(nothing.errors.contains("nothing"), "\(nothing.errors)")
    #expect(!FileManager.default.fileExists(atPath: office.batch("2027-01-review-2")))
  }

  /// Whoever withdraws a supplement learns whom it had told that a loss does not hold.
  @Test func withdrawingASupplementNamesWhoseLossStandsAgain() throws {
    let office = try january()
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    try office.must("review", "--supplement", on: "2027-01-05")
    let withdrawn = try office.must(
      "withdraw", "2027-01-review-2", "--reason", "rejected after all", "--by", "M", on: "2027-01-06")
    #expect(withdrawn.errors.contains("it told 1 channel that a loss does not hold"), "\(withdrawn.errors)")
    #expect(withdrawn.errors.contains("or tell them: CH-1"))
  }

  /// A loss that was given back stands no more, whatever becomes of the supplement that said so.
  @Test func withdrawingASupplementNamesNobodyWhoseLossWasGivenBack() throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    #expect(try reinstate(office, "CH-1", "--batch", "2027-01-review").status == 0)
    try office.must("review", "--supplement", on: "2027-01-09")
    #expect(try notices(office, "2027-01-review-2") == ["CH-1.withdrawal.eml"])
    let withdrawn = try office.must(
      "withdraw", "2027-01-review-2", "--reason", "too early", "--by", "M", on: "2027-01-10")
    #expect(!withdrawn.errors.contains("warning"), "\(withdrawn.errors)")
  }

  @Test func whatSomebodyBuiltOnIsNotTakenBack() throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    try office.change(Records.certification("OWN", of: "CH-1", star: 3, from: "2027-02-01", to: "2027-12-31"))
    let refused = try reinstate(office, "CH-1", "--batch", "2027-01-review", on: "2027-02-08")
    #expect(refused.status == 65 && refused.errors.contains("the certification OWN"), "\(refused.errors)")
    #expect(try reinstate(office, "--all", "--batch", "2027-01-review", on: "2027-02-08").status == 65)
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["3"])
    #expect(try reinstate(office, "CH-2", "--batch", "2027-01-review", on: "2027-02-08").status == 0)
  }

  @Test(arguments: [
    (["CH-4", "--batch", "2027-01-review"], 65), (["CH-1", "--batch", "2027-07-review"], 65),
    (["NOBODY", "--batch", "2027-01-review"], 65), (["--batch", "2027-01-review"], 64),
    (["CH-1", "--all", "--batch", "2027-01-review"], 64),
  ]) func whatCannotBeTakenBackIsRefused(_ arguments: [String], _ status: Int) throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    let before = try office.database(as: "before.db")
    let result = try Program.run(
      ["reinstate"] + arguments + [
        "--reason", "r", "--by", "b", "--database", office.database, "--outbox", office.outbox,
      ],
      on: "2027-01-08")
    #expect(Int(result.status) == status, "\(result.errors)")
    #expect(try Records.differences(office.database, before).isEmpty)
  }

  @Test(arguments: [("", "b"), ("r", " "), ("\t", "b")]) func aStarIsGivenBackForAReasonAndBySomebody(
    _ reason: String, _ person: String
  ) throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    let result = try office.run(
      "reinstate", "CH-1", "--batch", "2027-01-review", "--reason", reason, "--by", person, on: "2027-01-08")
    #expect(result.status == 64, "\(result.errors)")
  }

  // MARK: - Supplements

  @Test func whereThereIsNothingToDecideNothingIsPublished() throws {
    let office = try january()
    let before = try office.database(as: "before.db")
    for arguments in [["--report-only"], []] {
      let result = try Program.run(
        ["review", "--supplement", "--database", office.database, "--outbox", office.outbox] + arguments,
        on: "2027-01-05")
      #expect(result.status == 0, "\(result.errors)")
    }
    let there = try FileManager.default.contentsOfDirectory(atPath: office.outbox).filter { !$0.hasPrefix(".") }
    #expect(there == ["2027-01-review"])
    #expect(try Records.differences(office.database, before).isEmpty)
  }

  @Test func aSupplementIsMadeFromTheDayOfItsReviewOnUntilTheNextReview() throws {
    let office = try january()
    #expect(try office.run("review", "--supplement", "--as-of", "2026-12-31", on: "2027-01-05").status == 65)
    try mend5(office)
    #expect(try office.run("review", "--supplement", "--as-of", "2027-01-06", on: "2027-01-05").status == 64)
    try office.must("review", "--supplement", "--as-of", "2027-01-06", on: "2027-02-05")
    try office.must("review", "--as-of", "2027-07-01", "--allow-downgrades", "9", on: "2027-07-01")
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    let result = try office.run("review", "--supplement", "--as-of", "2027-06-30", on: "2027-07-01")
    #expect(result.status == 64 && result.errors.contains("2027-07-review is published already"), "\(result.errors)")
  }

  @Test func whatIsWorseIsListedForTheNextReview() throws {
    let office = try january()
    try mend5(office)
    try office.change("UPDATE credits SET points = 100 WHERE channel_id = 'CH-4'")
    try office.must("review", "--supplement", on: "2027-01-05")
    #expect(try outcomes(office, "2027-01-review-2") == ["CH-5 retain 3"])
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: office.folder.contents("outbox/2027-01-review-2/manifest.json"))
        as? [String: Any])
    #expect(manifest["command"] as? String == "supplement" && manifest["made_on"] as? String == "2027-01-05")
    let summary = try #require(manifest["summary"] as? [String: Any])
    let worse = try #require(summary["worse_since"] as? [[String: Any]])
    #expect(
      worse.map { "\($0["channel_id"] ?? "") \($0["outcome"] ?? "") \($0["to_star"] ?? "")" } == ["CH-4 downgrade 0"])
    let rests = try #require(manifest["supplements"] as? [[String: Any]])
    #expect(rests.map { $0["batch"] as? String } == ["2027-01-review"])
  }

  @Test func aSupplementIsAppliedAfterWhatItRestsOn() throws {
    let office = try january()
    try mend5(office)
    try office.must("review", "--supplement", on: "2027-01-05")
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    try office.must("review", "--supplement", on: "2027-01-06")
    #expect(try office.run("apply", "2027-01-review-2", on: "2027-01-06").status == 75)
    try office.must("apply", "2027-01-review", on: "2027-01-06")
    #expect(try office.run("apply", "2027-01-review-3", on: "2027-01-06").status == 75)
    try office.must("apply", "2027-01-review-2", on: "2027-01-06")
    // One of whose decisions an applied batch left some out is not withdrawn.
    let kept = try office.run("withdraw", "2027-01-review-3", "--reason", "r", "--by", "b", on: "2027-01-06")
    #expect(kept.status == 64 && kept.errors.contains("left out 1 decision"), "\(kept.errors)")
    try office.must("apply", "2027-01-review-3", on: "2027-01-06")
    try office.must("renew", "--as-of", "2027-01-15")
  }

  /// What stood in a batch of the name that was withdrawn is taken back by the next one.
  @Test func whoHadANoticeOfALossInAWithdrawnBatchIsTold() throws {
    let office = try january()
    try office.must("withdraw", "2027-01-review", "--reason", "credits were missing", "--by", "M", on: "2027-01-02")
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    try office.must("review", "--as-of", "2027-01-01", on: "2027-01-02")
    #expect(try notices(office, "2027-01-review") == ["CH-1.withdrawal.eml", "CH-2.downgrade.eml", "CH-3.revoke.eml"])
    let notice = try Message(office.batch("2027-01-review") + "/notices/CH-2.downgrade.eml")
    #expect(notice.text.contains("This replaces the notice of 2027-01-01 (batch 2027-01-review)"), "\(notice.text)")
    let published = try office.must("review", "--as-of", "2027-01-01", on: "2027-01-03")
    #expect(published.errors.contains("was published before and is the same"))
    try office.must("verify", "2027-01-review")
  }

  /// Whatever became of a withdrawn batch, as long as its decisions are there.
  @Test(arguments: ["manifest.json", "report.html", "decisions.jsonl"])
  func whoHadANoticeOfALossInADamagedBatchIsTold(_ file: String) throws {
    let office = try january()
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review") + "/" + file)
    let withdrawn = try office.must(
      "withdraw", "2027-01-review", "--reason", "a disk failed", "--by", "M", on: "2027-01-02")
    let areDecisionsGone = file == "decisions.jsonl"
    #expect(
      withdrawn.errors.contains("whoever had one of its 3 notices of a loss") == areDecisionsGone, "\(withdrawn.errors)"
    )
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-1'")
    try office.must("review", "--as-of", "2027-01-01", on: "2027-01-02")
    #expect(try notices(office, "2027-01-review").contains("CH-1.withdrawal.eml") == !areDecisionsGone)
  }

  /// A supplement of a half-year that is over opens no renewal of its year.
  @Test func whatALaterReviewHasSettledOpensNoRenewal() throws {
    let office = try Office(
      Records().adding("CH-2"), "UPDATE certifications SET renewal_confirmed_on = '2025-12-05'",
      "UPDATE credits SET points = 0 WHERE channel_id = 'CH-2'")
    try office.must("review", "--as-of", "2026-01-01", on: "2026-07-02")
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-2'")
    try office.must("review", "--supplement", on: "2027-01-04")
    try office.must("review", "--as-of", "2027-01-01", on: "2027-01-04")
    try office.must("apply", "2027-01-review", on: "2027-01-04")
    let late = try office.run("renew", "--as-of", "2026-11-15", on: "2027-01-04")
    #expect(late.status == 64, "\(late.errors)")
    #expect(!office.has("2026-11-15-renewal"))
  }

  // MARK: - Faults

  /// What cannot be made beside the records is an error of writing: the records were read.
  @Test(arguments: [EIO, ENOSPC])
  func aJournalThatCannotBeMadeIsAnErrorOfWriting(_ code: Int32) throws {
    let office = try january()
    let before = try office.database(as: "before.db")
    let faults = Faults.fail("create", code, at: "records.db-journal")
    let result = try office.run("apply", "2027-01-review", on: "2027-01-05", environment: faults.environment())
    #expect(result.status == 74 && result.errors.contains("cannot be opened for writing"), "\(result.errors)")
    #expect(try Records.differences(office.database, before).isEmpty)
    try office.must("apply", "2027-01-review", on: "2027-01-05")
  }

  /// One call that writes to the records fails, or all from one on, or the program is killed before one.
  @Test(arguments: ["WRITE \(EIO)", "WRITE \(ENOSPC)", "WRITES \(EIO)", "WRITES 0"])
  func whatEndsMidwayIsTakenBackWholeOrNotAtAll(_ fault: String) throws {
    let office = try january()
    try office.must("apply", "2027-01-review", on: "2027-01-05")
    let before = try office.database(as: "before.db")
    let arguments = [
      "reinstate", "--all", "--batch", "2027-01-review", "--reason", "r", "--by", "b", "--database", office.database,
      "--outbox", office.outbox,
    ]
    #expect(try Program.run(arguments, on: "2027-01-08").status == 0)
    let after = try office.database(as: "after.db")
    var calls = 0
    while calls < 200 {
      try FileManager.default.removeItem(atPath: office.database)
      try FileManager.default.copyItem(atPath: before, toPath: office.database)
      let faults = Faults(rules: "\(fault) \(calls) /records.db")
      let result = try Program.run(arguments, on: "2027-01-08", environment: faults.environment())
      let moment = "\(fault) at call \(calls): \(result.status) \(result.errors)"
      if result.status == 0 { break }
      #expect(fault.hasSuffix(" 0") ? result.status == -SIGKILL : [74, 75].contains(result.status), "\(moment)")
      let isUntouched = try Records.differences(office.database, before).isEmpty
      if !isUntouched { #expect(try Records.differences(office.database, after).isEmpty, "\(moment)") }
      _ = try Program.run(arguments, on: "2027-01-08")
      #expect(try Records.differences(office.database, after).isEmpty, "\(moment)")
      calls += 1
    }
    #expect((3..<200).contains(calls), "\(calls) calls write")
  }
}
