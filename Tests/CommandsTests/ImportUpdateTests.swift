import Foundation
import Testing

/// `import --update`, `--dry-run` and `--template`.
@Suite struct ImportUpdateTests {
  private func run(_ folder: Folder, _ arguments: String...) throws -> Program.Result {
    try Program.run(["import"] + arguments + ["--database", folder.path("records.db")])
  }

  private func rows(_ folder: Folder, _ query: String) throws -> [String] {
    try Records.rows(of: folder.path("records.db"), query)
  }

  private func write(_ files: [String: String], _ name: String, _ folder: Folder) throws {
    for (file, text) in files { _ = try folder.write(text, to: "\(name)/\(file)") }
  }

  private func folder() throws -> Folder {
    let folder = try Folder()
    try write(Records().files, "csv", folder)
    #expect(try run(folder, folder.path("csv")).status == 0)
    return folder
  }

  @Test func rowsOfAKnownIDAreReplaced() throws {
    let folder = try folder()
    let before = try rows(folder, "SELECT count(*) FROM appointments")
    var files = Records().files
    files["credits.csv"] = files["credits.csv"]?.replacingOccurrences(of: ",450,", with: ",475,")
    let line = try #require(files["appointments.csv"]?.split(separator: "\n").last.map(String.init))
    var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    fields[4] = "2026-05-02"
    files["appointments.csv"] = files["appointments.csv"]?.replacingOccurrences(
      of: line, with: fields.joined(separator: ","))
    try write(files, "new", folder)
    #expect(try run(folder, folder.path("new")).status == 65)
    let rehearsed = try run(folder, folder.path("new"), "--update", "--dry-run")
    #expect(rehearsed.status == 0 && rehearsed.errors.contains("nothing was changed"), "\(rehearsed.errors)")
    #expect(try rows(folder, "SELECT count(*) FROM appointments WHERE departed_on IS NOT NULL") == ["0"])
    let updated = try run(folder, folder.path("new"), "--update")
    #expect(updated.status == 0, "\(updated.errors)")
    #expect(updated.text.contains("channels 1 (0 replaced, 1 unchanged)\n"), "\(updated.text)")
    #expect(try rows(folder, "SELECT count(*) FROM appointments") == before)
    #expect(try rows(folder, "SELECT count(*) FROM appointments WHERE departed_on = '2026-05-02'") == ["1"])
    #expect(try rows(folder, "SELECT DISTINCT points FROM credits") == ["475"])
    // Once more changes nothing, and says so.
    let again = try run(folder, folder.path("new"), "--update")
    #expect(again.status == 0 && again.errors.contains("imported 0 rows, and "), "\(again.errors)")
    #expect(try rows(folder, "SELECT count(*) FROM appointments") == before)
  }

  /// A file that holds a part of the rows takes nothing away of the others.
  @Test func whatIsNotInTheFilesStays() throws {
    let folder = try folder()
    let database = folder.path("records.db")
    try Records.change(
      database,
      "INSERT INTO participations VALUES ('CH-1', '2026-05-07', 'training', 'Morning'), "
        + "('CH-1', '2026-05-07', 'training', 'Afternoon')")
    try Records.change(
      database,
      "INSERT INTO downgrades VALUES ('CH-1', '2024-07-01', 4, 3, 'r'), ('CH-1', '2024-07-01', 3, 2, 'r')")
    try Records.change(
      database,
      "INSERT INTO waivers VALUES ('CH-1', 'hotline', 'r', 'A', '2026-01-01', '2026-12-31'), "
        + "('CH-1', 'hotline', 'r', 'B', '2026-01-01', '2026-06-30')")
    try write(
      [
        "participations.csv": "channel_id,held_on,kind,title\nCH-1,2026-05-07,training,Morning\n",
        "downgrades.csv": "channel_id,downgraded_on,from_star,to_star,reason\nCH-1,2024-07-01,4,3,r\n",
        "waivers.csv": "channel_id,rule,reason,granted_by,granted_on,expires_on\n"
          + "CH-1,hotline,shorter,A,2026-01-01,2026-03-31\n",
      ], "new", folder)
    let result = try run(folder, folder.path("new"), "--update")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try rows(folder, "SELECT title FROM participations WHERE held_on = '2026-05-07' ORDER BY 1")
        == ["Afternoon", "Morning"])
    #expect(
      try rows(folder, "SELECT from_star, to_star FROM downgrades WHERE downgraded_on = '2024-07-01' ORDER BY 1")
        == ["3 2", "4 3"])
    #expect(
      try rows(folder, "SELECT granted_by, expires_on FROM waivers ORDER BY 1") == ["A 2026-03-31", "B 2026-06-30"])
  }

  /// An id that stands twice in the files is refused, and nothing is lost by it.
  @Test func whatIsRefusedChangesNothing() throws {
    let folder = try folder()
    var files = Records().files
    let line = try #require(files["credits.csv"]?.split(separator: "\n").last.map(String.init))
    files["credits.csv"]? += line + "\n"
    try write(files, "new", folder)
    let refused = try run(folder, folder.path("new"), "--update")
    #expect(refused.status == 65, "\(refused.errors)")
    #expect(try rows(folder, "SELECT count(*) FROM credits") == ["1"])
  }

  @Test func columnsOfTheDepartmentStayAsTheyAre() throws {
    let folder = try folder()
    let database = folder.path("records.db")
    for table in ["channels", "certifications", "people", "appointments", "certificates", "credits", "participations"] {
      try Records.change(database, "ALTER TABLE \(table) ADD COLUMN badge TEXT DEFAULT ''")
      try Records.change(database, "UPDATE \(table) SET badge = rowid")
    }
    func badges() throws -> [String] {
      try rows(
        folder,
        "SELECT group_concat(badge) FROM channels UNION ALL SELECT group_concat(badge) FROM certifications "
          + "UNION ALL SELECT group_concat(badge) FROM people UNION ALL SELECT group_concat(badge) FROM appointments "
          + "UNION ALL SELECT group_concat(badge) FROM certificates UNION ALL SELECT group_concat(badge) FROM credits "
          + "UNION ALL SELECT group_concat(badge) FROM participations")
    }
    let before = try badges()
    #expect(try run(folder, folder.path("csv"), "--update").status == 0)
    #expect(try badges() == before)
    var files = Records().files
    files["credits.csv"] = files["credits.csv"]?.replacingOccurrences(of: ",450,", with: ",475,")
    files["people.csv"] = files["people.csv"]?.replacingOccurrences(of: "First", with: "Other")
    try write(files, "new", folder)
    #expect(try run(folder, folder.path("new"), "--update").status == 0)
    #expect(try badges() == before)
    #expect(try rows(folder, "SELECT points FROM credits") == ["475"])
  }

  /// An appointment that is added again with its end has not ended: there are two.
  @Test func aRowBesideAnotherOfItsKeyIsWarnedOf() throws {
    let folder = try folder()
    let header = "person_id,channel_id,role,registered_on,departed_on,declared_on,replaced_by\n"
    let ended = (1...3).map { "E\($0),CH-1,post-sales-engineer,2025-01-01,2026-03-01,,\n" }.joined()
    try write(["appointments.csv": header + ended + ended.replacing("03-01", with: "04-01")], "ended", folder)
    let rehearsed = try run(folder, folder.path("ended"), "--dry-run")
    #expect(rehearsed.errors.contains("both would stand"), "\(rehearsed.errors)")
    let json = try run(folder, folder.path("ended"), "--dry-run", "--format", "jsonl")
    #expect(json.text.contains("{\"table\":\"appointments\",\"rows\":6,\"beside_others\":6}\n"), "\(json.text)")
    let plain = try run(folder, folder.path("ended"))
    #expect(plain.status == 0)
    #expect(
      plain.errors.contains(
        "warning: appointments: of 6 rows (appointments.csv:2, appointments.csv:3, appointments.csv:4, …) the database holds "
          + "one of the same person_id, channel_id, role, registered_on with other values already; both stand now, and both "
          + "count; `import --update` replaces it"), "\(plain.errors)")
    #expect(try rows(folder, "SELECT count(*) FROM appointments WHERE role = 'post-sales-engineer'") == ["9"])
    // What it advises mends it, and says what went.
    try write(["appointments.csv": header + ended], "mended", folder)
    let mended = try run(folder, folder.path("mended"), "--update")
    #expect(mended.text.contains("appointments 3 (0 replaced, 3 unchanged, 6 removed)\n"), "\(mended.text)")
    #expect(
      mended.errors.contains("imported 0 rows, and 3 there already,")
        && mended.errors.contains("; 6 rows of the same ids or keys removed"),
      "\(mended.errors)")
    #expect(try rows(folder, "SELECT count(*) FROM appointments WHERE role = 'post-sales-engineer'") == ["3"])
  }

  @Test func theTemplateIsAFolderThatAnImportReads() throws {
    let folder = try Folder()
    #expect(try Program.run(["import", "--template", folder.path("csv")]).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("csv")).count == 10)
    #expect(try run(folder, folder.path("csv")).status == 0)
    #expect(try Program.run(["import", "--template", folder.path("csv")]).status == 73)
    #expect(try Program.run(["import"]).status == 64)
  }
}
