import Configuration
import StarStandard
import Testing

@Suite struct TimeZonesTests {
  @Test(arguments: [
    "UTC", "Asia/Shanghai", "Asia/Kolkata", "Europe/London", "America/Argentina/Buenos_Aires", "Pacific/Kiritimati",
    "Asia/Chongqing",
  ])
  func aNameOfTheZoneDatabaseIsOne(_ name: String) {
    #expect(TimeZones.exists(name))
  }

  /// An abbreviation is the name of several zones: CST is Shanghai's and Chicago's, IST India's, Israel's and Ireland's. The
  /// names below Etc have their sign turned round.
  @Test(arguments: [
    "CST", "IST", "BST", "EST", "PST", "GMT", "Z", "utc", "CST6CDT", "GMT+8", "UTC+8", "+08:00", "Etc/GMT-8", "Etc/UTC",
    "US/Pacific", "PRC", "Singapore", "Asia", "Asia/", "/Shanghai", "Asia/Nowhere", "asia/shanghai", "Asia/Shanghai ",
    "Asia/../Asia/Shanghai", "posix/Asia/Shanghai", "right/Asia/Shanghai", "",
  ])
  func anythingElseIsNone(_ name: String) {
    #expect(!TimeZones.exists(name))
  }

  /// 2026-12-31T16:00:10Z.
  private static let moment = 1_798_732_810

  @Test(arguments: [
    ("Asia/Shanghai", "2027-01-01 in Asia/Shanghai (UTC+08:00)"),
    ("America/Chicago", "2026-12-31 in America/Chicago (UTC-06:00)"),
    ("America/St_Johns", "2026-12-31 in America/St_Johns (UTC-03:30)"),
    ("Asia/Kathmandu", "2026-12-31 in Asia/Kathmandu (UTC+05:45)"),
    ("Europe/London", "2026-12-31 in Europe/London (UTC+00:00)"), ("UTC", "2026-12-31 in UTC"),
  ])
  func theDayIsSaidWithTheZoneAndItsOffset(_ zone: String, _ expected: String) {
    #expect(TimeZones.describe(Self.moment, in: zone) == expected)
  }

  @Test func theDayChangesAtMidnightThere() throws {
    let midnight = Self.moment - 10
    #expect(TimeZones.date(at: midnight - 1, in: "Asia/Shanghai").description == "2026-12-31")
    #expect(TimeZones.date(at: midnight, in: "Asia/Shanghai").description == "2027-01-01")
    #expect(TimeZones.date(at: -1, in: "UTC").description == "1969-12-31")
  }

  @Test(arguments: [("2027-01-01", 0), ("2027-07-01", 3600), ("2027-03-28", 0), ("2027-03-29", 3600)])
  func theOffsetIsThatAtMidnight(_ day: String, _ seconds: Int) throws {
    #expect(TimeZones.offset(on: try #require(CalendarDate(day)), in: "Europe/London") == seconds)
  }
}
