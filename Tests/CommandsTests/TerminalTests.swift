import Foundation
import Testing

@testable import star_audit

/// What people see on a terminal.
@Suite struct TerminalTests {
  private static let hostile = "Ж新华三\u{1B}[2J\u{1B}]0;x\u{7}\u{202E}\u{9B}5m → é"

  private func records(_ folder: Folder) throws -> String {
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "12", "--seed", "4", database, "--quiet"]).status == 0)
    try Records.change(
      database, "UPDATE channels SET name = '\(Self.hostile)' || channel_id",
      "UPDATE people SET name = '\(Self.hostile)'",
      "UPDATE certificates SET code = '\(Self.hostile)' WHERE rowid % 3 = 0")
    return database
  }

  /// The commands that show what is on record.
  private func commands(_ database: String) -> [[String]] {
    [
      ["explain", "CH-0000003"], ["explain", "CH-0000001"], ["review", "--report-only", "--verbose"],
      ["review", "--report-only", "--summary"], ["channels"], ["assess", "CH-0000003", "--all"],
      ["renewal-notices", "--report-only", "--year", "2026"],
    ].map { command in
      command + ["--database", database] + (command.contains("--year") ? [] : ["--as-of", "2027-01-01"])
    } + [["rules", "credit-baseline"], ["schema", "credits"]]
  }

  @Test(arguments: [UInt16(60), 80, 140]) func linesAreNoWiderThanTheTerminal(columns: UInt16) throws {
    let folder = try Folder()
    for command in commands(try records(folder)) {
      let text = try Screen.run(command, columns: columns, environment: ["NO_COLOR": "1"])
      #expect(text.count > 100, "\(command)")
      for line in text.split(separator: "\n") where TextWidth.columns(of: line) > Int(columns) {
        // A word without a place to break it, an SQL statement to be copied, stays whole.
        let isWhole = line.hasPrefix("    INSERT") || line.split(separator: " ").count == 1
        #expect(isWhole, "\(command): \(line)")
      }
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E }, "\(command)")
    }
  }

  @Test func withColourNothingElseChanges() throws {
    let folder = try Folder()
    for command in commands(try records(folder)) {
      let coloured = try Screen.run(command, columns: 80)
      let plain = try Screen.run(command, columns: 80, environment: ["NO_COLOR": "1"])
      #expect(coloured.replacing(#/\u{1B}\[\d+m/#, with: "") == plain, "\(command)")
      #expect(try Screen.run(command, columns: 80, environment: ["TERM": "dumb"]) == plain, "\(command)")
    }
    #expect(try Screen.run(["rules"], columns: 80).contains("\u{1B}["))
  }

  @Test func aLocaleThatAsksForASCIIGetsIt() throws {
    let folder = try Folder()
    for command in commands(try records(folder)) {
      let shown = try Screen.run(command, columns: 80, environment: ["LC_ALL": "C", "NO_COLOR": "1"])
      let piped = try Program.run(command, environment: ["LC_ALL": "C"])
      #expect(piped.status == 0 && piped.text.count > 100)
      for text in [shown, piped.text] { #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(command)") }
    }
  }

  /// What programs read is the same whatever shows it.
  @Test(arguments: ["json", "jsonl", "csv"]) func formatsForProgramsDoNotKnowOfTerminals(format: String) throws {
    let folder = try Folder()
    for command in commands(try records(folder)).map({ $0.filter { $0 != "--summary" } })
    where format != "csv" || ["review", "channels"].contains(command[0]) {
      let arguments = command + ["--format", format]
      let piped = try Program.run(arguments, environment: ["LC_ALL": "C.UTF-8"])
      #expect(piped.status == 0, "\(command): \(piped.errors)")
      #expect(try Program.run(arguments, environment: ["LC_ALL": "C"]).output == piped.output, "\(command)")
      let shown = try Screen.run(arguments, columns: 60, environment: ["LC_ALL": "C"])
      #expect(Data(shown.utf8) == piped.output, "\(command)")
    }
  }

  @Test func anExplanationBeginsWithTheAnswer() throws {
    let folder = try Folder()
    let text = try Program.run(
      ["explain", "CH-0000003", "--as-of", "2027-01-01", "--database", try records(folder)]).text
    let parts = ["CH-0000003", "the dates that decide", "\nrules\n", "\nchannel\n", "\nappointments\n"].compactMap {
      text.range(of: $0)?.lowerBound
    }
    #expect(parts.count == 5 && parts == parts.sorted())
  }
}
