import Foundation
import StarStandard

/// The zone that "today" is taken in.
package enum TimeZones {
  /// Whether there is a zone of the name.
  package static func exists(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

  /// The calendar date in a zone at a moment, in seconds since 1970-01-01T00:00:00Z.
  package static func date(at seconds: Int, in zone: String) -> CalendarDate {
    let offset = TimeZone(identifier: zone)?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) ?? 0
    let local = seconds + offset
    return CalendarDate(dayNumber: Int32(clamping: (local >= 0 ? local : local - 86_399) / 86_400))
  }

  /// How far clocks in a zone are ahead of UTC at midnight of a date, in seconds.
  package static func offset(on date: CalendarDate, in zone: String) -> Int {
    let zone = TimeZone(identifier: zone)
    let midnight = Double(date.dayNumber) * 86_400
    // Midnight there, not in UTC: one correction is enough, for clocks change by less than a day.
    let guess = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: midnight)) ?? 0
    return zone?.secondsFromGMT(for: Date(timeIntervalSince1970: midnight - Double(guess))) ?? 0
  }
}
