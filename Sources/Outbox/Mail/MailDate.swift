import StarStandard

/// A date of mail (RFC 5322, 3.3).
package enum MailDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// A moment, in seconds since 1970-01-01T00:00:00Z, where clocks are so many seconds ahead of UTC.
  package static func moment(_ now: Int, offset: Int) -> String {
    let local = now + offset
    let day = Int((Double(local) / 86_400).rounded(.down))
    let time = local - day * 86_400
    return midnight(CalendarDate(dayNumber: Int32(clamping: day)), offset: offset)
      .replacing(" 00:00:00 ", with: " \(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60)) ")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Midnight of a date where clocks are so many seconds ahead of UTC.
  static func midnight(_ date: CalendarDate, offset seconds: Int) -> String {
    let (year, month, day) = date.components
    let weekday = ((Int(date.dayNumber) % 7) + 7) % 7
    let minutes = abs(seconds) / 60
    let fourDigits = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    return "\(days[weekday]), \(two(day)) \(months[month - 1]) \(fourDigits) 00:00:00 "
      + "\(seconds < 0 ? "-" : "+")\(two(minutes / 60))\(two(minutes % 60))"
  }
}
