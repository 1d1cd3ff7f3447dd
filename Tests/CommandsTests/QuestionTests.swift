import Foundation
import Testing

/// On a terminal `apply` and `reinstate` sum up and ask.
@Suite struct QuestionTests {
  /// Runs a command on a terminal of its own, gives an answer, and returns the status and what it said.
  private func ask(_ office: Office, _ answer: String, _ arguments: [String]) throws -> (status: Int, said: String) {
    let result = try python(
      "answer_in_terminal",
      [answer, Program.path] + arguments + ["--database", office.database, "--outbox", office.outbox])
    let pair = try #require(result as? [Any])
    return (try #require(pair[0] as? Int), try #require(pair[1] as? String))
  }

  @Test func whatChangesRecordsIsAskedFor() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2026-07-01")
    let no = try ask(office, "n", ["apply", "2026-07-review"])
    #expect(no.status == 0 && no.said.contains("[y/N]") && no.said.contains("nothing was changed"), "\(no.said)")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["0"])
    let yes = try ask(office, "y", ["apply", "2026-07-review"])
    #expect(
      yes.status == 0
        && yes.said.contains(
          "apply 2026-07-review, which writes 3 rows of 1 channel: 1 star taken, 1 certification ended, 1 certification added?"
        ), "\(yes.said)")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["1"])

    let back = ["reinstate", "CH-1", "--batch", "2026-07-review", "--reason", "r", "--by", "b"]
    let kept = try ask(office, "", back + ["--dry-run"])
    #expect(kept.status == 0 && !kept.said.contains("[y/N]"), "\(kept.said)")
    let refused = try ask(office, "no", back)
    #expect(refused.said.contains("take back what 2026-07-review wrote for 1 channel, 3 rows?"), "\(refused.said)")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["1"])
    let unasked = try ask(office, "", back + ["--yes"])
    #expect(unasked.status == 0 && !unasked.said.contains("[y/N]"), "\(unasked.said)")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["0"])
  }
}
