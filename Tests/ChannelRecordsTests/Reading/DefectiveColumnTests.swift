import Foundation
import GRDB
import Testing

@testable import ChannelRecords

/// A column that a tool wrote otherwise is told from rows that are wrong.
@Suite struct DefectiveColumnTests {
  private static let recordLists = RecordLists(categories: ["training"])

  /// Sound records after another program changed them.
  private func records(after statements: [String]) throws -> ImportTrial {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    let queue = try DatabaseQueue(path: trial.database)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for statement in statements { try database.execute(sql: statement) }
    }
    try queue.close()
    return trial
  }

  /// What is said of them.
  private func lines(after statements: String...) throws -> [String] {
    let trial = try records(after: statements)
    // The files go with the trial.
    return try withExtendedLifetime(trial) {
      try RecordsDatabase(path: trial.database).defectiveColumns(Self.recordLists).map(\.text)
    }
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

  // MARK: - The statement that mends a column

  /// Changes records, runs the statements that are told, twice, and gives the values of a column then.
  private func mended(_ column: String, of table: String, after statements: String...) throws -> [String?] {
    let trial = try records(after: statements)
    defer { withExtendedLifetime(trial) {} }
    let path = trial.database
    let told = try RecordsDatabase(path: path).defectiveColumns(Self.recordLists).filter {
      $0.table.name == table && $0.column == column
    }
    let mending = try #require(told.first?.mending, "\(told.map(\.text))")
    return try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: mending)
      let once = try String?.fetchAll(database, sql: "SELECT CAST(\(column) AS TEXT) FROM \(table) ORDER BY 1")
      if !mending.contains("ALTER") {
        try database.execute(sql: mending)
        #expect(try String?.fetchAll(database, sql: "SELECT CAST(\(column) AS TEXT) FROM \(table) ORDER BY 1") == once)
      }
      return once
    }
  }

  /// Rows that were right before, and those of which nobody can tell, stay as they are.
  @Test(arguments: [
    ("CAST(julianday(earned_on) - 2415018.5 AS INTEGER)", "a spreadsheet"), ("julianday(earned_on) - 2440587.5", "R"),
    ("CAST(CAST(julianday(earned_on) - 2440587.5 AS REAL) AS TEXT)", "R, into a column of texts"),
    ("CAST(strftime('%s', earned_on) AS INTEGER) * 1000", "JDBC"),
    ("CAST(strftime('%s', earned_on) * 1000 AS TEXT)", "JDBC, into a column of texts"),
    ("earned_on || ' 00:00:00'", "a dataframe"), ("earned_on || 'T00:00:00+00:00'", "Go"),
    ("earned_on || ' 13:30:00'", "a portal"),
  ])
  func dayNumbersAreMendedAndDatesLeftAlone(value: String, writer: String) throws {
    let dates = try mended(
      "earned_on", of: "credits",
      after:
        "CREATE TABLE made AS SELECT entry_id, channel_id, person_id, category, points, \(value) AS earned_on, status FROM credits",
      "INSERT INTO made SELECT entry_id || '-2', channel_id, person_id, category, points, \(value), status FROM credits",
      "INSERT INTO made SELECT entry_id || '-3', channel_id, person_id, category, points, earned_on, status FROM credits LIMIT 1",
      "DROP TABLE credits", "ALTER TABLE made RENAME TO credits")
    #expect(!dates.isEmpty && Set(dates) == ["2026-01-01"], "\(writer): \(dates)")
  }

  /// R's number for 1 January 2026 among those of a spreadsheet would be a day of 1956.
  @Test func aNumberOfAnotherKindIsLeftAlone() throws {
    let dates = try mended(
      "earned_on", of: "credits",
      after: anew(
        "credits",
        "entry_id, channel_id, person_id, category, points, CAST(julianday(earned_on) - 2415018.5 AS INTEGER) AS earned_on, status"
      ),
      "INSERT INTO credits SELECT entry_id || '-2', channel_id, person_id, category, points, earned_on, status FROM credits",
      "INSERT INTO credits SELECT entry_id || '-3', channel_id, person_id, category, points, 20454, status FROM credits LIMIT 1"
    )
    #expect(dates == ["2026-01-01", "2026-01-01", "20454"])
  }

  /// The evening before in UTC is midnight in Shanghai: no statement says which.
  @Test func anHourInAnotherZoneIsNotCutOff() throws {
    let lines = try lines(
      after: anew(
        "credits",
        "entry_id, channel_id, person_id, category, points, date(earned_on, '-1 day') || ' 16:00:00+00:00' AS earned_on, status"
      ),
      "INSERT INTO credits SELECT entry_id || '-2', channel_id, person_id, category, points, earned_on, status FROM credits"
    )
    #expect(lines.contains { $0.hasPrefix("credits.earned_on: 2 of 2 rows") && !$0.contains("Mend it") }, "\(lines)")
  }

  @Test func whatIsNoWholeNumberStaysAsItIs() throws {
    let points = try mended(
      "points", of: "credits",
      after:
        "CREATE TABLE made AS SELECT entry_id, channel_id, person_id, category, CAST(points AS TEXT) AS points, earned_on, status FROM credits",
      "INSERT INTO made SELECT entry_id || '-2', channel_id, person_id, category, '40.0', earned_on, status FROM credits",
      "INSERT INTO made SELECT entry_id || '-3', channel_id, person_id, category, '50', earned_on, status FROM credits",
      "INSERT INTO made SELECT entry_id || '-4', channel_id, person_id, category, '1,200', earned_on, status FROM credits LIMIT 1",
      "INSERT INTO made SELECT entry_id || '-5', channel_id, person_id, category, 'n/a', earned_on, status FROM credits LIMIT 1",
      "CREATE INDEX ours ON made (points)", "DROP TABLE credits", "ALTER TABLE made RENAME TO credits")
    #expect(points.contains("1,200") && points.contains("n/a") && points.contains("40") && points.contains("50"))
    #expect(!points.contains("0") && !points.contains("1") && !points.contains("40.0"), "\(points)")
  }

  /// A column in which most rows have nothing is judged by those that have something.
  @Test func aColumnThatIsMostlyEmptyIsJudgedByItsValues() throws {
    let lines = try lines(
      after:
        "INSERT INTO appointments SELECT person_id, channel_id, role, '2020-01-01', '2020-02-01 00:00:00', '', '' FROM appointments",
      "INSERT INTO appointments SELECT person_id, channel_id, role, '2019-01-01', NULL, NULL, NULL FROM appointments",
      "INSERT INTO appointments SELECT person_id, channel_id, role, '2018-01-01', NULL, NULL, NULL FROM appointments")
    #expect(
      lines.contains { $0.hasPrefix("appointments.departed_on: 2 of 3 rows with a value hold a date with a time") },
      "\(lines)")
  }
}
