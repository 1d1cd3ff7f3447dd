import Foundation
import StarStandard

/// The zone that "today" is taken in.
package enum TimeZones {
  /// The areas of the zone database whose zones are places. Of the other names some are a country's that has several zones, and
  /// those below `Etc` have their sign turned round.
  private static let areas: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
  ]

  /// Whether it is `UTC` or the Area/City name of a zone (Configuration.md, `time_zone`). An abbreviation is no name: `CST` is one of
  /// Shanghai and of Chicago.
  package static func exists(_ name: String) -> Bool {
    if name == "UTC" { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, areas.contains(String(parts[0])) else { return false }
    return TimeZone(identifier: name) != nil
  }

  /// The calendar date in a zone at a moment, in seconds since 1970-01-01T00:00:00Z.
  package static func date(at seconds: Int, in zone: String) -> CalendarDate {
    let offset = offset(at: seconds, in: zone)
    let local = seconds + offset
    return CalendarDate(dayNumber: Int32(clamping: (local >= 0 ? local : local - 86_399) / 86_400))
  }

  /// How far clocks in a zone are ahead of UTC at a moment, in seconds.
  package static func offset(at seconds: Int, in zone: String) -> Int {
    TimeZone(identifier: zone)?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) ?? 0
  }

  /// How far clocks in a zone are ahead of UTC at midnight of a date, in seconds.
  package static func offset(on date: CalendarDate, in zone: String) -> Int {
    let zone = TimeZone(identifier: zone)
    let midnight = Double(date.dayNumber) * 86_400
    // Midnight there, not in UTC: one correction is enough, for clocks change by less than a day.
    let guess = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: midnight)) ?? 0
    return zone?.secondsFromGMT(for: Date(timeIntervalSince1970: midnight - Double(guess))) ?? 0
  }

  /// The day that it is in a zone, with how far its clocks are from UTC, for people: `2027-01-01 in Asia/Shanghai (UTC+08:00)`.
  package static func describe(_ seconds: Int, in zone: String) -> String {
    let offset = offset(at: seconds, in: zone)
    let day = date(at: seconds, in: zone)
    return zone == "UTC" ? "\(day) in UTC" : "\(day) in \(zone) (\(name(of: offset)))"
  }

  private static func name(of offset: Int) -> String {
    let minutes = offset.magnitude / 60
    func digits(_ number: UInt) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "UTC\(offset < 0 ? "-" : "+")\(digits(minutes / 60)):\(digits(minutes % 60))"
  }
}
