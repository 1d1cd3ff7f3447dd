import Foundation
import Testing

/// An index that says otherwise than its table costs somebody a star, and SQLite does not notice: nothing is concluded from it.
@Suite struct DamageTests {
  /// Records of which a channel's credits were written while their index was away, so that it does not have them.
  private func office(_ table: String, _ index: String, _ change: String) throws -> Office {
    let office = try Office(Records().adding("CH-2"))
    try office.change(
      "CREATE TABLE aside AS SELECT * FROM sqlite_schema WHERE name = '\(index)'",
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = '\(index)'", change,
      "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM aside", "DROP TABLE aside")
    return office
  }

  @Test(arguments: [
    (
      "credits", "credits_of_channel",
      "INSERT INTO credits SELECT 'NEW', channel_id, person_id, category, points, earned_on, status FROM credits LIMIT 1"
    ),
    (
      "certificates", "certificates_of_person",
      "INSERT INTO certificates SELECT 'NEW', person_id, code, issued_on, valid_until FROM certificates LIMIT 1"
    ),
    ("credits", "credits_of_channel", "DELETE FROM credits WHERE channel_id = 'CH-2'"),
  ]) func anIndexWithoutARowDecidesNothing(_ table: String, _ index: String, _ change: String) throws {
    let office = try office(table, index, change)
    for command in [["review", "--as-of", "2027-01-01"], ["renewal-notices", "--year", "2026"], ["check"]] {
      let result = try office.run(command)
      #expect(result.status == 65, "\(command): \(result.status) \(result.errors)")
      let said = result.text + result.errors
      #expect(said.contains("damaged"), "\(command): \(said)")
      #expect(said.contains("index \(index)"), "\(command): \(said)")
    }
    let published = (try? FileManager.default.contentsOfDirectory(atPath: office.outbox)) ?? []
    #expect(published.filter { !$0.hasPrefix(".") } == [])
  }

  /// No count tells of a value that differs: only the look at everything does.
  @Test func checkFindsAValueThatDiffers() throws {
    let office = try office(
      "credits", "credits_of_channel", "UPDATE credits SET points = points + 1 WHERE channel_id = 'CH-2'")
    let result = try office.run("check")
    #expect(result.status == 65)
    #expect(result.text.contains("the database \(office.database) is damaged: row "), "\(result.text)")
    #expect(result.text.contains("missing from index credits_of_channel; restore it from a backup"), "\(result.text)")
  }

  /// Rows that break a rule of their table are defects, and no damage.
  @Test func defectiveRowsAreNoDamage() throws {
    let office = try Office()
    try office.change("PRAGMA ignore_check_constraints = ON; UPDATE credits SET points = -1 WHERE rowid = 1")
    let result = try office.run("check")
    #expect(result.status == 65)
    #expect(!result.text.contains("damaged"), "\(result.text)")
    #expect(result.text.contains("1 defect\n"), "\(result.text)")
  }

  /// What is published and applied cannot be taken back by a backup, so that both look at everything before.
  @Test func damageIsFoundBeforeABatchIsPublishedOrApplied() throws {
    let office = try Office(Records().adding("CH-2"))
    try office.must("review", "--as-of", "2027-01-01")
    try office.change(
      "CREATE TABLE aside AS SELECT * FROM sqlite_schema WHERE name = 'credits_of_channel'",
      "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'credits_of_channel'",
      "UPDATE credits SET points = points + 1 WHERE channel_id = 'CH-2'",
      "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM aside", "DROP TABLE aside")
    for command in [["apply", "2027-01-review"], ["remind", "--as-of", "2027-01-20"]] {
      let result = try office.run(command)
      #expect(result.status == 65, "\(command): \(result.status) \(result.errors)")
      #expect(result.errors.contains("the database is damaged (row "), "\(command): \(result.errors)")
      #expect(result.errors.contains("restore it from a backup"), "\(command): \(result.errors)")
    }
    #expect(try office.rows("SELECT count(*) FROM applied_batches") == ["0"])
  }

  /// SQLite takes the end of a page that is not there for zeros.
  @Test(arguments: [1, 100, 4000]) func aFileThatEndsWithinAPageIsTruncated(_ lost: Int) throws {
    let office = try Office()
    let bytes = office.folder.contents("records.db")
    try bytes.dropLast(lost).write(to: URL(fileURLWithPath: office.database))
    for command in [["review", "--report-only", "--as-of", "2027-01-01"], ["check"], ["explain", "CH-1"]] {
      let result = try office.run(command)
      #expect(result.status == 65, "\(command): \(result.status) \(result.errors)")
      #expect((result.text + result.errors).contains("truncated"), "\(command): \(result.text) \(result.errors)")
    }
  }

  /// What another program has in the same file keeps nobody from publishing, be it of functions that only it has.
  @Test func theTablesOfOthersAreTheirs() throws {
    let office = try Office()
    try office.change(
      "CREATE TABLE others (a TEXT, b TEXT)", "INSERT INTO others VALUES ('x', 'y')",
      "PRAGMA writable_schema = ON; "
        + "UPDATE sqlite_schema SET sql = 'CREATE TABLE others (a TEXT COLLATE OTHERS, b TEXT)' WHERE name = 'others'")
    try office.change(
      "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) "
        + "SELECT 'index', 'others_a', 'others', rootpage, 'CREATE INDEX others_a ON others (a COLLATE OTHERS)' "
        + "FROM sqlite_schema WHERE name = 'waivers_of_channel'")
    #expect(try office.run("check").status == 0)
    try office.must("review", "--as-of", "2027-01-01")
    try office.must("apply", "2027-01-review")
  }
}
