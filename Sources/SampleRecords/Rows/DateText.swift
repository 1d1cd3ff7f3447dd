import StarStandard

/// Dates as records have them.
enum DateText {
  /// `YYYY-MM-DD`; a date beyond the years 0001 to 9999 becomes the nearest one within.
  static func of(_ date: CalendarDate) -> String {
    let (year, month, day) = min(max(date, first), last).components
    // Ten bytes: such a string needs no memory of its own.
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func write(_ number: Int, _ width: Int, at start: Int) {
        var rest = number
        for index in stride(from: start + width - 1, through: start, by: -1) {
          buffer[index] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, 4, at: 0)
      buffer[4] = UInt8(ascii: "-")
      write(month, 2, at: 5)
      buffer[7] = UInt8(ascii: "-")
      write(day, 2, at: 8)
      return 10
    }
  }

  // 0001-01-01 and 9999-12-31 by their day numbers.
  private static let first = CalendarDate(dayNumber: -719_162)
  private static let last = CalendarDate(dayNumber: 2_932_896)
}
