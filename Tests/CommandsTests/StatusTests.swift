import Foundation
import Testing

/// What is there, what is due and what is missing: `status`.
@Suite struct StatusTests {
  private func office() throws -> Office {
    try Office(Records(), "UPDATE certifications SET renewal_confirmed_on = '2026-12-05'")
  }

  private func status(_ office: Office, _ asOf: String, since: String? = nil) throws -> Program.Result {
    let config = try office.folder.write(
      since.map { "in_service_since: \($0)\n" } ?? "time_zone: Asia/Shanghai\n", to: "star-audit.yaml")
    return try office.run("status", "--as-of", asOf, "--config", config)
  }

  private func document(_ office: Office, _ asOf: String, since: String? = nil) throws -> [String: Any] {
    let config = try office.folder.write(
      since.map { "in_service_since: \($0)\n" } ?? "time_zone: Asia/Shanghai\n", to: "star-audit.yaml")
    let result = try office.run("status", "--as-of", asOf, "--config", config, "--format", "json")
    return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  private func names(_ list: Any?) -> [String] {
    (list as? [[String: Any]] ?? []).compactMap { $0["batch"] as? String }
  }

  @Test func whereNothingWasEverPublishedTheLastDueDayIsMissing() throws {
    let office = try office()
    let before = try office.folder.snapshot()
    let result = try office.run("status", "--as-of", "2027-01-10")
    #expect(result.status == 3, "\(result.errors)")
    #expect(result.text.contains("2027-01-review"))
    #expect(!result.text.contains("2026-12-renewal-notices"))
    #expect(try office.folder.snapshot() == before)
  }

  @Test func whereNothingWasEverPublishedAndNobodyIsCertifiedNothingIsMissing() throws {
    let office = try office()
    try office.change("DELETE FROM certifications")
    let result = try office.run("status", "--as-of", "2027-01-10")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.contains("nothing was published yet"))
  }

  @Test func whatWasDueSinceTheServiceBeganIsMissing() throws {
    let office = try office()
    let result = try status(office, "2027-02-01", since: "2026-12-01")
    #expect(result.status == 3)
    // The notices would come too late, and the audit of 15 January has nobody who is not in that of 1 February.
    let missing = ["2027-01-review", "2027-02-01-renewal"]
    for name in missing { #expect(result.text.contains(name), "\(name) in \(result.text)") }
    #expect(!result.text.contains("2026-07-review"))
    let document = try document(office, "2027-02-01", since: "2026-12-01")
    #expect(names(document["missing"]) == missing)
    #expect(document["in_service_since"] as? String == "2026-12-01")
    #expect(names(document["batches"]).isEmpty)
  }

  @Test func nothingIsMissingWhereEveryBatchIsThere() throws {
    let office = try office()
    try office.must("renewal-notices", "--year", "2026")
    #expect(try status(office, "2027-01-01", since: "2026-12-01").status == 3)
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try status(office, "2027-01-14", since: "2026-12-01").status == 0)
    let published = try document(office, "2027-01-14", since: "2026-12-01")
    #expect(published["to_apply"] as? [String] == ["2027-01-review"])
    #expect(names(published["batches"]) == ["2026-12-renewal-notices", "2027-01-review"])
    try office.must("apply", "2027-01-review")
    try office.must("renew", "--as-of", "2027-01-15")
    try office.must("apply", "2027-01-15-renewal")
    #expect(try status(office, "2027-01-31", since: "2026-12-01").status == 0)
    let document = try document(office, "2027-01-31", since: "2026-12-01")
    #expect((document["to_apply"] as? [String])?.isEmpty == true)
    #expect(names(document["missing"]).isEmpty)
    let applied = (document["batches"] as? [[String: Any]] ?? []).map { $0["applied_on"] is String }
    #expect(applied == [false, true, true])
  }

  @Test(arguments: [
    ("2026-12-01", "2026-12-renewal-notices"), ("2027-01-01", "2027-01-review"), ("2027-01-15", "2027-01-15-renewal"),
    ("2027-03-31", "2027-03-31-renewal"), ("2027-07-01", "2027-07-review"),
  ])
  func theDayItselfCountsAsDue(_ day: String, _ batch: String) throws {
    let office = try office()
    let result = try status(office, day, since: day)
    #expect(result.status == 3)
    #expect(names(try document(office, day, since: day)["missing"]) == [batch])
    #expect(result.text.contains(batch) || result.errors.contains(batch))
  }

  @Test(arguments: ["2026-11-30", "2026-12-31", "2027-01-14", "2027-06-30"])
  func theDayBeforeIsNotDueYet(_ day: String) throws {
    let office = try office()
    #expect(try status(office, day, since: day).status == 0)
  }

  @Test func withoutASettingTheOldestBatchIsTheBeginning() throws {
    let office = try office()
    try office.must("review", "--as-of", "2026-07-01")
    #expect(try office.run("status", "--as-of", "2026-11-30").status == 0)
    let result = try office.run("status", "--as-of", "2027-01-01")
    #expect(result.status == 3)
    let document = try document(office, "2027-01-01")
    #expect(document["in_service_since"] as? String == "2026-07-01")
    #expect(names(document["missing"]) == ["2027-01-review"])
  }

  @Test func anAppliedBatchThatWasMovedAwayIsThere() throws {
    let office = try office()
    try office.passJanuaryReview()
    try FileManager.default.removeItem(atPath: office.outbox)
    #expect(try status(office, "2027-01-10", since: "2027-01-01").status == 0)
    let document = try document(office, "2027-01-10", since: "2027-01-01")
    let batch = try #require((document["batches"] as? [[String: Any]])?.first)
    #expect(batch["batch"] as? String == "2027-01-review")
    #expect(batch["published"] as? Bool == false)
    #expect(batch["applied_on"] is String)
  }

  @Test(arguments: ["{", "", "{\"format\":2}", "\u{1B}[31m"])
  func aDamagedBatchIsNamed(_ manifest: String) throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    try office.folder.write(manifest, to: "outbox/2027-01-review/manifest.json")
    let result = try status(office, "2027-01-10", since: "2027-01-01")
    #expect(result.status == 3)
    #expect(result.text.contains("2027-01-review"))
    #expect(!result.text.contains("\u{1B}"))
    let document = try document(office, "2027-01-10", since: "2027-01-01")
    let batch = try #require((document["batches"] as? [[String: Any]])?.first)
    #expect(batch["fault"] is String)
  }

  @Test func aFileThatIsMissingOrOfAnotherSizeIsNamed() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    let path = office.batch("2027-01-review") + "/decisions.csv"
    try Data().write(to: URL(fileURLWithPath: path))
    let altered = try status(office, "2027-01-01")
    #expect(altered.status == 3)
    #expect(altered.text.contains("decisions.csv was altered"), "\(altered.text)")
    try FileManager.default.removeItem(atPath: path)
    #expect(try status(office, "2027-01-01").text.contains("decisions.csv is missing"))
  }

  /// What stands there and is damaged is not missing: publishing it again would end in an error. What is said works.
  @Test(arguments: [
    ("decisions.csv", "damaged: decisions.csv is missing"), ("manifest.json", "damaged: manifest.json is missing"),
    ("", "damaged: it is not a folder"),
  ])
  func whatIsSaidOfADamagedBatchWorks(_ removed: String, _ expected: String) throws {
    let office = try office()
    // As of a later day than that on which it was due, which is in the manifest alone.
    try office.must("review", "--as-of", "2027-01-10")
    let batch = office.batch("2027-01-review")
    try FileManager.default.removeItem(atPath: batch + "/" + removed)
    if removed.isEmpty { try office.folder.write("x", to: "outbox/2027-01-review") }
    let result = try status(office, "2027-01-10", since: "2027-01-01")
    #expect(result.status == 3)
    #expect(result.text.contains("2027-01-review              \(expected)\n"), "\(result.text)")
    #expect(
      result.errors
        == "star-audit: damaged or not to be read: 2027-01-review; what to do stands below each in the list of batches\n"
    )
    let document = try document(office, "2027-01-10", since: "2027-01-01")
    #expect(names(document["missing"]).isEmpty)
    #expect(document["damaged"] as? [String] == ["2027-01-review"])
    #expect(try office.run("review", "--as-of", "2027-01-10").status == 73)

    let advice = try #require((document["batches"] as? [[String: Any]])?.first?["advice"] as? [String])
    let day = removed == "decisions.csv" ? "2027-01-10" : "2027-01-01"
    #expect(
      advice == [
        "withdraw it: star-audit withdraw 2027-01-review --reason TEXT --by NAME",
        "then publish it anew: star-audit review --as-of \(day)",
      ])
    for step in advice { #expect(result.text.contains("                              \(step)\n")) }
    try Advice(result).carryOut(in: office, on: "2027-01-10")
    #expect(try status(office, "2027-01-10", since: "2027-01-01").status == 0)
    try office.must("verify", "2027-01-review")
  }

  @Test func aDamagedBatchThatIsAppliedIsNotToBePublishedAnew() throws {
    let office = try office()
    try office.passJanuaryReview()
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review/decisions.csv"))
    let result = try status(office, "2027-01-10", since: "2027-01-01")
    #expect(result.status == 3)
    #expect(result.errors.contains("damaged or not to be read: 2027-01-review"), "nobody can send its notices")
    #expect(try document(office, "2027-01-10", since: "2027-01-01")["damaged"] as? [String] == ["2027-01-review"])
    #expect(result.text.contains("damaged: decisions.csv is missing"))
    #expect(
      result.text.contains(
        "bring what was applied back from a backup, in place of this; the records have what it decided"),
      "\(result.text)")
    #expect(Advice(result).commands == [])
  }

  /// Also where a later batch is there, or where it was never due: what was applied is to be there as it was.
  @Test func whateverIsAppliedAndDamagedIsSaid() throws {
    let office = try office()
    try office.passJanuaryReview()
    try office.must("review", "--as-of", "2027-07-01")
    try office.must("apply", "2027-07-review")
    #expect(try status(office, "2027-07-10", since: "2027-07-01").status == 0)
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review/decisions.csv"))
    let result = try status(office, "2027-07-10", since: "2027-07-01")
    #expect(result.status == 3)
    #expect(result.errors.contains("damaged or not to be read: 2027-01-review"), "\(result.errors)")
  }

  /// Whatever is damaged is counted with the others.
  @Test func whatIsDamagedStandsInTheOutboxToo() throws {
    let office = try office()
    try office.passJanuaryReview()
    try office.must("review", "--as-of", "2027-07-01")
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review/decisions.csv"))
    let text = try status(office, "2027-07-10").text
    #expect(
      text.contains("\n2 batches in the outbox: 1 damaged or not to be read; of the others none is signed\n"), "\(text)"
    )
  }

  /// A batch that a newer program has published is not damaged.
  @Test func aBatchOfANewerProgramIsNotToBeWithdrawn() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    try office.folder.write("{\"format\":2}", to: "outbox/2027-01-review/manifest.json")
    let result = try status(office, "2027-01-10", since: "2027-01-01")
    #expect(result.text.contains("it has format 2, which a newer star-audit reads"), "\(result.text)")
    #expect(Advice(result).commands == [])
    let verify = try office.run("verify", "2027-01-review")
    #expect(verify.status == 65)
    #expect(verify.errors.contains("has format 2, this program reads format 1; use a newer star-audit"))
  }

  /// Nor is one missing that cannot be read: what status says of it, and how it ends, is as of any command that has to read it.
  @Test(arguments: [
    ("read", EIO, 74, "mend the disk, or bring it back from a backup, in place of this"),
    ("read", EACCES, 66, "run it as an account that may read the outbox"),
  ])
  func aBatchThatCannotBeReadIsNotMissing(_ call: String, _ error: Int32, _ expected: Int, _ step: String) throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    let result = try Program.run(
      ["status", "--as-of", "2027-01-10", "--database", office.database, "--outbox", office.outbox],
      environment: Faults.fail(call, error, at: "/2027-01-review/manifest.json").environment())
    #expect(result.status == expected, "\(result.text)\(result.errors)")
    #expect(result.text.contains(step), "\(result.text)")
    #expect(result.errors.contains("not to be read: 2027-01-review; what to do stands below"), "\(result.errors)")
  }

  /// Who may read a batch need not be one who may read what was sent of it.
  @Test func whatWasSentAndMayNotBeReadIsNotLeftOutSilently() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    let environment = try Faults.fail("stat", EACCES, at: ".sent/2027-01-review.jsonl").environment()
    let text = try office.run("status", "--as-of", "2027-01-10", environment: environment)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.text.contains("nobody knows how much of it was sent: "), "\(text.text)")
    #expect(!text.text.contains("nothing sent"))
    let json = try office.run("status", "--as-of", "2027-01-10", "--format", "json", environment: environment)
    #expect(json.text.contains(#""sent":null,"sent_unknown":""#), "\(json.text)")
    #expect(json.text.contains("Permission denied"))
  }

  /// Whether batches are signed is one plain line.
  @Test func statusSaysHowManyBatchesAreSigned() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try status(office, "2027-01-10").text.contains("\n1 batch in the outbox: none is signed\n"))
    let key = office.folder.path("signing.pem")
    try office.must("keygen", key)
    try office.must("sign", "2027-01-review", "--signing-key", key)
    #expect(try status(office, "2027-01-10").text.contains("\n1 batch in the outbox: all are signed\n"))
    try office.must("apply", "2027-01-review")
    try office.must("renew", "--as-of", "2027-01-15")
    #expect(try status(office, "2027-01-20").text.contains("\n2 batches in the outbox: 1 of 2 are signed\n"))
  }

  /// Anything else in the outbox is none of this program's business; a disk of its own has `lost+found`.
  @Test func strangersInTheOutboxAreNoBatches() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    for name in ["lost+found", "2027-01-review.bak", "old"] {
      try FileManager.default.createDirectory(atPath: office.batch(name), withIntermediateDirectories: true)
    }
    try office.folder.write("x", to: "outbox/Thumbs.db")
    let strangers = ["2027-01-review.bak", "Thumbs.db", "lost+found", "old"]
    let result = try status(office, "2027-01-10", since: "2027-01-01")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.text.contains("\nalso in the outbox, no batches, and left alone\n"), "\(result.text)")
    #expect(!result.text.contains("damaged"))
    let document = try document(office, "2027-01-10", since: "2027-01-01")
    #expect(names(document["batches"]) == ["2027-01-review"])
    #expect(document["others"] as? [String] == strangers)
    // Nor are they in the way of anything.
    try office.must("apply", "2027-01-review")
    try office.must("renew", "--as-of", "2027-01-15")
  }

  /// A renewal that waits for a batch does not send anybody to apply a damaged one.
  @Test func aRenewalDoesNotAdviseToApplyADamagedReview() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review/decisions.jsonl"))
    let result = try office.run("renew", "--as-of", "2027-01-15")
    #expect(result.status == 75)
    #expect(result.errors.contains("2027-01-review is damaged: decisions.jsonl is missing; `star-audit status` says"))
    #expect(!result.errors.contains("star-audit apply"))
  }

  /// An outbox that cannot be read is not an empty one.
  @Test func anOutboxThatCannotBeReadIsNotOneWithoutBatches() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    let file = try office.folder.write("x", to: "file")
    let result = try Program.run(
      ["status", "--as-of", "2027-01-01", "--database", office.database, "--outbox", file])
    #expect(result.status == 66, "\(result.errors)")
    // Root may read everything.
    guard getuid() == 0 else { return }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: office.folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: office.outbox)
    for command in [["status", "--as-of", "2027-01-01"], ["verify", "2027-01-review"], ["apply", "2027-01-review"]] {
      let denied = try Program.launch(
        "/usr/bin/setpriv",
        ["--reuid=65534", "--regid=65534", "--clear-groups", Program.path] + command
          + ["--database", office.database, "--outbox", office.outbox])
      #expect(denied.status == 66, "\(command): \(denied.errors)")
      #expect(denied.errors.contains("Permission denied"), "\(command): \(denied.errors)")
    }
  }

  /// A command is run from anywhere, be it root's home, where the account of the services may see nothing.
  @Test func aBatchOfTheOutboxIsFoundFromAFolderThatMayNotBeLookedInto() throws {
    // Who is not root keeps nobody else off.
    guard getuid() == 0 else { return }
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    for path in [office.folder.path, office.outbox] {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try FileManager.default.createDirectory(atPath: office.folder.path("home"), withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: office.folder.path("home"))
    let batch = office.batch("2027-01-review")
    let given = try Program.launch("/bin/chmod", ["-R", "a+rX", office.outbox])
    #expect(given.status == 0)
    let verified = try Program.launch(
      "/bin/sh",
      [
        "-c",
        "cd \(office.folder.path("home")) && exec setpriv --reuid=65534 --regid=65534 --clear-groups \(Program.path) "
          + "verify 2027-01-review --outbox \(office.outbox)",
      ])
    #expect(verified.status == 0 && verified.text.contains(batch), "\(verified.text)\(verified.errors)")
  }

  @Test func whatIsPublishedAheadIsNotDueNext() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-07-01", "--allow-future", on: "2027-01-02")
    let next = names(try document(office, "2027-01-02")["next"])
    #expect(next.contains("2028-01-review"))
    #expect(!next.contains("2027-07-review"))
  }

  @Test func anotherBatchInPlaceOfTheAppliedOneIsNamed() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    try office.must("apply", "2027-01-review")
    try FileManager.default.removeItem(atPath: office.batch("2027-01-review"))
    let other = try Office(Records().adding("CH-77"))
    try other.must("review", "--as-of", "2027-01-01")
    try FileManager.default.copyItem(atPath: other.batch("2027-01-review"), toPath: office.batch("2027-01-review"))
    let result = try status(office, "2027-01-01")
    #expect(result.text.contains("another batch of this name was applied"), "\(result.text)")
    // Nothing is missing, and what was applied does not stand there.
    #expect(result.status == 3)
    #expect(result.errors.contains("damaged or not to be read: 2027-01-review"), "\(result.errors)")
  }

  @Test func whatBeginsWithADotIsNoBatch() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-01-01")
    try FileManager.default.createDirectory(
      atPath: office.batch(".2027-07-review"), withIntermediateDirectories: true)
    #expect(names(try document(office, "2027-01-10")["batches"]) == ["2027-01-review"])
  }

  @Test func whatIsDueNextIsSaid() throws {
    let office = try office()
    let next = names(try document(office, "2027-01-10")["next"])
    #expect(next == ["2027-01-15-renewal", "2027-07-review", "2027-12-renewal-notices"])
    let config = try office.folder.write("renewal_days: [02-10]\nin_service_since: 2027-01-02\n", to: "days.yaml")
    let text = try office.must("status", "--as-of", "2027-01-10", "--config", config).text
    #expect(text.contains("2027-02-10-renewal"))
  }

  @Test(arguments: ["in_service_since: soon\n", "in_service_since: 2027-02-30\n", "renewal_days: [02-30]\n"])
  func aSettingThatIsNoDayIsAWrongConfiguration(_ text: String) throws {
    let office = try office()
    let config = try office.folder.write(text, to: "wrong.yaml")
    #expect(try office.run("status", "--config", config).status == 78)
  }

  @Test func withoutRecordsThereIsNoStatus() throws {
    let office = try office()
    let result = try Program.run(
      ["status", "--database", office.folder.path("none.db"), "--outbox", office.outbox, "--as-of", "2027-01-01"])
    #expect(result.status == 66)
  }
}
