import StarStandard

/// Dates in other notations than `YYYY-MM-DD`, as databases, spreadsheets and statistics write them.
enum DateNotation {
  /// The misfit that a text is; nil where it is no date that is known here, or one that does not exist.
  static func misfit(_ text: String) -> Misfit? {
    let plain = text.withoutFullWidth
    guard text.utf8.count <= 40 else { return nil }
    if let inWords = misfit(inWords: plain, text) { return inWords }
    guard plain.utf8.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) == true
    else { return nil }
    if let number = Double(plain), plain.utf8.allSatisfy({ $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }) {
      return misfit(number, shown: "\"\(text)\"")
    }
    guard let parts = Parts(plain) else { return nil }
    let date = parts.date
    let write = date.map { "write \($0)" }
    if let time = parts.time {
      return Misfit(
        fault: .dateWithTime, shown: "\"\(text)\", a date with a time",
        // An instant of another zone may be in another day here.
        advice: time.isInAnyZone ? write : "write the day alone")
    }
    if parts.isISO { return plain == text ? nil : notation(text, "a date with digits of full width", write) }
    return notation(text, parts.what, write)
  }

  /// The misfit that a date with the name of its month is: May 5, 2026; 5. May 2026; 05-MAY-26.
  private static func misfit(inWords plain: String, _ text: String) -> Misfit? {
    guard plain.utf8.allSatisfy({ (0x20...0x7E).contains($0) }),
      plain.first?.isLetter == true || plain.first?.isNumber == true
    else { return nil }
    let parts = plain.lowercased().split { !$0.isLetter && !$0.isNumber }
    // A day may have an ending, as 5th, and a year stands last or first.
    let numbers = parts.filter { $0.first?.isNumber == true }.map { part in
      ["st", "nd", "rd", "th"].contains { part.hasSuffix($0) } ? part.dropLast(2) : part
    }
    let names = parts.filter { $0.first?.isLetter == true && $0 != "of" }
    guard parts.count <= 4, numbers.count == 2, names.count == 1, let name = names.first, name.count >= 3,
      let month = Figures.months.firstIndex(where: {
        $0 == name || name == $0.prefix(3) || name == "sept" && $0 == "september"
      }),
      numbers.allSatisfy({ (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let year = numbers.first { $0.utf8.count == 4 }
    let day = numbers.first { $0.utf8.count <= 2 }
    var date: CalendarDate?
    if let year, let day, let year = Int(year), let day = Int(day) {
      date = CalendarDate(year: year, month: month + 1, day: day)
    }
    return notation(text, "a date with its month in words", date.map { "write \($0)" })
  }

  private static func notation(_ text: String, _ what: String, _ advice: String?) -> Misfit {
    Misfit(fault: .dateNotation, shown: "\"\(text)\", \(what)", advice: advice)
  }

  /// R's day numbers, and those of spreadsheets, of the years 1990 to 2059.
  static let daysOfR: ClosedRange<Int64> = 7_305...32_871
  static let spreadsheetDays: ClosedRange<Int64> = 32_874...73_415
  /// Seconds since 1970, of the years 1990 to 2100.
  static let seconds: ClosedRange<Int64> = 631_152_000...4_133_980_799

  /// The misfit that a number is in a column of dates; nil where nothing is known that counts so.
  ///
  /// Of the years 1990 to 2059 the day numbers of spreadsheets and of R have no number in common.
  static func misfit(_ number: Double, shown: String) -> Misfit? {
    guard number >= 0, let whole = Int64(exactly: number.rounded(.down)) else { return nil }
    let isWhole = number == number.rounded(.down)
    func write(_ dayNumber: Int64) -> String {
      "write \(CalendarDate(dayNumber: Int32(clamping: dayNumber))) if that is the day"
    }
    switch whole {
    case daysOfR:
      return Misfit(fault: .dayOfR, shown: "\(shown), which looks like R's day number", advice: write(whole))
    case spreadsheetDays:
      return Misfit(
        fault: .spreadsheetDay,
        shown: "\(shown), which looks like a spreadsheet's day number" + (isWhole ? "" : " with a time"),
        advice: write(whole - 25_569))
    case 1_0000_000...9999_9999 where isWhole:
      return CalendarDate(year: Int(whole / 10000), month: Int(whole / 100 % 100), day: Int(whole % 100)).map {
        Misfit(fault: .dateNotation, shown: "\(shown), a date without hyphens", advice: "write \($0)")
      }
    default: break
    }
    for (name, second) in [("", 1), ("milli", 1_000), ("micro", 1_000_000), ("nano", 1_000_000_000)] {
      let unit = Int64(second)
      guard (seconds.lowerBound * unit...seconds.upperBound * unit).contains(whole) else { continue }
      // Midnight of most zones is less than half a day from midnight of UTC.
      let day = (whole / unit + 43_200) / 86_400
      return Misfit(
        fault: .sinceEpoch, shown: "\(shown), which looks like \(name)seconds since 1970", advice: write(day))
    }
    return nil
  }

  /// Three numbers and what stands between and behind them.
  private struct Parts {
    private let numbers: [String]
    private let marks: [UnicodeScalar]
    let time: Time?

    /// A time of day as it is written.
    struct Time {
      /// Whether the day is the same in every zone: no zone is named, or it is midnight.
      let isInAnyZone: Bool
    }

    init?(_ text: String) {
      var rest = text.unicodeScalars[...]
      var numbers: [String] = []
      var marks: [UnicodeScalar] = []
      while numbers.count < 3 {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard (1...4).contains(digits.count) else { return nil }
        numbers.append(String(digits))
        rest = rest.dropFirst(digits.count)
        if numbers.count < 3 || rest.first == "日" || rest.first == "号" {
          guard let mark = rest.popFirst() else { return nil }
          marks.append(mark)
        }
      }
      guard
        marks == ["年", "月", "日"] || marks == ["年", "月", "号"] || [["/", "/"], [".", "."], ["-", "-"]].contains(marks)
      else { return nil }
      self.numbers = numbers
      self.marks = marks
      guard !rest.isEmpty else {
        time = nil
        return
      }
      guard rest.contains(":"), rest.allSatisfy({ "0123456789:.,+-TtZzUCAPMapm ".unicodeScalars.contains($0) })
      else { return nil }
      let clock = rest.prefix { !"+-ZzU".unicodeScalars.contains($0) }
      let isMidnight = clock.allSatisfy { !("1"..."9").contains($0) }
      time = Time(isInAnyZone: isMidnight || clock.count == rest.count)
    }

    /// Whether it is written as it should be; then the date does not exist, or has a time.
    var isISO: Bool { marks == ["-", "-"] && numbers.map(\.count) == [4, 2, 2] }

    var what: String {
      guard numbers[0].count == 4 else {
        return numbers[2].count == 4 ? "a date with the year last" : "a date with a year of two digits"
      }
      return switch marks[0] {
      case "/": "a date with slashes"
      case ".": "a date with dots"
      case "-": "a date without leading zeros"
      default: "a date in Chinese notation"
      }
    }

    /// The date; nil where it does not exist, or where nobody can tell day and month apart.
    var date: CalendarDate? {
      let values = numbers.compactMap { Int($0) }
      guard values.count == 3 else { return nil }
      if numbers[0].count == 4 { return CalendarDate(year: values[0], month: values[1], day: values[2]) }
      guard numbers[2].count == 4 else { return nil }
      let dayFirst = CalendarDate(year: values[2], month: values[1], day: values[0])
      let monthFirst = CalendarDate(year: values[2], month: values[0], day: values[1])
      if let dayFirst, let monthFirst { return dayFirst == monthFirst ? dayFirst : nil }
      return dayFirst ?? monthFirst
    }
  }
}
