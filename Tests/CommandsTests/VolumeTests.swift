import Foundation
import Testing

/// What `--quiet` and `--verbose` say that they do, of every command.
@Suite struct VolumeTests {
  private static let commands: [[String]] = [
    ["review", "--report-only"], ["renew", "--report-only"], ["renewal-notices", "--report-only"],
    ["assess", "CH-1", "--all"], ["explain", "CH-1"], ["rules"], ["check"], ["status"], ["verify", "2026-07-review"],
    ["apply", "2026-07-review", "--dry-run"],
  ]

  /// Records in which CH-1 falls, and a published review of them.
  private func office() throws -> Office {
    let office = try Office(Records(), "UPDATE credits SET points = 449")
    try office.must("review", "--as-of", "2026-07-01")
    return office
  }

  @Test(arguments: commands) func resultsAreTheSameHoweverMuchIsSaid(_ command: [String]) throws {
    let office = try office()
    func run(_ more: String...) throws -> Program.Result {
      try Program.run(
        command + ["--as-of", "2026-07-01", "--database", office.database, "--outbox", office.outbox] + more)
    }
    let (usual, quiet, verbose) = try (run(), run("-q"), run("-v"))
    #expect(quiet.status == usual.status && verbose.status == usual.status)
    // How much room a disk has may change meanwhile.
    func text(_ result: Program.Result) -> String { result.text.replacing(/\d+ MiB free/, with: "") }
    #expect(text(quiet) == text(usual) && !usual.output.isEmpty)
    #expect(quiet.errors == "")
    #expect(verbose.errors.hasPrefix("star-audit: settings from the program; editions 2025 (from 2025-01-20)\n"))
    #expect(verbose.errors.contains("\nstar-audit: today is "))
    #expect(verbose.errors.hasSuffix(usual.errors))
    // A preview lists more; nothing else prints anything else.
    if !command.contains("--report-only") { #expect(text(verbose) == text(usual)) }
  }

  @Test func aVerbosePreviewListsEveryChannel() throws {
    let office = try Office(Records().adding("CH-2"), "UPDATE credits SET points = 449 WHERE channel_id = 'CH-1'")
    let preview = ["review", "--report-only", "--as-of", "2026-07-01"]
    func run(_ more: String...) throws -> String {
      try Program.run(preview + ["--database", office.database] + more).text
    }
    #expect(try !run().contains("CH-2"))
    #expect(try run("--verbose").contains("RETAIN     CH-2"))
  }

  @Test func whatMakesRecordsAndBatchesSaysSoUnlessItIsToBeQuiet() throws {
    let office = try office()
    let review = ["review", "--as-of", "2026-07-01", "--database", office.database, "--outbox", office.outbox]
    #expect(try Program.run(review + ["-q"]).errors == "")
    #expect(try Program.run(review + ["-v"]).errors.contains("star-audit: works on \(office.outbox)\n"))
    let sample = ["sample", "--channels", "1", "--seed", "1"]
    let quiet = try Program.run(sample + [office.folder.path("quiet"), "-q"])
    #expect(quiet.status == 0 && quiet.errors == "" && quiet.output.isEmpty)
    let target = office.folder.path("usual")
    #expect(try Program.run(sample + [target]).errors.hasPrefix("star-audit: made \(target): 1 channel, "))
    let imported = try Program.run(["import", target, "--database", office.folder.path("a.db"), "-q"])
    #expect(imported.errors == "" && imported.text.hasPrefix("channels 1\n"), "the counts are the result")
  }

  /// Changes are a result, too: asked for by name, and in these formats there is no other place for them.
  @Test(arguments: ["jsonl", "csv"]) func changesAreToldHoweverQuiet(format: String) throws {
    let office = try Office()
    try office.must("review", "--as-of", "2026-07-01")
    try office.change("UPDATE credits SET points = 449")
    let result = try office.must(
      "review", "--report-only", "--as-of", "2026-07-01", "--compare", "2026-07-review", "--format", format, "-q")
    #expect(
      result.errors
        == "star-audit: since 2026-07-review: fallen: CH-1: 3-star → 2-star: kept without a warning then, "
        + "loses a star now; credit-baseline\n")
  }

  @Test func quietAndVerboseAreAContradiction() throws {
    let result = try Program.run(["rules", "-q", "-v"])
    #expect(result.status == 64 && result.errors.contains("--quiet and --verbose contradict each other"))
    let both = try Program.run(["rules"], environment: ["STAR_AUDIT_QUIET": "1", "STAR_AUDIT_VERBOSE": "1"])
    #expect(both.status == 64)
    // The command line goes before the environment.
    #expect(try Program.run(["rules", "-v"], environment: ["STAR_AUDIT_QUIET": "1"]).errors.contains("settings from"))
    #expect(try Program.run(["rules", "-q"], environment: ["STAR_AUDIT_VERBOSE": "1"]).errors == "")
  }
}
