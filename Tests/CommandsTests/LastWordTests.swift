import Foundation
import Testing

/// What a command says last is what it has done, on whichever stream: read here as people do, both in one.
@Suite struct LastWordTests {
  /// The lines of both streams in the order in which they were written.
  private func lines(_ office: Office, _ arguments: String...) throws -> [String] {
    let command = ([Program.path] + arguments + ["--database", office.database, "--outbox", office.outbox])
      .map { "'\($0)'" }.joined(separator: " ")
    let result = try Program.launch("/bin/sh", ["-c", command + " 2>&1"])
    #expect(result.status == 0, "\(result.text)")
    return result.text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test func applyEndsWithWhatItHasWritten() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 449")
    try office.must("review", "--as-of", "2026-07-01")
    let rehearsed = try lines(office, "apply", "2026-07-review", "--dry-run")
    #expect(rehearsed.last == "star-audit: 2026-07-review: 3 rows would be written; nothing was changed")
    let applied = try lines(office, "apply", "2026-07-review")
    #expect(applied.count == 4)
    #expect(applied.last == "star-audit: 2026-07-review: applied, 3 rows written to \(office.database)")
    #expect(try office.rows("SELECT batch FROM applied_batches") == ["2026-07-review"])
  }

  @Test(arguments: ["text", "json", "jsonl", "csv"]) func aPublicationEndsWithWhereItIs(format: String) throws {
    let office = try Office()
    let said = try lines(office, "review", "--as-of", "2026-07-01", "--format", format)
    #expect(said.last == "star-audit: published \(office.batch("2026-07-review"))")
  }

  /// The records have the batch, whether or not anybody can read which rows those were.
  @Test func applySaysSoAlsoWhereItsRowsCannotBePrinted() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 449")
    try office.must("review", "--as-of", "2026-07-01")
    let result = try Program.launch(
      "/bin/sh",
      [
        "-c",
        "'\(Program.path)' apply 2026-07-review --database '\(office.database)' --outbox '\(office.outbox)' >/dev/full",
      ])
    #expect(result.status == 74)
    #expect(result.errors.contains("2026-07-review: applied, 3 rows written"))
    #expect(result.errors.hasSuffix("standard output cannot be written: No space left on device\n"))
    #expect(try office.rows("SELECT batch FROM applied_batches") == ["2026-07-review"])
  }

  @Test func aReviewSaysThatItIsPublishedAlsoWhereItCannotBePrinted() throws {
    let office = try Office()
    let result = try Program.launch(
      "/bin/sh",
      [
        "-c",
        "'\(Program.path)' review --as-of 2026-07-01 --database '\(office.database)' --outbox '\(office.outbox)' "
          + ">/dev/full",
      ])
    #expect(result.status == 74 && result.errors.contains("published \(office.batch("2026-07-review"))"))
    #expect(office.has("2026-07-review"))
  }
}
