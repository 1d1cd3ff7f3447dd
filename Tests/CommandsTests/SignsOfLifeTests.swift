import Foundation
import Testing

/// What a command shows of itself while it works, and what it says where it is stopped.
@Suite struct SignsOfLifeTests {
  /// Runs a command on a terminal, with a clock on which everything takes long; what was on the screen.
  private func onATerminal(_ environment: [String: String], _ arguments: [String]) throws -> String {
    let said = try python(
      "screen", [String(decoding: try JSONEncoder().encode(environment), as: UTF8.self), Program.path] + arguments)
    return try #require(said as? String)
  }

  @Test func aTerminalIsShownHowFarTheWorkIsAndTheLineGoesAway() throws {
    let office = try Office(channels: 40, seed: 3)
    let preview = ["review", "--report-only", "--as-of", "2027-01-01", "--database", office.database, "--summary"]
    let said = try onATerminal(["TERM": "xterm"], preview)
    let line = try #require(
      said.firstMatch(of: /\r(\d+) of 40 channels, [0-9,]+\/(s|min|h)(, [^\e]+ left)?\e\[K/), "\(said)")
    #expect(line.1 == "40")
    // What is printed afterwards begins where the line stood.
    #expect(said[line.range.upperBound...].hasPrefix("\r\u{1B}[K"), "\(said)")
    #expect(try !onATerminal(["TERM": "dumb"], preview).contains("of 40 channels"))
    #expect(try !onATerminal(["TERM": "xterm"], preview + ["-q"]).contains("of 40 channels"))
    // Nobody looks on at a file.
    #expect(try !office.run("review", "--report-only", "--as-of", "2027-01-01").errors.contains("of 40 channels"))
  }

  @Test(arguments: [["sample", "TARGET.db", "--channels", "300", "--seed", "1"], ["check"]])
  func howLongItStillTakesIsSaidOfEverythingThatIsCounted(arguments: [String]) throws {
    let office = try Office(channels: 300, seed: 3)
    let said = try onATerminal(
      ["TERM": "xterm", "STAR_AUDIT_DATABASE": office.database, "STAR_AUDIT_OUTBOX": office.outbox],
      arguments.map { $0.replacingOccurrences(of: "TARGET", with: office.folder.path("made")) })
    #expect(said.contains(/\r\d+ of 300 channels, [0-9,]+\/(s|min|h), [^\e]+ left\e\[K/), "\(said)")
  }

  @Test func theJournalIsToldHowMuchAMessageMatters() throws {
    let office = try Office(channels: 40, seed: 3)
    func journal(_ arguments: String) throws -> [Substring] {
      let script = """
        exec 2>"$3/journal"; export JOURNAL_STREAM=$(stat -c %d:%i "$3/journal"); \
        STAR_AUDIT_TYPO=1 "$0" \(arguments) --database "$1" --outbox "$2" >/dev/null
        """
      _ = try Program.launch(
        "/bin/sh", ["-c", script, Program.path, office.database, office.outbox, office.folder.path],
        environment: try Clock.environment("2027-01-02"))
      return String(decoding: office.folder.contents("journal"), as: UTF8.self).split(separator: "\n")
    }
    let published = try journal("review --as-of 2027-01-01 --allow-downgrades 40")
    #expect(published.first?.hasPrefix("<4>star-audit: warning: STAR_AUDIT_TYPO") == true, "\(published)")
    #expect(published.last?.hasPrefix("<6>star-audit: published ") == true, "\(published)")
    #expect(try journal("apply none").last?.hasPrefix("<3>star-audit: ") == true)
    #expect(try !office.run("apply", "none").errors.contains("<3>"))
  }

  @Test func theServiceManagerIsToldTheStatus() throws {
    let office = try Office(channels: 40, seed: 3)
    let told = try python(
      "told_to_manager", "@star-audit-\(UUID().uuidString)", Program.path, "review", "--as-of", "2027-01-01",
      "--allow-downgrades", "40",
      "--database", office.database, "--outbox", office.outbox)
    let lines = try #require(told as? [String])
    #expect(lines.allSatisfy { $0.hasPrefix("STATUS=") })
    #expect(lines.contains { $0.hasPrefix("STATUS=40 of 40 channels, ") }, "\(lines)")
    #expect(lines.last?.hasPrefix("STATUS=published ") == true, "\(lines)")
    // A socket that is not there, or can be none, keeps nothing from being done.
    for socket in ["/nowhere/socket", "x", "@", "/" + String(repeating: "x", count: 300)] {
      #expect(
        try Program.run(
          ["review", "--report-only", "--as-of", "2027-01-01", "--database", office.database],
          environment: ["NOTIFY_SOCKET": socket]
        ).status == 0)
    }
  }

  // MARK: - Ctrl-C

  @Test func aReviewThatIsStoppedSaysThatNothingIsPublished() throws {
    let office = try Office(channels: 40, seed: 3)
    let review = ["review", "--as-of", "2027-01-01", "--allow-downgrades", "40"]
    let stopped = try Program.run(
      review + ["--database", office.database, "--outbox", office.outbox],
      environment: try Faults.stop(at: "/outbox", after: 1).environment())
    #expect(stopped.status == -SIGINT, "\(stopped.errors)")
    #expect(
      stopped.errors
        == "star-audit: stopped: nothing was published; what was begun is invisible, and the next run clears it away\n")
    #expect(stopped.text.isEmpty && !office.has("2027-01-review"))
    let left = try FileManager.default.contentsOfDirectory(atPath: office.outbox)
    #expect(left.allSatisfy { $0.hasPrefix(".") }, "\(left)")
    let again = try Program.run(review + ["--database", office.database, "--outbox", office.outbox])
    #expect(again.status == 0 && office.has("2027-01-review"), "\(again.errors)")
  }

  @Test func anImportThatIsStoppedImportsNothing() throws {
    let folder = try Folder()
    #expect(try Program.run(["sample", "--channels", "20", "--seed", "3", folder.path("csv")]).status == 0)
    let stopped = try Program.run(
      ["import", folder.path("csv"), "--database", folder.path("a.db")],
      environment: try Faults.stop(at: "a.db").environment())
    #expect(
      stopped.status == -SIGINT && stopped.errors == "star-audit: stopped: nothing was imported\n", "\(stopped.errors)")
    #expect(try folder.snapshot().filter { $0.contains("a.db") }.isEmpty)
  }

  /// What cannot be half done is done, and says so.
  @Test func whatIsBeingWrittenIsWritten() throws {
    let office = try Office(Records(), "UPDATE credits SET points = 300")
    try office.must("review", "--as-of", "2026-07-01")
    let applied = try office.run(
      "apply", "2026-07-review", environment: try Faults.stop(at: "records.db", "fsync").environment())
    #expect(applied.status == 0 && applied.errors.contains("applied"), "\(applied.errors)")
    #expect(try office.rows("SELECT count(*) FROM downgrades") == ["1"])
  }
}
