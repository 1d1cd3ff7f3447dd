import Foundation
import GRDB
import Testing

/// What stands at an end, of time or of numbers, is answered like anything else.
@Suite struct LimitTests {
  /// Records around the first or the last days that there are: everything that a run looks at lies beyond them.
  @Test(arguments: ["0001-01-01", "0001-12-31", "9999-07-01", "9999-12-31"])
  func theFirstAndTheLastDaysAreDaysLikeOthers(_ day: String) throws {
    let folder = try Folder()
    let database = folder.path("records.db")
    let made = try Program.run(["sample", "--channels", "40", "--seed", "1", "--as-of", day, database])
    #expect(made.status == 0, "\(made.errors)")
    for command in [
      ["review", "--report-only"], ["renew", "--report-only"], ["renewal-notices", "--report-only"], ["status"],
      ["check"],
      ["rules"], ["explain", "CH-0000003"], ["assess", "CH-0000003", "--all"],
    ] {
      let result = try Program.run(
        command + ["--as-of", day, "--database", database, "--outbox", folder.path("outbox")])
      // Some have something to say against such records; none falls over them.
      #expect([0, 3, 65].contains(result.status), "\(command): \(result.status) \(result.errors)")
    }
  }

  @Test(arguments: ["0001-01-01", "9999-01-01", "9999-07-01"]) func aBatchOfTheLastYearCanBeApplied(_ day: String)
    throws
  {
    let office = try Office(
      Records(), "UPDATE credits SET points = 449",
      "UPDATE certifications SET applied_on = '0001-01-01', issued_on = '0001-01-01', valid_until = '9999-12-31'")
    let batch = day.prefix(7) + "-review"
    try office.must("review", "--as-of", day)
    try office.must("verify", String(batch))
    try office.must("apply", String(batch))
    #expect(try office.rows("SELECT downgraded_on FROM downgrades") == [day])
  }

  /// Nothing can be numbered after the last number that there is.
  @Test(arguments: [Int64.max, Int64.max - 1]) func aTableWithoutARowidLeftIsRefusedWithAWayOut(_ last: Int64) throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    try Records.change(database, "UPDATE credits SET rowid = \(last)")
    try folder.write(
      """
      entry_id,channel_id,person_id,category,points,earned_on,status
      CR-2,CH-1,E1,training,1,2026-06-30,approved
      CR-3,CH-1,NOBODY,training,1,2026-06-30,approved

      """, to: "more/credits.csv")
    let add = ["import", folder.path("more"), "--database", database]
    let result = try Program.run(add)
    #expect(result.status == 65)
    #expect(
      result.errors.contains("credits has rows up to the last rowid that there is, 9223372036854775807"))
    #expect(try Records.rows(of: database, "SELECT count(*) FROM credits") == ["1"])
    let advice = try #require(result.errors.split(separator: "'").dropFirst().first)
    try Records.change(database, String(advice))
    let after = try Program.run(add)
    #expect(after.status == 65 && after.errors.contains("credits.csv:3: person_id: \"NOBODY\" points at no row"))
  }
}
