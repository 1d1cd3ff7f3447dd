/// A calendar date of the proleptic Gregorian calendar, without time of day or zone (STANDARD 2).
///
/// Records hold years 0001 to 9999. Arithmetic may leave that range by a few months at either end; such dates compare
/// correctly and are written with the digits they need.
package struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  package let dayNumber: Int32

  /// The date so many days after 1970-01-01.
  package init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The last date that records can hold: 9999-12-31.
  package static let last = CalendarDate(dayNumber: dayNumber(year: 9999, month: 12, day: 31))

  /// The date of these numbers, or nil where no such date exists.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the last day of that month.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lastDay(ofMonth: month, year: year)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// The date written as `YYYY-MM-DD` in exactly ten ASCII bytes, or nil.
  package init?(iso bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10 else { return nil }
    // All bytes are looked at together. What each is beyond `0000-00-` and `00` must be 0 to 9 of a digit and 0 of a hyphen: only then
    // has no byte its highest bit, before and after what is wanting to it is added.
    let start = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)) ^ 0x2D30_302D_3030_3030
    let end = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)) ^ 0x3030
    guard (start | (start &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080 == 0,
      (end | (end &+ 0x7676)) & 0x8080 == 0
    else { return nil }
    @inline(__always)
    func digit(_ index: UInt64) -> Int { Int(truncatingIfNeeded: start >> (8 * index) & 0xF) }
    self.init(
      year: (digit(0) * 10 + digit(1)) * 100 + digit(2) * 10 + digit(3), month: digit(5) * 10 + digit(6),
      day: Int(end & 0xF) * 10 + Int(end >> 8))
  }

  /// The date written as `YYYY-MM-DD`, or nil.
  package init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ CalendarDate(iso: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = date
  }

  package var components: (year: Int, month: Int, day: Int) {
    // Counting years from March puts the leap day last, so that months have fixed offsets; 146,097 days are 400 years.
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { components.year }
  /// The month, 1 to 12.
  package var month: Int { components.month }
  /// The day of the month, 1 to 31.
  package var day: Int { components.day }

  /// The date so many days later (earlier if negative); the last that there is (or the first) where that would be beyond it.
  package func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: Int32(clamping: Int(dayNumber) + Int(Int32(clamping: days))))
  }

  /// The same day of the month so many months later, or the last day of the target month where that day does not exist
  /// (STANDARD 2: 2026-11-30 + 3 months = 2027-02-28).
  package func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    // No date is as many months from another as fit into 32 bits.
    let count = year * 12 + (month - 1) + Int(Int32(clamping: months))
    let targetYear = count >= 0 ? count / 12 : (count - 11) / 12
    let targetMonth = count - targetYear * 12 + 1
    let last = Self.lastDay(ofMonth: targetMonth, year: targetYear)
    return CalendarDate(dayNumber: Self.dayNumber(year: targetYear, month: targetMonth, day: min(day, last)))
  }

  /// Days from another date to this one; negative where the other is later.
  package func days(since other: CalendarDate) -> Int {
    Int(dayNumber) - Int(other.dayNumber)
  }

  package var dayBefore: CalendarDate { adding(days: -1) }
  package var dayAfter: CalendarDate { adding(days: 1) }

  /// The earlier date is the lesser one.
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The first day of a month. Month and year may be any that arithmetic on dates in range leads to.
  package static func firstDay(ofMonth month: Int, year: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber(year: year, month: month, day: 1))
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func lastDay(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = components
    if (0...9999).contains(year) { return Self.tenBytes(year, month, day) }
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(abs(number))
      return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Such a text needs no memory of its own.
  private static func tenBytes(_ year: Int, _ month: Int, _ day: Int) -> String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, _ width: Int, at start: Int) {
        var rest = number
        for index in stride(from: start + width - 1, through: start, by: -1) {
          bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
          rest /= 10
        }
      }
      write(year, 4, at: 0)
      bytes[4] = UInt8(ascii: "-")
      write(month, 2, at: 5)
      bytes[7] = UInt8(ascii: "-")
      write(day, 2, at: 8)
      return 10
    }
  }
}
