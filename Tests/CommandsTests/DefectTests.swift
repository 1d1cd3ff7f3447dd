import Foundation
import GRDB
import Testing

@Suite struct DefectTests {
  /// A change that another program makes with every check switched off, and the defect that follows.
  struct Flaw: CustomTestStringConvertible, Sendable {
    let sql: String
    let place: String
    var testDescription: String { place }

    init(_ sql: String, _ place: String) {
      self.sql = sql
      self.place = place
    }
  }

  static let flaws: [Flaw] = [
    Flaw("UPDATE channels SET hotline = '24x7'", "channels CH-1 hotline"),
    Flaw("UPDATE channels SET name = ''", "channels CH-1 name"),
    Flaw("UPDATE channels SET name = x'00ff'", "channels CH-1 name"),
    Flaw("UPDATE channels SET name = CAST(x'41ff' AS TEXT)", "channels CH-1 name"),
    Flaw("UPDATE channels SET name = 'a' || char(0) || 'b'", "channels CH-1 name"),
    Flaw("UPDATE channels SET status = 'aktiv'", "channels CH-1 status"),
    Flaw("UPDATE channels SET language = 'zh_CN'", "channels CH-1 language"),
    Flaw("UPDATE certifications SET star = 5", "certifications CERT-1 star"),
    Flaw("UPDATE certifications SET star = 'three'", "certifications CERT-1 star"),
    Flaw("UPDATE certifications SET applied_on = '2026-01-02'", "certifications CERT-1 issued_on"),
    Flaw("UPDATE certifications SET renewal_confirmed_on = '2026-02-30'", "certifications CERT-1 renewal_confirmed_on"),
    Flaw("UPDATE people SET name = '' WHERE person_id = 'E2'", "people E2 name"),
    Flaw("DELETE FROM people WHERE person_id = 'E3'", "appointments E3/CH-1/post-sales-engineer/2025-01-01 person_id"),
    Flaw(
      "UPDATE appointments SET role = 'engineer' WHERE person_id = 'E3'", "appointments rowid 4 role"),
    Flaw(
      "UPDATE appointments SET declared_on = '2026-01-01' WHERE person_id = 'E3'",
      "appointments E3/CH-1/post-sales-engineer/2025-01-01 declared_on"),
    Flaw("UPDATE certificates SET valid_until = '2024-12-31'", "certificates C-1 valid_until"),
    Flaw("UPDATE certificates SET certificate_id = 'C 1'", "certificates rowid 1 certificate_id"),
    Flaw("UPDATE credits SET points = 1.5", "credits CR-1 points"),
    Flaw("UPDATE credits SET points = 1000001", "credits CR-1 points"),
    Flaw("UPDATE credits SET points = -1", "credits CR-1 points"),
    Flaw("UPDATE credits SET category = 'other'", "credits CR-1 category"),
    Flaw("UPDATE credits SET person_id = 'E9'", "credits CR-1 person_id"),
    Flaw(
      "UPDATE participations SET kind = 'party' WHERE kind = 'forum' OR kind = 'meeting'", "participations rowid 2 kind"
    ),
    Flaw(
      "INSERT INTO major_events VALUES ('EV-1', 'CH-1', '2026-01-01', 'x', 'downgrade', NULL)",
      "major_events EV-1 ruling"),
    Flaw(
      "INSERT INTO major_events VALUES ('EV-1', 'CH-1', '2026-01-01', 'x', NULL, '2026-01-02')",
      "major_events EV-1 ruled_on"),
    Flaw("INSERT INTO downgrades VALUES ('CH-1', '2025-01-01', 3, 3, 'x')", "downgrades CH-1/2025-01-01 to_star"),
    Flaw(
      "INSERT INTO waivers VALUES ('CH-1', 'no-rule', 'x', 'y', '2026-01-01', '2026-12-31')", "waivers rowid 1 rule"),
  ]

  private static let other = """
    INSERT INTO channels (\(Records.channelColumns)) SELECT 'CH-2', name, kind, country, language, service_email, office_email, hotline,
      support_email, tracking_system, status FROM channels WHERE channel_id = 'CH-1';
    INSERT INTO certifications SELECT 'CERT-2', 'CH-2', star, route, applied_on, issued_on, valid_until, ended_on,
      renewal_confirmed_on FROM certifications WHERE channel_id = 'CH-1'
    """

  @Test(arguments: flaws)
  func aDefectiveRowPutsItsChannelOnHoldAndNoOther(_ flaw: Flaw) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let calm = try Report.preview(database)
    #expect(calm.outcome(of: "CH-1") == "retain")
    try Records.change(database, flaw.sql, Self.other)
    try Records.change(
      database,
      "UPDATE channels SET hotline = '5x8', name = 'Two', status = 'active', language = NULL WHERE channel_id = 'CH-2'",
      """
      UPDATE certifications SET star = 2, applied_on = '2025-12-01', renewal_confirmed_on = NULL
      WHERE channel_id = 'CH-2'
      """)
    let report = try Report.preview(database)
    #expect(report.outcome(of: "CH-1") == "hold")
    #expect(report.defects(of: "CH-1") == [flaw.place])
    #expect(report.rules(of: "CH-1").isEmpty)
    #expect(report.outcome(of: "CH-2") == "downgrade")
    #expect(report.summary["holds"] as? [String] == ["CH-1"])
    let check = try Program.run(["check", "--database", database])
    #expect(check.status == 65)
    let words = flaw.place.split(separator: " ")
    #expect(check.text.contains("\(words.dropLast().joined(separator: " ")), \(words.last ?? ""):"), "\(check.text)")
  }

  @Test(arguments: [false, true])
  func tablesMadeAnewWithoutAnyConstraintDecideTheSame(_ withTypes: Bool) throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "80", "--seed", "9", database, "--quiet"]).status == 0)
    let preview = ["review", "--report-only", "--format", "jsonl", "--as-of", "2027-01-01", "--database", database]
    let before = try Program.run(preview)
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { connection in
      try connection.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON")
      let tables = try String.fetchAll(connection, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      for table in tables {
        let columns = try Row.fetchAll(connection, sql: "PRAGMA table_info(\(table))").reversed().map {
          ($0["name"] as String) + (withTypes ? " " + ($0["type"] as String) : "")
        }
        let names = columns.map { $0.split(separator: " ")[0] }.joined(separator: ", ")
        try connection.execute(
          sql: """
            ALTER TABLE \(table) RENAME TO old_\(table);
            CREATE TABLE \(table) (\(columns.joined(separator: ", ")));
            INSERT INTO \(table) (\(names)) SELECT \(names) FROM old_\(table) ORDER BY random();
            DROP TABLE old_\(table)
            """)
      }
    }
    try queue.close()
    let after = try Program.run(preview)
    #expect(after.status == 0, "\(after.errors)")
    #expect(after.output == before.output)
    #expect(!before.output.isEmpty)

    // The id of an earlier row, which no constraint keeps out any more.
    try Records.change(
      database, "INSERT INTO credits SELECT * FROM credits WHERE channel_id = 'CH-0000001' LIMIT 1",
      "INSERT INTO channels SELECT * FROM channels WHERE channel_id = 'CH-0000002'")
    let report = try Report.preview(database, asOf: "2027-01-01")
    #expect(report.outcome(of: "CH-0000001") == "hold")
    #expect(report.defects(of: "CH-0000001").count == 1)
    #expect(report.outcome(of: "CH-0000002") == "hold")
    #expect(report.defects(of: "CH-0000002") == ["channels CH-0000002 channel_id"])
  }

  @Test func fullyIdenticalRowsCountAsOne() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(
      database,
      "DELETE FROM participations WHERE kind = 'meeting'",
      "INSERT INTO participations SELECT * FROM participations",
      """
      UPDATE appointments SET departed_on = '2026-06-01', declared_on = '2026-06-01' WHERE person_id = 'E3';
      INSERT INTO appointments SELECT * FROM appointments WHERE person_id = 'E3'
      """)
    let report = try Report.preview(database, asOf: "2027-01-01")
    #expect(report.rules(of: "CH-1").filter { $0 == "departure-unreplenished" }.count == 1)
    #expect(report.rules(of: "CH-1").contains("participation"))
  }

  @Test func whatBelongsToNoChannelIsReportedAndHidesNothing() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(
      database,
      "INSERT INTO credits VALUES ('CR-9', 'CH-9', 'E1', 'training', 1, '2026-01-01', 'approved')",
      "INSERT INTO people VALUES ('LONER', '', NULL)",
      "INSERT INTO certificates VALUES ('C-9', 'GHOST', 'PMP', '2026-01-01', '2026-12-31')",
      "INSERT INTO channels (\(Records.channelColumns)) SELECT 'CH 3', name, kind, country, language, service_email, office_email, hotline, "
        + "support_email, tracking_system, status FROM channels",
      "INSERT INTO channels (\(Records.channelColumns)) SELECT 'CH-4', name, kind, country, language, service_email, office_email, hotline, "
        + "support_email, tracking_system, status FROM channels WHERE channel_id = 'CH-1'",
      "INSERT INTO certifications VALUES ('CERT-4', 'CH-4', 3, 'credits', '2026-01-01', '2026-02-30', '2026-12-31', '', '')",
      "INSERT INTO channels (\(Records.channelColumns)) SELECT 'CH-5', name, 'RESELLER', country, language, service_email, office_email, hotline, "
        + "support_email, tracking_system, status FROM channels WHERE channel_id = 'CH-1'")
    let report = try Report.preview(database)
    #expect(report.outcome(of: "CH-1") == "retain")
    #expect(report.decisions.count == 1)
    #expect(
      Set(Report.places(report.summary["orphan_defects"])) == [
        "credits CR-9 channel_id", "people LONER name", "certificates C-9 person_id",
      ])
    #expect(report.summary["undetermined"] as? [String] == ["CH-4", "rowid 2"])
    #expect(report.summary["out_of_scope"] as? [String] == ["CH-5"])
  }

  /// Whoever is in post at a channel alone whose id is none belongs to no channel, whatever is wrong with that id.
  @Test(arguments: ["\(String(repeating: "C", count: 65))", "CH 3", ""])
  func personsOfAChannelWithoutAnIDBelongToNone(_ id: String) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(
      database,
      "INSERT INTO channels (\(Records.channelColumns)) SELECT '\(id)', name, kind, country, language, service_email, office_email, hotline, "
        + "support_email, tracking_system, status FROM channels",
      "INSERT INTO people VALUES ('PX', '', NULL)",
      "INSERT INTO certificates VALUES ('K', 'PX', 'PMP', '2026-01-01', '2026-99-01')",
      "INSERT INTO appointments (person_id, channel_id, role, registered_on) "
        + "VALUES ('PX', '\(id)', 'post-sales-engineer', '2025-01-01')")
    let report = try Report.preview(database)
    #expect(report.outcome(of: "CH-1") == "retain")
    let places = Report.places(report.summary["orphan_defects"])
    #expect(places.contains("people PX name") && places.contains("certificates K valid_until"), "\(places)")
    let check = try Program.run(["check", "--database", database])
    #expect(check.status == 65 && check.text.contains("people PX, name"), "\(check.text)")
  }

  /// A table that a tool made anew is named before a line for each of its rows, by `check` and where a review holds most.
  @Test func aColumnThatIsWrongInMostRowsIsSaidFirst() throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "40", "--seed", "3", database]).status == 0)
    try Records.change(
      database,
      """
      CREATE TABLE made AS SELECT certification_id, channel_id, CAST(star AS TEXT) AS star, route, applied_on, issued_on,
        valid_until, ended_on, renewal_confirmed_on FROM certifications;
      DROP TABLE certifications;
      ALTER TABLE made RENAME TO certifications
      """)
    let queue = try DatabaseQueue(path: database)
    let rows = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM certifications") } ?? 0
    try queue.close()
    #expect(rows > 40)
    let line =
      "certifications.star: \(rows) of \(rows) rows hold TEXT; was the table made anew by a tool?"
      + " Mend it with: ALTER TABLE certifications ADD COLUMN star_anew INTEGER; UPDATE certifications SET star_anew = "
      + "CASE WHEN typeof(star) = 'text' AND (typeof(star) IN ('integer', 'real') OR typeof(star) = 'text' AND star GLOB '[0-9]*' "
      + "AND star NOT GLOB '*[^0-9.]*') AND CAST(star AS REAL) = CAST(star AS INTEGER) THEN CAST(star AS INTEGER) ELSE star END; "
      + "ALTER TABLE certifications DROP COLUMN star; ALTER TABLE certifications RENAME COLUMN "
      + "star_anew TO star; Or have it read as it is, by the configuration: lenient: [numbers]"

    let check = try Program.run(["check", "--database", database])
    #expect(check.status == 65)
    let lines = check.text.split(separator: "\n")
    #expect(lines.first.map(String.init) == line)
    #expect(lines.filter { $0.contains(", star: is \"") && $0.contains("\", a number stored as TEXT; ") }.count == rows)
    let json = try Program.run(["check", "--database", database, "--format", "json"])
    let document = try #require(try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    let column = try #require((document["columns"] as? [[String: Any]])?.first)
    #expect(column["table"] as? String == "certifications" && column["column"] as? String == "star")
    #expect(column["rows"] as? Int == rows && column["defective"] as? Int == rows)

    let review = try Program.run(["review", "--report-only", "--as-of", "2027-01-01", "--database", database])
    #expect(review.status == 0)
    #expect(review.errors.contains("star-audit: \(line)\n"), "\(review.errors)")
  }

  @Test func aFewHoldsAreSingleRowsThatAreWrong() throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    #expect(try Program.run(["sample", "--channels", "40", "--seed", "3", database]).status == 0)
    try Records.change(database, "UPDATE channels SET hotline = 'always' WHERE channel_id = 'CH-0000001'")
    let review = try Program.run(["review", "--report-only", "--as-of", "2027-01-01", "--database", database])
    #expect(review.errors.contains("1 channel is on hold"))
    #expect(!review.errors.contains(" rows "), "\(review.errors)")
  }

  @Test func aMalformedAddressIsNoDefect() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE channels SET service_email = 'not an address', office_email = ''")
    #expect(try Report.preview(database).outcome(of: "CH-1") == "retain")
    #expect(try Program.run(["check", "--database", database, "--outbox", folder.path("outbox")]).status == 0)
  }
}
