import StarStandard

/// A date of mail (RFC 5322, 3.3).
enum MailDate {
  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Midnight of a date where clocks are so many seconds ahead of UTC.
  static func midnight(_ date: CalendarDate, offset seconds: Int) -> String {
    let (year, month, day) = date.components
    let weekday = ((Int(date.dayNumber) % 7) + 7) % 7
    let minutes = abs(seconds) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let fourDigits = String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    return "\(days[weekday]), \(two(day)) \(months[month - 1]) \(fourDigits) 00:00:00 "
      + "\(seconds < 0 ? "-" : "+")\(two(minutes / 60))\(two(minutes % 60))"
  }
}
