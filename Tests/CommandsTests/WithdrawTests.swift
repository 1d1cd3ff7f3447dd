import Foundation
import Testing

/// A batch that leaves the outbox: `withdraw`.
@Suite struct WithdrawTests {
  private static let batch = "2027-01-review"

  private func office() throws -> Office {
    let office = try Office()
    try office.must("review", "--as-of", "2027-01-01")
    return office
  }

  private func withdraw(
    _ office: Office, _ batch: String = Self.batch, reason: String = "credits were missing", by: String = "A. Meyer",
    environment: [String: String] = [:]
  ) throws -> Program.Result {
    try office.run("withdraw", batch, "--reason", reason, "--by", by, on: "2027-01-05", environment: environment)
  }

  private func withdrawn(_ office: Office) throws -> [[String: Any]] {
    // Where all is withdrawn, the first batch is missing.
    let result = try office.run("status", "--as-of", "2026-12-31", "--format", "json")
    #expect([0, 3].contains(result.status), "\(result.errors)")
    let document = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
    return document["withdrawn"] as? [[String: Any]] ?? []
  }

  private func record(_ office: Office, _ name: String) throws -> [String: Any] {
    let bytes = office.folder.contents("outbox/.withdrawn/\(name).json")
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  /// Notices that leave the outbox when the renewals have begun never come back.
  @Test(arguments: [("2026-12-31", false), ("2027-01-01", true)])
  func whatCannotBePublishedAnewIsSaid(_ day: String, _ isOver: Bool) throws {
    let office = try Office()
    try office.must("renewal-notices", "--year", "2026")
    let result = try office.must("withdraw", "2026-12-renewal-notices", "--reason", "r", "--by", "b", on: day)
    let warning = "warning: 2026-12-renewal-notices cannot be published anew: its time is over since 2027-01-01"
    #expect(result.errors.contains(warning) == isOver, "\(result.errors)")
    let anew = try office.run("renewal-notices", "--year", "2026", on: day)
    #expect(anew.status == (isOver ? 64 : 0))
  }

  @Test func thatALaterBatchKeepsItFromBeingPublishedAnewIsSaid() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-07-01")
    let result = try withdraw(office)
    #expect(
      result.status == 0 && result.errors.contains("cannot be published anew: 2027-07-review is published already"),
      "\(result.errors)")
  }

  @Test func aBatchGoesAwayAsItIsWithARecordOfWhyByWhomAndWhen() throws {
    let office = try office()
    let files = try office.files(of: Self.batch)
    let digest = sha256(office.folder.contents("outbox/\(Self.batch)/manifest.json"))
    let result = try withdraw(office)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.contains("withdrawn: it is \(office.outbox)/.withdrawn/2027-01-review.1 now"))
    #expect(!office.has(Self.batch))
    #expect(try office.files(of: ".withdrawn/2027-01-review.1") == files)
    let record = try record(office, "2027-01-review.1")
    #expect(record["batch"] as? String == Self.batch)
    #expect(record["reason"] as? String == "credits were missing")
    #expect(record["by"] as? String == "A. Meyer")
    #expect(record["made_on"] as? String == "2027-01-05")
    #expect(record["manifest_sha256"] as? String == digest)
    try office.must("verify", office.batch(".withdrawn/2027-01-review.1"))
  }

  @Test func statusListsItAndItMayBePublishedAnew() throws {
    let office = try office()
    #expect(try withdraw(office, reason: "first\u{1B}[31m\nreason").status == 0)
    let told = try office.run("status", on: "2027-01-10").text
    #expect(told.contains("2027-01-review.1            on 2027-01-05 by A. Meyer: first"), "\(told)")
    #expect(!told.contains("\u{1B}"))
    let config = try office.folder.write("in_service_since: 2027-01-01\n", to: "since.yaml")
    let status = try office.run("status", "--config", config, on: "2027-01-10")
    #expect(status.status == 3)
    #expect(Advice(status).commands == ["star-audit review --as-of 2027-01-01"])
    try Advice(status).carryOut(in: office, on: "2027-01-10")
    #expect(office.has(Self.batch))
    #expect(try withdraw(office, reason: "second").status == 0)
    try office.must("review", "--as-of", "2027-01-20")
    let listed = try withdrawn(office)
    #expect(listed.map { $0["name"] as? String } == ["2027-01-review.1", "2027-01-review.2"])
    #expect(listed.map { $0["reason"] as? String } == ["first\u{1B}[31m\nreason", "second"])
    #expect(listed.map { $0["made_on"] as? String } == ["2027-01-05", "2027-01-05"])
    #expect(listed.map { $0["by"] as? String } == ["A. Meyer", "A. Meyer"])
    #expect(listed.map { $0["batch"] as? String } == [Self.batch, Self.batch])
    try office.must("apply", Self.batch)
  }

  /// A copy of it, too, until it is published anew.
  @Test func whatWasWithdrawnIsNotApplied() throws {
    let office = try office()
    let copy = office.folder.path("copy")
    try FileManager.default.copyItem(atPath: office.batch(Self.batch), toPath: copy)
    #expect(try withdraw(office).status == 0)
    for path in [copy, office.batch(".withdrawn/2027-01-review.1")] {
      let result = try office.run("apply", path)
      #expect(result.status == 64)
      #expect(result.errors.contains("this batch was withdrawn on 2027-01-05"), "\(result.errors)")
    }
    try office.must("review", "--as-of", "2027-01-01")
    #expect(try !office.must("apply", copy).errors.contains("already applied"))
  }

  @Test(arguments: [("", "A"), ("  \t\n", "A"), ("r", ""), ("r", " ")])
  func anEmptyTextIsNoReasonAndNobody(_ reason: String, _ by: String) throws {
    let office = try office()
    #expect(try withdraw(office, reason: reason, by: by).status == 64)
    #expect(office.has(Self.batch))
    #expect(try withdrawn(office).isEmpty)
  }

  @Test func reasonAndNameAreAskedFor() throws {
    let office = try office()
    #expect(try office.run("withdraw", Self.batch).status == 64)
    #expect(try office.run("withdraw", Self.batch, "--reason", "r").status == 64)
    #expect(
      try office.run("withdraw", Self.batch, environment: ["STAR_AUDIT_REASON": "r", "STAR_AUDIT_BY": "b"]).status == 64
    )
  }

  @Test func anAppliedBatchIsNotWithdrawn() throws {
    let office = try office()
    try office.must("apply", Self.batch)
    for damage in [nil, "decisions.csv", "manifest.json"] {
      if let damage { try FileManager.default.removeItem(atPath: office.batch(Self.batch) + "/" + damage) }
      let result = try withdraw(office)
      #expect(result.status == 65)
      #expect(result.errors.contains("it is applied in these records since 2027-01-31"), "\(result.errors)")
      #expect(result.errors.contains("`star-audit reinstate --all --batch \(Self.batch) --reason TEXT --by NAME`"))
    }
    #expect(try withdrawn(office).isEmpty)
  }

  @Test(arguments: ["manifest.json", "decisions.jsonl", "notices", ""])
  func aDamagedBatchIsWithdrawn(_ removed: String) throws {
    let office = try office()
    try FileManager.default.removeItem(atPath: office.batch(Self.batch) + "/" + removed)
    if removed.isEmpty { try office.folder.write("x", to: "outbox/2027-01-review") }
    let result = try withdraw(office)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try withdrawn(office).count == 1)
    #expect(FileManager.default.fileExists(atPath: office.batch(".withdrawn/2027-01-review.1")))
    try office.must("review", "--as-of", "2027-01-01")
  }

  @Test func whatIsNotThereIsNotWithdrawn() throws {
    let office = try office()
    try FileManager.default.createDirectory(atPath: office.batch("lost+found"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: office.batch(Self.batch), toPath: office.folder.path(Self.batch))
    let before = try office.folder.snapshot()
    for name in [
      "2027-07-review", "lost+found", "", "..", ".", ".lock", office.outbox, office.folder.path(Self.batch),
      office.batch("2027-07-review"), "a\u{1B}[31m", office.batch(Self.batch) + "/notices",
    ] {
      let result = try withdraw(office, name)
      #expect(result.status == 65, "\(name): \(result.errors)")
      #expect(!result.errors.contains("\u{1B}"))
    }
    #expect(try office.folder.snapshot() == before)
    for name in [office.batch(Self.batch) + "/", office.folder.path("outbox/../outbox//2027-01-review")] {
      #expect(try withdraw(office, name).status == 0)
      try office.must("review", "--as-of", "2027-01-01")
    }
    #expect(try withdraw(office).status == 0)
    let again = try withdraw(office)
    #expect(again.status == 65)
    #expect(again.errors.contains("it was withdrawn on 2027-01-05, and stands in .withdrawn/2027-01-review.3"))
  }

  @Test func withoutAnOutboxNothingIsMade() throws {
    let office = try Office()
    #expect(try withdraw(office).status == 65)
    #expect(!FileManager.default.fileExists(atPath: office.outbox))
    let there = try self.office()
    #expect(
      try Program.run(
        ["withdraw", Self.batch, "--reason", "r", "--by", "b", "--outbox", there.outbox, "--database", "/none.db"]
      ).status == 66)
    #expect(there.has(Self.batch))
  }

  /// A supplement rests on its review and on those before it; what was compared does not.
  @Test func aBatchOnWhichALaterOneRestsIsNotWithdrawn() throws {
    let office = try office()
    try office.must("review", "--as-of", "2027-07-01", "--compare", Self.batch)
    for name in ["2027-01-review-2", "2027-01-review-10"] {
      try FileManager.default.copyItem(atPath: office.batch(Self.batch), toPath: office.batch(name))
    }
    for (name, last) in [(Self.batch, "2027-01-review-10"), ("2027-01-review-2", "2027-01-review-10")] {
      let result = try withdraw(office, name)
      #expect(result.status == 64)
      #expect(result.errors.contains("\(last) "), "\(result.errors)")
      #expect(Advice(result).commands == ["star-audit withdraw \(last) --reason TEXT --by NAME"])
    }
    for name in ["2027-01-review-10", "2027-01-review-2", Self.batch] {
      #expect(try withdraw(office, name).status == 0)
    }
    // What it said of changes cannot be told any more, and nothing else is amiss.
    #expect(try office.must("verify", "2027-07-review").text.contains("complete and unaltered"))
  }

  @Test func anotherRunHoldsTheOutbox() throws {
    let office = try office()
    let descriptor = open(office.outbox + "/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(try withdraw(office).status == 75)
    close(descriptor)
    #expect(office.has(Self.batch))
    #expect(try withdraw(office).status == 0)
  }

  // MARK: - Faults

  /// The batch stands where it stood, or has gone with its record; never both, never neither.
  private func isWhole(_ office: Office, _ moment: String) throws -> Bool {
    let records = try withdrawn(office)
    let isThere = office.has(Self.batch)
    #expect(records.isEmpty == isThere, "\(moment)")
    try office.must("verify", isThere ? Self.batch : office.batch(".withdrawn/2027-01-review.1"))
    if let record = records.first { #expect(record["reason"] as? String == "credits were missing", "\(moment)") }
    return isThere
  }

  /// One call that writes fails, the next ones do not; from one on all fail; the program is killed before one.
  @Test(arguments: ["WRITE \(EIO)", "WRITE \(ENOSPC)", "WRITES \(EIO)", "WRITES 0"])
  func aWithdrawalThatEndsMidwayIsDoneOrNotDone(_ fault: String) throws {
    var calls = 0
    while calls < 60 {
      let office = try office()
      let faults = Faults(rules: "\(fault) \(calls) /outbox")
      let result = try withdraw(office, environment: faults.environment())
      let moment = "\(fault) at call \(calls): \(result.status) \(result.errors)"
      let isThere = try isWhole(office, moment)
      if result.status == 0 {
        #expect(!isThere, "\(moment)")
        break
      }
      if fault.hasSuffix(" 0") {
        #expect(result.status == -SIGKILL, "\(moment)")
      } else {
        #expect([73, 74].contains(result.status), "\(moment)")
        if !isThere { #expect(result.errors.contains("cannot be moved back"), "\(moment)") }
      }
      // The next run finds nothing in its way, and leaves nothing behind.
      if isThere { #expect(try withdraw(office).status == 0, "\(moment)") }
      #expect(try !isWhole(office, moment))
      try office.must("review", "--as-of", "2027-01-01")
      let left = try FileManager.default.contentsOfDirectory(atPath: office.batch(".withdrawn")).sorted()
      #expect(left == ["2027-01-review.1", "2027-01-review.1.json"], "\(moment)")
      calls += 1
    }
    // Folder, record and its name, both names on the disk.
    #expect((6..<60).contains(calls), "\(calls) calls write")
  }

  /// File systems on which withdrawing works: shares of Windows and Samba; those without an exclusive rename; those on which no
  /// folder is synced.
  @Test(arguments: [
    Faults.cifs, .fail("renameat2", EINVAL), .fail("renameat2", EINVAL) + .cifs, .fail("renameat2", ENOSYS), .nfs,
    // The first is that of the record itself.
    .fail("fsync", EINVAL, after: 1, at: "outbox"), .fail("chmod", EPERM),
  ])
  func withdrawingWorks(_ fileSystem: Faults) throws {
    let office = try office()
    let result = try withdraw(office, environment: fileSystem.environment())
    #expect(result.status == 0, "\(result.errors)")
    #expect(try !isWhole(office, fileSystem.rules))
  }
}
