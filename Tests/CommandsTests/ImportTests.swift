import Foundation
import Testing

@Suite struct ImportTests {
  /// A file, what it is changed into, and the message expected.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let file: String
    let from: String
    let to: String
    let expected: String
    var testDescription: String { expected }
  }

  static let refusals: [Refusal] = [
    Refusal(
      file: "certifications.csv", from: "2026-01-01", to: "2026-02-30",
      expected: "certifications.csv:2: issued_on: is \"2026-02-30\"; expected a date that exists"),
    Refusal(
      file: "certifications.csv", from: "2025-12-10", to: "2026-12-10",
      expected: "certifications.csv:2: issued_on: is 2026-01-01, before applied_on 2026-12-10"),
    Refusal(
      file: "certifications.csv", from: ",3,credits", to: ",5,credits",
      expected: "certifications.csv:2: star: is 5; expected one of 4, 3, 2"),
    Refusal(
      file: "certifications.csv", from: "CERT-1,CH-1", to: "CERT-1,CH-9",
      expected: "certifications.csv:2: channel_id: \"CH-9\" points at no row of channels"),
    Refusal(
      file: "credits.csv", from: "450", to: "-450",
      expected: "credits.csv:2: points: is \"-450\"; expected a whole number"),
    Refusal(
      file: "credits.csv", from: "450", to: "450.0",
      expected:
        "credits.csv:2: points: is \"450.0\", a number with decimals; expected a whole number from 0 to 1000000: "
        + "write 450"),
    Refusal(
      file: "credits.csv", from: "450", to: "1000001", expected: "credits.csv:2: points: is 1000001; expected a whole"),
    Refusal(
      file: "credits.csv", from: "450", to: "99999999999999999999",
      expected: "credits.csv:2: points: is \"99999999999999999999\"; expected a whole"),
    Refusal(
      file: "credits.csv", from: "training", to: "Training",
      expected: "credits.csv:2: category: is \"Training\"; expected"),
    Refusal(
      file: "credits.csv", from: "CR-1", to: "CR 1", expected: "credits.csv:2: entry_id: is a text of 4 characters"),
    Refusal(
      file: "channels.csv", from: "\"One, Ltd.\"", to: "", expected: "channels.csv:2: name: is empty; expected text"),
    Refusal(
      file: "channels.csv", from: "\"One, Ltd.\"", to: "One, Ltd.",
      expected: "channels.csv:2: has 12 fields; expected 11, as the header has"),
    Refusal(
      file: "channels.csv", from: "\"One, Ltd.\"", to: "\"One",
      expected: "channels.csv:2: the quoted field that opens on"),
    Refusal(
      file: "channels.csv", from: "\"One, Ltd.\"", to: "\"One\" Ltd.",
      expected: "channels.csv:2: a quoted field is followed by something else"),
    Refusal(
      file: "channels.csv", from: "\"One, Ltd.\"", to: "One \"Ltd.\"", expected: "channels.csv:2: a quote stands inside"
    ),
    Refusal(
      file: "channels.csv", from: ",DE,", to: ",DE,zh_CN", expected: "channels.csv:2: language: is \"zh_CN\"; expected"),
    Refusal(
      file: "channels.csv", from: "country,", to: "land,",
      expected: "channels.csv:1: column 4 of the header is \"land\""),
    Refusal(
      file: "channels.csv", from: "country,", to: "kind,",
      expected: "channels.csv:1: kind: the column stands twice in the header"),
    Refusal(
      file: "channels.csv", from: "country,", to: "kind,",
      expected: "channels.csv:1: country: the column is missing from the header"),
    Refusal(
      file: "people.csv", from: "E3,Third", to: "E2,Third",
      expected: "people.csv:5: person_id: is the id of an earlier row too"),
    Refusal(
      file: "appointments.csv", from: "E3,CH-1,post-sales-engineer,2025-01-01,,,",
      to: "E3,CH-1,post-sales-engineer,2025-01-01,,2026-01-01,E9",
      expected: "appointments.csv:5: declared_on: stands without departed_on"),
    Refusal(
      file: "appointments.csv", from: "E3,CH-1,post-sales-engineer,2025-01-01,,,",
      to: "E3,CH-1,post-sales-engineer,2025-01-01,2024-12-31,,E9",
      expected: "appointments.csv:5: departed_on: is 2024-12-31, before registered_on 2025-01-01"),
  ]

  @Test(arguments: refusals)
  func refusesBadRecordsAndNamesThePlace(_ refusal: Refusal) throws {
    let folder = try Folder()
    for (file, text) in Records().files {
      let changed = file == refusal.file ? text.replacingOccurrences(of: refusal.from, with: refusal.to) : text
      if file == refusal.file { #expect(changed != text) }
      try folder.write(changed, to: "csv/" + file)
    }
    let result = try Program.run(["import", folder.path("csv"), "--database", folder.path("records.db")])
    #expect(result.status == 65)
    #expect(result.errors.contains(refusal.expected), "\(result.errors)")
    #expect(try folder.snapshot().filter { !$0.hasPrefix("csv") }.isEmpty)
  }

  @Test func listsEveryDefectOfEveryFile() throws {
    let folder = try Folder()
    var records = Records()
    records.files["people.csv"]? += "bad id,x,\nE4,,\n"
    records.files["credits.csv"]? += "CR-2,CH-7,E7,training,x,2026-02-30,done\n"
    for (file, text) in records.files { try folder.write(text, to: "csv/" + file) }
    try folder.write("a,b\n", to: "csv/extra.csv")
    let result = try Program.run(["import", folder.path("csv"), "--database", folder.path("records.db")])
    #expect(result.status == 65)
    for place in [
      "extra.csv:1:", "people.csv:6: person_id", "people.csv:7: name", "credits.csv:3: points",
      "credits.csv:3: earned_on",
      "credits.csv:3: status", "credits.csv:3: channel_id", "credits.csv:3: person_id", "8 defects",
    ] {
      #expect(result.errors.contains(place), "\(place) in \(result.errors)")
    }
  }

  @Test func showsNoPersonalDataOfAMisplacedColumn() throws {
    let folder = try Folder()
    var records = Records()
    records.files["people.csv"]? += "Jane Doe,E9,jane@one.example.com\n"
    records.files["credits.csv"]? += "CR-2,CH-1,jane.doe@one.example.com,training,1,2026-02-01,approved\n"
    for (file, text) in records.files { try folder.write(text, to: "csv/" + file) }
    let result = try Program.run(["import", folder.path("csv"), "--database", folder.path("records.db")])
    #expect(result.status == 65)
    #expect(!result.errors.lowercased().contains("jane"))
  }

  @Test func namesTheLineOnWhichARecordStarts() throws {
    let folder = try Folder()
    var records = Records()
    records.files["participations.csv"] =
      "\u{FEFF}channel_id,held_on,kind,title\r\nCH-1,2026-03-03,training,\"two\r\nlines, \"\"quoted\"\"\"\r\nCH-1,x,forum,t\r\n"
    for (file, text) in records.files { try folder.write(text, to: "csv/" + file) }
    let result = try Program.run(["import", folder.path("csv"), "--database", folder.path("records.db")])
    #expect(result.status == 65)
    #expect(result.errors.contains("participations.csv:4: held_on"), "\(result.errors)")
  }

  @Test func jsonlHasEveryDefectWhereTextHasTenOfAKind() throws {
    let folder = try Folder()
    var records = Records()
    let rows = (1...40).map { "CR-\($0),CH-1,E1,training,1,2026-02-01 00:00:00,approved\n" }.joined()
    records.files["credits.csv"] = "entry_id,channel_id,person_id,category,points,earned_on,status\n" + rows
    for (file, text) in records.files { try folder.write(text, to: "csv/" + file) }
    let arguments = ["import", folder.path("csv"), "--database", folder.path("records.db")]

    let text = try Program.run(arguments)
    #expect(text.status == 65)
    #expect(text.output.isEmpty)
    let lines = text.errors.split(separator: "\n")
    #expect(
      lines.first == """
        star-audit: credits.earned_on: 40 of 40 rows hold a date with a time; was the file saved by a spreadsheet or \
        another tool?
        """)
    #expect(lines.filter { $0.contains("credits.csv:") && $0.contains(": write 2026-02-01") }.count == 10)
    #expect(lines.contains("star-audit: credits.csv: earned_on: 30 more like credits.csv:2"))
    #expect(
      lines.last == """
        star-audit: nothing was imported: 40 defects; mend the files and import again (`--format jsonl` lists every one)
        """)

    let json = try Program.run(arguments + ["--format", "jsonl"])
    #expect(json.status == 65)
    let defects = try json.text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(defects.compactMap { $0["line"] as? Int } == Array(2...41))
    #expect(defects.allSatisfy { $0["file"] as? String == "credits.csv" && $0["column"] as? String == "earned_on" })
    #expect(defects.allSatisfy { ($0["reason"] as? String)?.contains("a date with a time") == true })
    #expect(
      json.errors.split(separator: "\n").last
        == "star-audit: nothing was imported: 40 defects; mend the files and import again")
  }

  @Test func jsonlSaysHowManyRowsEachTableGot() throws {
    let folder = try Folder()
    for (file, text) in Records().files { try folder.write(text, to: "csv/" + file) }
    let result = try Program.run(
      ["import", folder.path("csv"), "--database", folder.path("records.db"), "--format", "jsonl"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.text.hasPrefix("{\"table\":\"channels\",\"rows\":1}\n{\"table\":\"certifications\",\"rows\":1}\n"))
    #expect(result.text.split(separator: "\n").count == 10)
  }

  @Test func aFolderWithoutACSVFileIsRefused() throws {
    let folder = try Folder()
    try folder.write("PK", to: "sheets/channels.xlsx")
    let result = try Program.run(["import", folder.path("sheets"), "--database", folder.path("records.db")])
    #expect(result.status == 65)
    #expect(
      result.errors.contains("sheets: the folder holds no CSV file; expected are channels.csv"), "\(result.errors)")
    #expect(try folder.snapshot().filter { !$0.hasPrefix("sheets") }.isEmpty)
  }

  @Test func addsToAnExistingDatabaseAllOrNothing() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let before = try Report.preview(database)
    try folder.write("person_id,name,email\nE4,Fourth,\nE1,Again,\n", to: "more/people.csv")
    let refused = try Program.run(["import", folder.path("more"), "--database", database])
    #expect(refused.status == 65)
    #expect(
      refused.errors.contains("people.csv:3: person_id: is in the database already (\"E1\")"), "\(refused.errors)")
    #expect(try Program.run(["check", "--database", database, "--outbox", folder.path("outbox")]).status == 0)

    try folder.write("person_id,name,email\nE4,Fourth,\n", to: "more/people.csv")
    try folder.write(
      "person_id,channel_id,role,registered_on,departed_on,declared_on,replaced_by\n"
        + "E4,CH-1,post-sales-engineer,2026-01-01,,,\n", to: "more/appointments.csv")
    #expect(try Program.run(["import", folder.path("more"), "--database", database]).status == 0)
    let after = try Report.preview(database)
    #expect(before.outcome(of: "CH-1") == "retain")
    #expect(after.outcome(of: "CH-1") == "retain")
  }

  @Test func anEmptyFolderMakesAnEmptyDatabaseThatIsNotInWALMode() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path("csv"), withIntermediateDirectories: true)
    let result = try Program.run(["import", folder.path("csv"), "--database", folder.path("records.db")])
    #expect(result.status == 0)
    let header = [UInt8](folder.contents("records.db").prefix(100))
    #expect(header[18] == 1 && header[19] == 1)
    #expect(Array(header[68..<72]) == Array("STAR".utf8))
    #expect(Array(header[60..<64]) == [0, 0, 0, 1])
    #expect(try Report.preview(folder.path("records.db")).decisions.isEmpty)
  }

  @Test(arguments: ["missing", "csv/people.csv"])
  func aFolderThatIsNoneIsMissingInput(_ name: String) throws {
    let folder = try Folder()
    try folder.write("person_id,name,email\n", to: "csv/people.csv")
    let result = try Program.run(["import", folder.path(name), "--database", folder.path("records.db")])
    #expect(result.status == 66)
    #expect(!FileManager.default.fileExists(atPath: folder.path("records.db")))
  }

  @Test func leavesAnotherProgramsDatabaseAlone() throws {
    let folder = try Folder()
    try folder.write("person_id,name,email\n", to: "csv/people.csv")
    let other = try folder.write("not a database at all, but long enough to be looked at", to: "other.db")
    let before = folder.contents("other.db")
    #expect(try Program.run(["import", folder.path("csv"), "--database", other]).status == 65)
    #expect(folder.contents("other.db") == before)
  }

  @Test(arguments: [200, 2_000, 8_000, 20_000, 40_000, 80_000, 150_000])
  func aKilledImportLeavesNothingToBeSeen(_ microseconds: UInt32) throws {
    let folder = try Folder()
    let sample = try Program.run(["sample", "--channels", "300", "--seed", "7", folder.path("csv"), "--quiet"])
    #expect(sample.status == 0)
    let arguments = ["import", folder.path("csv"), "--database", folder.path("records.db"), "--quiet"]
    let wasRunning = try Program.runAndKill(arguments, after: microseconds)
    if FileManager.default.fileExists(atPath: folder.path("records.db")) {
      #expect(
        try Program.run(["check", "--database", folder.path("records.db"), "--outbox", folder.path("outbox")]).status
          == 0)
    } else {
      #expect(wasRunning)
      let again = try Program.run(arguments)
      #expect(again.status == 0, "\(again.errors)")
    }
    #expect(
      try Program.run(["check", "--database", folder.path("records.db"), "--outbox", folder.path("outbox")]).status == 0
    )
  }
}
