import Foundation
import GRDB
import Testing

@testable import ChannelRecords

/// What an import says about files that it refuses: each fault once, and nothing that only follows from another.
@Suite struct ImportRefusalTests {
  // MARK: - Ten of a kind

  @Test func listsTenOfAKindAndThenHowManyMore() throws {
    let trial = try ImportTrial()
    try trial.write(
      ImportTrial.credits((1...500).map { "C-\($0),CH-1,P-1,training,\($0 % 2 == 0 ? "x" : "1"),2026-01-01,done" }),
      to: "credits.csv")
    let refusal = try #require(try trial.refusal())
    #expect(refusal.count == 750)
    #expect(refusal.isShortened)
    #expect(refusal.lines.count == 22)
    #expect(refusal.lines.filter { $0.contains(": status: is \"done\"") }.count == 10)
    #expect(refusal.lines.filter { $0.contains(": points: is \"x\"") }.count == 10)
    #expect(
      refusal.lines.suffix(2) == [
        "credits.csv: status: 490 more like credits.csv:2", "credits.csv: points: 240 more like credits.csv:3",
      ])
    #expect(trial.told.count == 750)
  }

  @Test func tenAreAllOfAKindWithoutAWordMore() throws {
    let trial = try ImportTrial()
    try trial.write(
      ImportTrial.credits((1...10).map { "C-\($0),CH-1,P-1,training,1,2026-01-01,done" }), to: "credits.csv")
    let refusal = try #require(try trial.refusal())
    #expect(!refusal.isShortened)
    #expect(refusal.lines.count == 10)
  }

  @Test func anotherFaultOfTheSameColumnIsAnotherKind() throws {
    let trial = try ImportTrial()
    try trial.write(
      ImportTrial.credits(
        (1...20).map { "C-\($0),CH-1,P-1,training,1,2026-01-0\($0 % 9 + 1) 00:00:00,approved" } + [
          "C-21,CH-1,P-1,training,1,2026-02-30,approved"
        ]), to: "credits.csv")
    let lines = try trial.lines()
    #expect(
      lines.contains { $0.hasPrefix("credits.csv:22: earned_on: is \"2026-02-30\"; expected a date that exists") })
    #expect(lines.last == "credits.csv: earned_on: 10 more like credits.csv:2")
  }

  @Test func filesOfAnotherNameAreOneKind() throws {
    let trial = try ImportTrial()
    for number in 1...30 { try trial.write("a\n", to: "extra\(number + 100).csv") }
    let refusal = try #require(try trial.refusal())
    #expect(refusal.count == 30)
    #expect(refusal.lines.count == 11)
    #expect(refusal.lines.first?.hasPrefix("extra101.csv:1: this is no file of the records; expected are") == true)
    #expect(refusal.lines.last == "20 more like extra101.csv:1")
  }

  // MARK: - No followers of an error in another file

  /// Changes to `channels.csv` after which nobody knows which channels there are.
  static let unread: [(String, String, String)] = [
    ("country,", "contry,", "channels.csv:1: column 4 of the header is \"contry\""),
    ("CH-1,Name", "CH-1,\"Name", "channels.csv:2: the quoted field that opens on line 2 is never closed"),
    (",", ";", "channels.csv:1: separates its columns by semicolons"),
    ("CH-1,Name", "CH-1,Na\"me", "channels.csv:2: a quote stands inside"),
  ]

  @Test(arguments: unread)
  func aFileThatIsNotReadMakesNoDefectOfWhatPointsAtIt(_ from: String, to: String, expected: String) throws {
    let trial = try ImportTrial()
    let text = try #require(ImportTrial.sound["channels.csv"]).replacingOccurrences(of: from, with: to)
    try trial.write(text, to: "channels.csv")
    let refusal = try #require(try trial.refusal())
    #expect(refusal.lines.allSatisfy { $0.hasPrefix("channels.csv:") }, "\(refusal.lines)")
    #expect(refusal.lines.first?.hasPrefix(expected) == true, "\(refusal.lines)")
    #expect(refusal.unjudged == [.channels])
  }

  @Test func aFileUnderAnotherNameMakesNoDefectOfWhatPointsAtIt() throws {
    let trial = try ImportTrial()
    try trial.remove("people.csv")
    try trial.write(ImportTrial.people(["P-1", "P-2", "P-3"]), to: "People.csv")
    #expect(try trial.lines() == ["People.csv:1: the name is written otherwise; rename it to people.csv"])
  }

  /// Some programs save `credits.csv.txt`: records that nobody reads are stars that are lost.
  @Test func aFileWithAnotherEndingIsNotIgnored() throws {
    let trial = try ImportTrial()
    try trial.write("entry_id\n", to: "credits.csv.txt")
    let lines = try trial.lines()
    #expect(lines.count == 1 && lines.first?.hasPrefix("credits.csv.txt:1: this is no file of the records") == true)
  }

  @Test func aSpreadsheetInPlaceOfAFileIsOneDefect() throws {
    let trial = try ImportTrial()
    try trial.remove("people.csv")
    try trial.write("PK", to: "people.xlsx")
    #expect(
      try trial.lines() == [
        "people.xlsx:1: stands in place of people.csv; save the sheet as CSV in UTF-8, with commas"
      ])
  }

  @Test func aSpreadsheetBesideItsFileIsNoDefect() throws {
    let trial = try ImportTrial()
    try trial.write("PK", to: "people.xlsx")
    #expect(try trial.lines().isEmpty)
  }

  @Test func aRowThatIsRefusedIsPointedAtAllTheSame() throws {
    let trial = try ImportTrial()
    try trial.write(
      ImportTrial.channels(["CH-1 "]) + "CH-2,Two, Ltd.,ACP,DE,,,,7x24,yes,manual,active\n", to: "channels.csv")
    try trial.write(ImportTrial.people(["P-1,x", "P-2", "\"P-3\u{A0}\""]), to: "people.csv")
    let lines = try trial.lines()
    #expect(lines.count == 4, "\(lines)")
    #expect(
      lines.first?.hasPrefix("channels.csv:2: channel_id: is \"CH-1\" with spaces around it; expected an id") == true)
    #expect(lines.first?.hasSuffix(": write CH-1") == true)
    #expect(lines.contains("channels.csv:3: has 12 fields; expected 11, as the header has"))
    #expect(lines.contains("people.csv:2: has 4 fields; expected 3, as the header has"))
    #expect(lines.contains { $0.hasPrefix("people.csv:4: person_id: is \"P-3\" with spaces around it") })
  }

  @Test func whoPointsNowhereIsNamedBesideOtherDefects() throws {
    let trial = try ImportTrial()
    try trial.write(ImportTrial.people(["P-1", "P 9", "P-3"]), to: "people.csv")
    #expect(
      try trial.lines().filter { $0.contains("points") } == [
        "appointments.csv:3: person_id: \"P-2\" points at no row of people",
        "credits.csv:2: person_id: \"P-2\" points at no row of people",
      ])
  }

  // MARK: - Rows that are there

  @Test func theSameFolderAgainIsInTheDatabaseAlready() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    let refusal = try #require(try trial.refusal())
    #expect(refusal.count == 8)
    #expect(refusal.lines.allSatisfy { $0.contains(": is in the database already (\"") }, "\(refusal.lines)")
    #expect(
      refusal.columns.map(\.text).first
        == "channels.channel_id: 2 of 2 rows are in the database already; was this folder imported before?")
  }

  @Test(arguments: [false, true])
  func tellsARowOfTheDatabaseFromOneOfTheFile(hasLostItsIndex: Bool) throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    if hasLostItsIndex {
      let queue = try DatabaseQueue(path: trial.database)
      try queue.write { try $0.execute(sql: "DROP INDEX people_by_id") }
      try queue.close()
    }
    for table in Table.allCases where FileManager.default.fileExists(atPath: "\(trial.folder)/\(table.fileName)") {
      try trial.remove(table.fileName)
    }
    try trial.write(ImportTrial.people(["P-9", "P-9", "P-1"]), to: "people.csv")
    #expect(
      try trial.lines() == [
        "people.csv:3: person_id: is the id of an earlier row too (\"P-9\")",
        "people.csv:4: person_id: is in the database already (\"P-1\")",
      ])
  }

  @Test func aRowThatTheDatabaseDoesNotTakeIsNeverLost() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    let queue = try DatabaseQueue(path: trial.database)
    try queue.write { try $0.execute(sql: "CREATE UNIQUE INDEX one_a_day ON participations (held_on)") }
    try queue.close()
    for table in Table.allCases where FileManager.default.fileExists(atPath: "\(trial.folder)/\(table.fileName)") {
      try trial.remove(table.fileName)
    }
    try trial.write(
      "channel_id,held_on,kind,title\nCH-1,2026-01-01,forum,a\nCH-1,2026-01-01,forum,b\n", to: "participations.csv")
    #expect(
      try trial.lines() == [
        "participations.csv:3: the database does not take this row: UNIQUE constraint failed: participations.held_on"
      ])
  }

  // MARK: - What is no row

  @Test(arguments: ["\n\n", ",,\n,,\n", "\r\n,,\r\n", "\n,\n,,,,,,\n", "\"\",\"\",\"\"\n"])
  func emptyLastLinesAndLinesOfSeparatorsAloneAreNoRows(_ end: String) throws {
    let trial = try ImportTrial()
    try trial.write(ImportTrial.people(["P-1", "P-2", "P-3"]) + end, to: "people.csv")
    #expect(try trial.lines().isEmpty)
    let queue = try DatabaseQueue(path: trial.database)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM people") } == 3)
    try queue.close()
  }

  @Test func linesBetweenAndBeforeAreNoRowsAndStillCounted() throws {
    let trial = try ImportTrial()
    try trial.write("\n,,\nperson_id,name,email\nP-1,a,\n,,\n\nP-2,b,\nP-3,c,\nP 4,d,\n", to: "people.csv")
    let lines = try trial.lines()
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("people.csv:9: person_id: is a text of 3 characters") == true, "\(lines)")
  }

  @Test func aLineWithASpaceIsARow() throws {
    let trial = try ImportTrial()
    try trial.write(ImportTrial.people(["P-1", "P-2", "P-3"]) + " \n", to: "people.csv")
    #expect(try trial.lines() == ["people.csv:5: has 1 field; expected 3, as the header has"])
  }

  @Test func nothingIsTrimmed() throws {
    let trial = try ImportTrial()
    try trial.write("person_id,name,email\nP-1, a ,\nP-2,b,\nP-3,c,\n", to: "people.csv")
    try trial.write(
      ImportTrial.credits([
        "C-1,CH-1,P-2,training, 240 ,2026-01-01,approved", "C-2,CH-1 ,P-2,training,1,2026-01-01,approved",
      ]),
      to: "credits.csv")
    let lines = try trial.lines()
    #expect(lines.count == 2, "\(lines)")
    #expect(
      lines.first
        == "credits.csv:2: points: is \"240\" with spaces around it; expected a whole number from 0 to 1000000: write 240"
    )
    #expect(
      lines.last?.hasPrefix("credits.csv:3: channel_id: is \"CH-1\" with spaces around it; expected the id") == true)

    try trial.write(ImportTrial.credits([]), to: "credits.csv")
    #expect(try trial.lines().isEmpty)
    let queue = try DatabaseQueue(path: trial.database)
    #expect(try queue.read { try String.fetchOne($0, sql: "SELECT name FROM people WHERE person_id = 'P-1'") } == " a ")
    try queue.close()
  }

  // MARK: - Folders and headers

  @Test(arguments: ["channels.xlsx", "notes.txt", "channels.csv.gz"])
  func aFolderThatHoldsFilesButNoCSVFileIsRefused(_ name: String) throws {
    let trial = try ImportTrial([:])
    try trial.write("PK", to: name)
    let error = try #require(throws: RecordsError.self) { try trial.lines() }
    guard case .wrongInput(_, let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(reason.contains("the folder holds no CSV file; expected are channels.csv, certifications.csv"))
    #expect(reason.contains("channels.xlsx is a spreadsheet: save each sheet as CSV") == (name == "channels.xlsx"))
    #expect(!FileManager.default.fileExists(atPath: trial.database))
  }

  @Test func anEmptyFolderIsNotRefused() throws {
    #expect(try ImportTrial([:]).lines().isEmpty)
    #expect(try ImportTrial([".hidden": "x"]).lines().isEmpty)
  }

  @Test func aHeaderThatIsSpeltOtherwiseIsTold() throws {
    let trial = try ImportTrial()
    try trial.write("Person ID,name,email,\nP-1,a,,\n", to: "people.csv")
    #expect(
      try trial.lines() == [
        "people.csv:1: column 1 of the header is a text of 9 characters, which is none of person_id, name, email: "
          + "write person_id",
        "people.csv:1: column 4 of the header has no name; delete the column",
      ])
  }

  @Test func severalNamesThatAreUnknownAreToldWithTheWholeHeader() throws {
    let trial = try ImportTrial()
    try trial.write("person,name,mail\nP-1,a,\nP-2,b,\n", to: "people.csv")
    let refusal = try #require(try trial.refusal())
    #expect(
      refusal.lines == [
        "people.csv:1: column 1 of the header is \"person\", which is no column of people",
        "people.csv:1: column 3 of the header is \"mail\", which is no column of people",
        "people.csv:1: the header must be person_id,name,email",
        "people.csv:1: person_id: the column is missing from the header",
        "people.csv:1: email: the column is missing from the header",
      ])
    // No row was read, so that nothing is said of how many there are.
    #expect(refusal.columns.isEmpty, "\(refusal.columns.map(\.text))")
  }

  @Test func aFileWithoutAHeaderIsToldSo() throws {
    let trial = try ImportTrial()
    try trial.write("P-1,Jane,jane@one.example.com\nP-2,Doe,\n", to: "people.csv")
    let refusal = try #require(try trial.refusal())
    #expect(
      refusal.lines == [
        "people.csv:1: the header is missing: nothing in the first line is the name of a column; the first line must be "
          + "person_id,name,email"
      ])
    #expect(refusal.columns.isEmpty)
  }

  @Test func aFileThatIsAllBlankIsEmpty() throws {
    let trial = try ImportTrial()
    try trial.write("\n,,\n\n", to: "people.csv")
    #expect(
      try trial.lines() == [
        "people.csv:1: the file is empty; expected a header with the columns person_id, name, email"
      ])
  }

  // MARK: - Whole columns

  @Test func aColumnThatIsWrongInMostRowsIsSaidFirst() throws {
    let trial = try ImportTrial()
    try trial.write(
      ImportTrial.credits(
        (1...20).map { "C-\($0),CH-1,P-1,training,1,\($0 < 12 ? "46027" : "2026-01-05"),approved" }), to: "credits.csv")
    let refusal = try #require(try trial.refusal())
    #expect(
      refusal.columns.map(\.text) == [
        "credits.earned_on: 11 of 20 rows hold a spreadsheet's day number; was the file saved by a spreadsheet or "
          + "another tool?"
      ])
  }

  @Test func halfOfTheRowsAreNotMost() throws {
    let trial = try ImportTrial()
    try trial.write(
      ImportTrial.credits((1...20).map { "C-\($0),CH-1,P-1,training,1,\($0 < 11 ? "46027" : "2026-01-05"),approved" }),
      to: "credits.csv")
    #expect(try #require(try trial.refusal()).columns.isEmpty)
  }

  @Test func rowsThatAreWrongInSeveralWaysAreCountedTogether() throws {
    let trial = try ImportTrial()
    try trial.write(
      ImportTrial.credits(
        (1...6).map { "C-\($0),CH-1,P-1,training,1,\($0 < 5 ? "2026/01/05" : "20458"),approved" }), to: "credits.csv")
    #expect(
      try #require(try trial.refusal()).columns.map(\.text) == [
        "credits.earned_on: 6 of 6 rows are defective, 4 of them hold a date in another notation; was the file saved by "
          + "a spreadsheet or another tool?"
      ])
  }

  @Test func rowsOfAnotherWidthAreAWholeTable() throws {
    let trial = try ImportTrial()
    try trial.write("person_id,name,email\nP-1,a, b,\nP-2,a, b,\nP-3,a, b,\n", to: "people.csv")
    #expect(
      try #require(try trial.refusal()).columns.map(\.text) == [
        "people: 3 of 3 rows have another number of fields than the header; is a comma in a text not quoted?"
      ])
  }
}
