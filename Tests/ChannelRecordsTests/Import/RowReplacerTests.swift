import Foundation
import Testing

@testable import ChannelRecords

/// What an update does to rows that are there: no more than the files say.
@Suite struct RowReplacerTests {
  private static let header = "person_id,channel_id,role,registered_on,departed_on,declared_on,replaced_by\n"
  private static let engineer = "P-2,CH-1,post-sales-engineer,2025-01-01"

  /// Sound records with columns of the department's own, in which every row has something.
  private func trial(_ tables: Table...) throws -> ImportTrial {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    for table in tables {
      try trial.change(
        "ALTER TABLE \(table.name) ADD COLUMN badge TEXT DEFAULT ''", "UPDATE \(table.name) SET badge = 'b' || rowid")
    }
    return trial
  }

  private func update(_ trial: ImportTrial, _ files: [String: String]) throws {
    try trial.empty()
    for (name, text) in files { try trial.write(text, to: name) }
    #expect(try trial.lines(updates: true).isEmpty)
  }

  private func counts(_ trial: ImportTrial, _ table: Table) -> [Int] {
    trial.counts[table].map { [$0.rows, $0.replaced, $0.unchanged, $0.removed] } ?? []
  }

  // MARK: - Columns of the department's own

  @Test func theSameFilesTouchNoRow() throws {
    let trial = try trial(.channels, .certifications, .people, .appointments, .credits)
    for table in [Table.channels, .certifications, .people, .appointments, .credits] {
      try trial.change(
        "CREATE TRIGGER no_update_\(table.name) BEFORE UPDATE ON \(table.name) BEGIN SELECT RAISE(ABORT, 'touched'); END",
        "CREATE TRIGGER no_delete_\(table.name) BEFORE DELETE ON \(table.name) BEGIN SELECT RAISE(ABORT, 'touched'); END",
        "CREATE TRIGGER no_insert_\(table.name) BEFORE INSERT ON \(table.name) BEGIN SELECT RAISE(ABORT, 'touched'); END"
      )
    }
    let before = try trial.rows("SELECT rowid, * FROM appointments")
    #expect(try trial.lines(updates: true).isEmpty)
    #expect(try trial.rows("SELECT rowid, * FROM appointments") == before)
    #expect(counts(trial, .people) == [3, 0, 3, 0] && counts(trial, .appointments) == [2, 0, 2, 0])
  }

  @Test func aRowThatIsReplacedKeepsWhatOtherColumnsHold() throws {
    let trial = try trial(.people, .credits, .appointments)
    try update(
      trial,
      [
        "people.csv": "person_id,name,email\nP-2,Another,\nP-9,New,\n",
        "credits.csv": ImportTrial.credits(["C-1,CH-1,P-2,training,20,2026-01-01,approved"]),
        "appointments.csv": Self.header + Self.engineer + ",2026-02-01,2026-02-02,P-3\n",
      ])
    #expect(
      try trial.rows("SELECT person_id, name, badge FROM people ORDER BY 1")
        == ["P-1 Name b1", "P-2 Another b2", "P-3 Name b3", "P-9 New "])
    #expect(try trial.rows("SELECT points, badge FROM credits") == ["20 b1"])
    #expect(
      try trial.rows("SELECT departed_on, declared_on, badge FROM appointments WHERE person_id = 'P-2'")
        == ["2026-02-01 2026-02-02 b2"])
    #expect(counts(trial, .people) == [2, 1, 0, 0] && counts(trial, .appointments) == [1, 1, 0, 0])
  }

  /// A table without ids may have several rows of a key: the one that comes as it is keeps what it has, in whichever order they come.
  @Test(arguments: [[0, 1], [1, 0]])
  func whichRowOfAKeyIsReplacedDoesNotDependOnTheOrder(_ order: [Int]) throws {
    let trial = try trial(.appointments)
    try trial.change(
      "INSERT INTO appointments VALUES ('P-2', 'CH-1', 'post-sales-engineer', '2025-01-01', NULL, NULL, NULL, 'open')")
    // The ended one ends otherwise, the open one stays.
    let rows = [Self.engineer + ",2026-03-03,,\n", Self.engineer + ",,,\n"]
    try update(trial, ["appointments.csv": Self.header + order.map { rows[$0] }.joined()])
    #expect(
      try trial.rows("SELECT departed_on, badge FROM appointments WHERE person_id = 'P-2' ORDER BY rowid")
        == ["2026-03-03 b2", "- open"])
    #expect(counts(trial, .appointments) == [2, 1, 1, 0])
  }

  @Test(arguments: [[0, 1], [1, 0]])
  func aRowThatIsThereStaysThoughAnotherOfItsKeyComes(_ order: [Int]) throws {
    let trial = try trial(.appointments)
    let rows = [Self.engineer + ",2026-01-01,,P-3\n", Self.engineer + ",,,\n"]
    try update(trial, ["appointments.csv": Self.header + order.map { rows[$0] }.joined()])
    #expect(
      try trial.rows("SELECT departed_on, badge FROM appointments WHERE person_id = 'P-2' ORDER BY rowid")
        == ["2026-01-01 b2", "- "])
    #expect(counts(trial, .appointments) == [2, 0, 1, 0])
  }

  /// A trigger that writes down what changes hears of what changes, and of nothing that goes away.
  @Test func triggersHearOfChangesAlone() throws {
    let trial = try trial(.people)
    try trial.change(
      "CREATE TABLE heard (what TEXT)",
      "CREATE TRIGGER gone AFTER DELETE ON people BEGIN INSERT INTO heard VALUES ('gone ' || OLD.person_id); END",
      "CREATE TRIGGER new AFTER INSERT ON people BEGIN INSERT INTO heard VALUES ('new ' || NEW.person_id); END",
      "CREATE TRIGGER id AFTER UPDATE OF person_id ON people BEGIN INSERT INTO heard VALUES ('id ' || NEW.person_id); END",
      "CREATE TRIGGER name AFTER UPDATE OF name ON people BEGIN INSERT INTO heard VALUES (NEW.name); END")
    try update(trial, ["people.csv": "person_id,name,email\nP-1,Name,\nP-2,Another,\nP-9,New,\n"])
    #expect(try trial.rows("SELECT what FROM heard ORDER BY 1") == ["Another", "new P-9"])
  }

  @Test func whatATriggerDoesNotTakeIsNeverLost() throws {
    for action in ["ABORT, 'no'", "IGNORE", "ROLLBACK, 'no'"] {
      let trial = try trial(.people)
      try trial.change("CREATE TRIGGER no BEFORE UPDATE ON people BEGIN SELECT RAISE(\(action)); END")
      try trial.empty()
      try trial.write("person_id,name,email\nP-9,New,\nP-2,Another,\nP-8,New,\n", to: "people.csv")
      if action.hasPrefix("ROLLBACK") {
        #expect(throws: RecordsError.self) { try trial.lines(updates: true) }
      } else {
        let lines = try trial.lines(updates: true)
        #expect(
          lines.count == 1 && lines.first?.hasPrefix("people.csv:3: the database does not take") == true, "\(lines)")
      }
      #expect(try trial.rows("SELECT name FROM people") == ["Name", "Name", "Name"])
    }
  }

  // MARK: - Counts

  @Test func doubledRowsAndTwoOfAKeyAreThereAlready() throws {
    let trial = try ImportTrial()
    let files = [
      "participations.csv": "channel_id,held_on,kind,title\n"
        + String(repeating: "CH-1,2026-05-05,forum,One\n", count: 3) + "CH-1,2026-05-05,forum,Two\n",
      "appointments.csv": Self.header + Self.engineer + ",2025-06-01,2025-06-01,\n" + Self.engineer + ",,,\n"
        + Self.engineer + ",,,\n",
      "waivers.csv": "channel_id,rule,reason,granted_by,granted_on,expires_on\n"
        + "CH-1,hotline,r,A,2026-01-01,2026-12-31\nCH-1,hotline,r,A,2026-01-01,2026-06-30\n",
    ]
    for (name, text) in files { try trial.write(text, to: name) }
    #expect(try trial.lines(updates: true).isEmpty)
    #expect(counts(trial, .participations) == [4, 0, 0, 0])
    for _ in 0..<2 {
      #expect(try trial.lines(updates: true).isEmpty)
      for table in Table.allCases {
        let count = try #require(trial.counts[table])
        #expect(count.rows == count.unchanged && count.replaced == 0 && count.removed == 0, "\(table): \(count)")
      }
      #expect(try trial.rows("SELECT count(*) FROM participations") == ["4"])
      #expect(try trial.rows("SELECT count(*) FROM appointments") == ["3"])
    }
  }

  /// Where the files hold fewer of an id or a key than the database, the others go, and are counted.
  @Test func whatGoesIsCounted() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    try trial.change(
      "DROP INDEX credits_by_id",
      "INSERT INTO credits SELECT entry_id, channel_id, person_id, category, 7, earned_on, status FROM credits",
      "INSERT INTO credits SELECT * FROM credits",
      "INSERT INTO appointments SELECT person_id, channel_id, role, registered_on, NULL, NULL, NULL FROM appointments")
    #expect(try trial.lines(updates: true).isEmpty)
    #expect(counts(trial, .credits) == [1, 0, 1, 3], "\(counts(trial, .credits))")
    #expect(try trial.rows("SELECT rowid, points FROM credits") == ["1 10"])
    #expect(counts(trial, .appointments) == [2, 0, 2, 2])
    #expect(try trial.rows("SELECT rowid FROM appointments") == ["1", "2"])
  }

  // MARK: - Refusals

  @Test func anIDThatStandsTwiceInTheFilesIsRefusedThoughItIsThere() throws {
    for hasIndex in [true, false] {
      let trial = try ImportTrial()
      #expect(try trial.lines().isEmpty)
      if !hasIndex { try trial.change("DROP INDEX people_by_id") }
      try trial.empty()
      try trial.write(ImportTrial.people(["P-9", "P-1", "P-2", "P-1", "P-9"]), to: "people.csv")
      #expect(
        Set(try trial.lines(updates: true)) == [
          "people.csv:5: person_id: is the id of an earlier row too (\"P-1\")",
          "people.csv:6: person_id: is the id of an earlier row too (\"P-9\")",
        ])
    }
  }

  /// Rows that are there already are looked at as new ones are, and so are those that are written anew.
  @Test func whatPointsNowhereIsRefusedWhereverItStands() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    try trial.change("DELETE FROM people WHERE person_id = 'P-2'")
    try trial.remove("people.csv")
    try trial.write(
      ImportTrial.credits([
        "C-1,CH-1,P-1,training,99,2026-01-01,approved", "C-2,CH-7,P-1,training,1,2026-01-01,approved",
      ]), to: "credits.csv")
    try trial.write(
      try #require(ImportTrial.sound["appointments.csv"]).replacing("P-1,CH-1", with: "P-3,CH-1"),
      to: "appointments.csv")
    #expect(
      try trial.lines(updates: true) == [
        "appointments.csv:3: person_id: \"P-2\" points at no row of people",
        "credits.csv:3: channel_id: \"CH-7\" points at no row of channels",
      ])
    #expect(try trial.rows("SELECT points FROM credits") == ["10"])
  }

  /// What a table made anew holds in another type is written as it should be.
  @Test func aWholeNumberThatIsARealIsWrittenAnew() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    try trial.change(
      "CREATE TABLE made AS SELECT entry_id, channel_id, person_id, category, points * 1.0 AS points, earned_on, status FROM credits",
      "DROP TABLE credits", "ALTER TABLE made RENAME TO credits", "ALTER TABLE credits ADD COLUMN badge DEFAULT 'kept'")
    #expect(try trial.rows("SELECT typeof(points) FROM credits") == ["real"])
    #expect(try trial.lines(updates: true).isEmpty)
    #expect(try trial.rows("SELECT typeof(points), points, badge FROM credits") == ["integer 10 kept"])
    #expect(counts(trial, .credits) == [1, 1, 0, 0])
  }

  /// Texts that Swift takes for the same and that are other bytes.
  @Test func eachByteOfATextCounts() throws {
    let trial = try ImportTrial()
    try trial.write(
      "channel_id,held_on,kind,title\nCH-1,2026-05-05,forum,e\u{301}\nCH-1,2026-05-05,forum,e\u{301}\n",
      to: "participations.csv")
    #expect(try trial.lines().isEmpty)
    try trial.write("channel_id,held_on,kind,title\nCH-1,2026-05-05,forum,\u{E9}\n", to: "participations.csv")
    #expect(try trial.lines(updates: true).isEmpty)
    #expect(counts(trial, .participations) == [1, 0, 0, 0])
    #expect(try trial.rows("SELECT count(*) FROM participations") == ["3"])
  }

  /// Each of many rows of one key finds one of its own values.
  @Test func ofManyRowsOfOneKeyEachIsThereAlready() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    try trial.change(
      "INSERT INTO participations WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
        + "SELECT 'CH-1', '2026-05-05', 'forum', 'One' FROM n")
    try trial.write(
      "channel_id,held_on,kind,title\n" + String(repeating: "CH-1,2026-05-05,forum,One\n", count: 60_000),
      to: "participations.csv")
    #expect(try trial.lines(updates: true).isEmpty)
    #expect(counts(trial, .participations) == [60_000, 0, 60_000, 0])
  }

  // MARK: - Beside others

  @Test func aRowThatIsAddedBesideAnotherOfItsKeyIsCounted() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    try trial.empty()
    try trial.write(
      Self.header + Self.engineer + ",,,\nP-3,CH-2,service-manager,2025-01-01,,,\n" + Self.engineer
        + ",2026-01-01,,P-3\n" + Self.engineer + ",2026-02-01,,\n", to: "appointments.csv")
    #expect(try trial.lines().isEmpty)
    let beside = try #require(trial.counts[.appointments]?.beside)
    #expect(beside.count == 2 && beside.lines == [2, 5])
    #expect(trial.counts[.credits]?.beside.count == 0)
    // An update has none beside, but in its place.
    #expect(try trial.lines(updates: true).isEmpty)
    #expect(trial.counts[.appointments]?.beside.count == 0)
  }
}

extension RowReplacerTests {
  /// Of many rows each is found that stands beside one of its key.
  @Test func ofManyRowsEachBesideAnotherIsCounted() throws {
    let trial = try ImportTrial()
    #expect(try trial.lines().isEmpty)
    try trial.change(
      "INSERT INTO appointments WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
        + "SELECT 'P-3', 'CH-1', 'post-sales-engineer', date('2000-01-01', i || ' days'), NULL, NULL, NULL FROM n")
    let days = try trial.rows("SELECT registered_on FROM appointments WHERE person_id = 'P-3' ORDER BY rowid")
    try trial.empty()
    try trial.write(
      Self.header + days.map { "P-3,CH-1,post-sales-engineer,\($0),2199-01-01,,\n" }.joined(), to: "appointments.csv")
    #expect(try trial.lines().isEmpty)
    #expect(trial.counts[.appointments]?.beside.count == 60_000)
  }
}

/// The lines of rows, by rowids anywhere.
@Suite struct RowLinesTests {
  @Test func knowsWhatWasNotedAndNothingElse() {
    var lines = RowLines()
    #expect(lines.isEmpty && lines.ranges.isEmpty)
    let rows: [Int64] = [.min, -65, -1, 0, 1, 63, 64, 1 << 40, .max]
    for (index, row) in rows.enumerated() { lines.note(row, line: index + 2) }
    for (index, row) in rows.enumerated() { #expect(lines.line(of: row) == index + 2) }
    for row: Int64 in [2, 62, 65, -2, -64, .max - 1] { #expect(lines.line(of: row) == nil) }
    #expect(rows.allSatisfy { row in lines.ranges.count { $0.contains(row) } == 1 })
    #expect(lines.ranges.contains { $0.contains(-1) && $0.contains(64) })
    #expect(!lines.ranges.contains { $0.contains(1 << 30) })
    lines.note(7, line: Int.max)
    #expect(lines.line(of: 7) == Int(UInt32.max))
  }
}
