import StarStandard
import Testing

@Test(arguments: ["0001-01-01", "2000-02-29", "2026-07-01", "2028-02-29", "9999-12-31"])
func aDateIsReadAndWrittenAlike(text: String) {
  #expect(CalendarDate(text)?.description == text)
}

@Test(arguments: [
  "", "2026", "2026-07", "2026-7-1", "2026-07-1", "2026-7-01", "26-07-01", "20260701", "2026-W27-3", "2026-182",
  "2026/07/01", "2026.07.01", "2026-07-01 ", " 2026-07-01", "2026-07- 1", "2026-07-01\n", "2026-07-01Z",
  "2026-07-01T00:00:00", "02026-07-01", "+026-07-01", "-026-07-01", "2026-+7-01", "2026-07--1", "2026-0a-01",
  "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32", "2026-02-29", "2026-02-30", "2026-04-31", "1900-02-29",
  "2100-02-29", "0000-01-01", "0000-12-31", "２０２６-07-01", "２026-07-01", "٢٠٢٦-07-01", "2026‐07‐01", "2026−07−01",
  "2026-07-0\u{301}1", "2026-07-01\u{0}", "\u{FEFF}2026-07-01", "yyyy-mm-dd",
])
func whatIsNotADateIsNotRead(text: String) {
  #expect(CalendarDate(text) == nil)
}

/// Every byte in every place: a date is ten bytes, digits and hyphens where they belong, and a day that exists.
@Test func noByteButADigitOrHyphenIsReadAnywhere() {
  let model = Array("2026-07-01".utf8)
  var read = 0
  for place in model.indices {
    for byte in UInt8.min...UInt8.max {
      var bytes = model
      bytes[place] = byte
      let date = bytes.withUnsafeBytes { CalendarDate(iso: $0) }
      let spelled = place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
      if date != nil { read += 1 }
      if date != nil && !spelled { Issue.record("read with byte \(byte) in place \(place)") }
      if let date, Array(date.description.utf8) != bytes { Issue.record("\(date) was read from \(bytes)") }
    }
  }
  // Year: ten of each digit; month 0x: 1 to 9, x7: 0 only; day 0x: 1 to 9, x1: 0 to 3; one hyphen in each place.
  #expect(read == 40 + 9 + 1 + 9 + 4 + 2)
}

@Test func datesAreOrderedAsTheirText() {
  var random = SplitMix64(seed: 7)
  let first = on("0001-01-01").dayNumber
  for _ in 0..<5_000 {
    let one = CalendarDate(dayNumber: first + Int32(random.number(0...3_652_058)))
    let other = random.oneIn(4) ? one.dayAfter : CalendarDate(dayNumber: first + Int32(random.number(0...3_652_058)))
    if (one < other) != (one.description < other.description) { Issue.record("\(one) and \(other)") }
    if other.days(since: one) != Int(other.dayNumber - one.dayNumber) { Issue.record("\(one) to \(other)") }
  }
}

@Test func dayAfterAndBeforeCrossYearsAndLeapDays() {
  #expect(on("2027-12-31").dayAfter == on("2028-01-01"))
  #expect(on("2028-02-28").dayAfter == on("2028-02-29"))
  #expect(on("2100-03-01").dayBefore == on("2100-02-28"))
  #expect(on("1970-01-01").dayNumber == 0)
  #expect(on("2027-03-01").days(since: on("2027-02-01")) == 28)
}
