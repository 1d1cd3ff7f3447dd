import Foundation
import Testing

/// Days that are still to come: nothing is published or applied for one that nobody says is meant.
@Suite struct AheadTests {
  private static let today = "2026-11-28"
  private static let batch = "2072-01-review"

  @Test(arguments: [
    (["review", "--as-of", "2026-11-29"], "64"), (["review", "--as-of", "2027-01-01"], "2027-01-review"),
    (["review", "--as-of", "2072-01-01"], "2072-01-review"),
    (["renewal-notices", "--year", "2026"], "2026-12-renewal-notices"),
  ])
  func nothingIsPublishedForADayStillToCome(_ command: [String], _ batch: String) throws {
    let office = try Office()
    func run(_ more: [String], _ environment: [String: String] = [:]) throws -> Program.Result {
      try Program.run(
        command + more + ["--database", office.database, "--outbox", office.outbox], on: Self.today,
        environment: environment)
    }
    let refused = try run([])
    #expect(refused.status == 64)
    #expect(try run([], ["STAR_AUDIT_ALLOW_FUTURE": "1"]).status == 64)
    #expect(!FileManager.default.fileExists(atPath: office.outbox))
    #expect(try run(["--report-only"]).status == 0)
    guard batch != "64" else { return }
    #expect(refused.errors.contains("that day is still to come, today is \(Self.today)"), "\(refused.errors)")
    #expect(try run(["--allow-future"]).status == 0)
    #expect(office.has(batch))
    // What is there and the same is found first.
    #expect(try run([]).status == 0)
  }

  @Test func theDayItselfIsNotToCome() throws {
    let office = try Office()
    #expect(try office.run("review", "--as-of", "2027-01-01", on: "2026-12-31").status == 64)
    #expect(try office.run("review", "--as-of", "2027-01-01", on: "2027-01-01").status == 0)
    #expect(try office.run("apply", "2027-01-review", on: "2026-12-31").status == 64)
    #expect(try office.run("apply", "2027-01-review", on: "2027-01-01").status == 0)
  }

  @Test func nothingIsAppliedForADayStillToCome() throws {
    let office = try Office()
    try office.must("review", "--as-of", "2072-01-01", "--allow-future", on: Self.today)
    let bytes = office.folder.contents("records.db")
    let refused = try office.run("apply", Self.batch, on: Self.today)
    #expect(refused.status == 64)
    #expect(refused.errors.contains("as of 2072-01-01, is not applied"), "\(refused.errors)")
    #expect(
      try office.run("apply", Self.batch, on: Self.today, environment: ["STAR_AUDIT_ALLOW_FUTURE": "1"]).status == 64)
    #expect(try office.run("apply", Self.batch, "--dry-run", on: Self.today).status == 0)
    #expect(office.folder.contents("records.db") == bytes)
    let status = try office.run("status", on: Self.today)
    #expect(status.text.contains("published, of a day still to come"), "\(status.text)")
    #expect(!status.text.contains("star-audit apply"))
    try office.must("apply", Self.batch, "--allow-future", on: Self.today)
    // What is applied is found first.
    #expect(try office.must("apply", Self.batch, on: Self.today).errors.contains("already applied"))
  }

  /// A slip in a year shuts out every review until then; the way out is said, and works.
  @Test func whatWasPublishedForAFarDayIsNamedAndCanBeWithdrawn() throws {
    let office = try Office()
    try office.must("review", "--as-of", "2072-01-01", "--allow-future", on: Self.today)
    let check = try office.run("check", on: Self.today)
    #expect(check.text.contains("2072-01-review: is published as of 2072-01-01, a day still to come"), "\(check.text)")
    #expect(Advice(check).commands == ["star-audit withdraw 2072-01-review --reason TEXT --by NAME"])
    let shutOut = try office.run("review", "--as-of", "2027-01-01")
    #expect(shutOut.status == 64)
    #expect(shutOut.errors.contains("2072-01-review is published already, though its day is still to come"))
    #expect(Advice(shutOut).commands == Advice(check).commands)
    try Advice(shutOut).carryOut(in: office, on: "2027-01-01")
    try office.must("review", "--as-of", "2027-01-01")
    #expect(!(try office.run("check", on: "2027-01-01").text.contains("2072")))
  }

  @Test func whatWasAppliedForAFarDayIsADefectWithAWayBack() throws {
    let office = try Office()
    try office.must("review", "--as-of", "2072-01-01", "--allow-future", on: Self.today)
    try office.must("apply", Self.batch, "--allow-future", on: Self.today)
    let check = try office.run("check", on: "2026-12-20")
    #expect(check.status == 65)
    #expect(
      check.text.contains(
        "2072-01-review: is applied as of 2072-01-01, a day still to come: until then it shuts out the batches before it; take "
          + "back what it wrote, `star-audit reinstate --all --batch 2072-01-review --reason TEXT --by NAME`"),
      "\(check.text)")
    #expect(try office.run("review", "--as-of", "2027-01-01").status == 64)
    #expect(try office.run("withdraw", Self.batch, "--reason", "r", "--by", "b").status == 65)
    try Advice(check).carryOut(in: office, on: "2026-12-20")
    try office.must("withdraw", Self.batch, "--reason", "r", "--by", "b")
    try office.must("review", "--as-of", "2027-01-01")
  }

  /// The overrides hold for one run, and are not left in an environment.
  @Test func anOverrideIsReadFromTheCommandLineAlone() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 449")
    let config = try office.folder.write("max_downgrades: 0\n", to: "star-audit.yaml")
    let review = ["review", "--as-of", "2027-01-01", "--config", config]
    func run(_ more: String..., environment: [String: String] = [:]) throws -> Int32 {
      try Program.run(
        review + more + ["--database", office.database, "--outbox", office.outbox], environment: environment
      ).status
    }
    #expect(try run(environment: ["STAR_AUDIT_ALLOW_DOWNGRADES": "10"]) == 77)
    #expect(try run("--allow-downgrades", "1") == 0)
  }

  @Test func aDemoNeedsNoOverride() throws {
    let folder = try Folder()
    let demo = try Program.run(["demo", folder.path("demo")], on: Self.today)
    #expect(demo.status == 0)
    #expect(demo.text.contains("--allow-future"))
    #expect(try Program.run(["demo", folder.path("other")], on: "2027-01-01").text.contains("--allow-future") == false)
  }
}
