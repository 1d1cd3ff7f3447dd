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
    #expect(try FileManager.default.contentsOfDirectory(atPath: office.outbox).filter { !$0.hasPrefix(".") } == [])
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
}
