import Foundation
import GRDB
import Testing

@testable import ChannelRecords

/// A column that a tool wrote otherwise is told from rows that are wrong.
@Suite struct DefectiveColumnTests {
  private static let recordLists = RecordLists(categories: ["training"])

  /// What is said of the sound records after another program changed them.
  private func lines(after statements: String...) throws -> [String] {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    let queue = try DatabaseQueue(path: trial.database)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for statement in statements { try database.execute(sql: statement) }
    }
    try queue.close()
    return try RecordsDatabase(path: trial.database).defectiveColumns(Self.recordLists).map(\.text)
  }

  /// The statements by which a tool makes a table anew, without types, constraints and indexes.
  private func anew(_ table: String, _ columns: String) -> String {
    "CREATE TABLE made AS SELECT \(columns) FROM \(table); DROP TABLE \(table); ALTER TABLE made RENAME TO \(table)"
  }

  @Test func soundRecordsHaveNone() throws {
    #expect(try lines().isEmpty)
  }

  @Test func namesWhatATableMadeAnewHolds() throws {
    let lines = try lines(
      after: anew(
        "certifications",
        "certification_id, channel_id, CAST(star AS TEXT) AS star, route, applied_on || ' 00:00:00' AS applied_on, "
          + "CAST(julianday(issued_on) - 2415018.5 AS INTEGER) AS issued_on, "
          + "julianday(valid_until) - 2440587.5 AS valid_until, ended_on, renewal_confirmed_on"),
      anew("appointments", "person_id, channel_id, role, registered_on, departed_on, declared_on, replaced_by"),
      anew(
        "channels",
        "channel_id, name, kind, country, language, service_email, office_email, NULL AS hotline, "
          + "support_email = 'yes' AS support_email, tracking_system, status"))
    #expect(
      lines.map { $0.components(separatedBy: " Mend it")[0] } == [
        "channels.hotline: 2 of 2 rows are empty; some tools take the word none for nothing",
        "channels.support_email: 2 of 2 rows hold a Boolean; was the table made anew by a tool?",
        "certifications.star: 2 of 2 rows hold TEXT; was the table made anew by a tool?",
        "certifications.applied_on: 2 of 2 rows hold a date with a time; was the table made anew by a tool?",
        "certifications.issued_on: 2 of 2 rows hold a spreadsheet's day number; was the table made anew by a tool?",
        "certifications.valid_until: 2 of 2 rows hold R's day number; was the table made anew by a tool?",
      ])
  }

  @Test func namesATableThatOthersPointAtInVain() throws {
    #expect(
      try lines(after: "UPDATE people SET person_id = person_id || '-x'") == [
        "appointments.person_id: 2 of 2 rows point at no row of people; is people whole?"
      ])
  }

  @Test func oneRowOfSeveralIsARowThatIsWrong() throws {
    #expect(try lines(after: "UPDATE people SET name = '' WHERE person_id = 'P-1'").isEmpty)
  }

  @Test func aLonelyRowIsToldByItsDefect() throws {
    #expect(try lines(after: "UPDATE credits SET points = 1.5").isEmpty)
  }
}
