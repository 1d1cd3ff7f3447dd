import StarStandard
import Testing

@testable import ChannelRecords

/// What is said of a value that is not what it should be: what it is, and how to write it.
@Suite struct ValueMessageTests {
  private static let examination = ValueExamination(
    recordLists: RecordLists(categories: ["training", "project-delivery"]))

  /// A value as it may stand in a database.
  enum Value: CustomTestStringConvertible, Sendable {
    case text(String)
    case integer(Int64)
    case real(Double)
    case blob
    case absent

    var testDescription: String { "\(self)" }
  }

  private static func flaw(_ value: Value, _ table: Table, _ name: String) -> (fault: Fault, reason: String)? {
    guard let index = table.index(of: name) else { return (.other, "no such column") }
    let column = table.columns[index]
    switch value {
    case .text(let text):
      return Array(text.utf8).withUnsafeBytes { bytes in
        examination.flaw(of: bytes.isEmpty ? .absent : .text(bytes), in: column)
      }
    case .integer(let number): return examination.flaw(of: .integer(number), in: column)
    case .real(let number): return examination.flaw(of: .real(number), in: column)
    case .blob: return examination.flaw(of: .blob, in: column)
    case .absent: return examination.flaw(of: .absent, in: column)
    }
  }

  private static func reason(_ value: Value, _ table: Table, _ name: String) -> String {
    flaw(value, table, name)?.reason ?? "nothing"
  }

  private static let date = "expected a date that exists, as YYYY-MM-DD"

  @Test(arguments: [
    ("2026-10-26 00:00:00", "a date with a time", ": write 2026-10-26"),
    ("2026-01-05 00:00:00.000000", "a date with a time", ": write 2026-01-05"),
    ("2026-10-26T13:30:00", "a date with a time", ": write 2026-10-26"),
    ("2027-01-01 00:00:00+00:00", "a date with a time", ": write 2027-01-01"),
    ("2026-12-31T16:00:00Z", "a date with a time", ": write the day alone"),
    ("2026-12-31 16:00:00+08:00", "a date with a time", ": write the day alone"),
    ("01/05/2026 12:00 AM", "a date with a time", ""),
    ("46027", "which looks like a spreadsheet's day number", ": write 2026-01-05 if that is the day"),
    ("46027.5", "which looks like a spreadsheet's day number with a time", ": write 2026-01-05 if that is the day"),
    ("20458", "which looks like R's day number", ": write 2026-01-05 if that is the day"),
    ("20819.0", "which looks like R's day number", ": write 2027-01-01 if that is the day"),
    ("20260105", "a date without hyphens", ": write 2026-01-05"),
    ("2026/01/05", "a date with slashes", ": write 2026-01-05"),
    ("2026.1.5", "a date with dots", ": write 2026-01-05"),
    ("2026-1-5", "a date without leading zeros", ": write 2026-01-05"),
    ("2026年1月5日", "a date in Chinese notation", ": write 2026-01-05"),
    ("２０２６-01-05", "a date with digits of full width", ": write 2026-01-05"),
    ("26/10/2026", "a date with the year last", ": write 2026-10-26"),
    ("10/26/2026", "a date with the year last", ": write 2026-10-26"),
    ("05.05.2026", "a date with the year last", ": write 2026-05-05"),
    ("01/05/2026", "a date with the year last", ""), ("01-05-26", "a date with a year of two digits", ""),
    ("May 5, 2026", "a date with its month in words", ": write 2026-05-05"),
    ("5th of September 2026", "a date with its month in words", ": write 2026-09-05"),
    ("05-MAY-2026", "a date with its month in words", ": write 2026-05-05"),
    ("5-May-26", "a date with its month in words", ""), ("May 50, 2026", "a date with its month in words", ""),
    ("2026\u{2011}05\u{2011}05", "with U+2011 in place of a hyphen", ": write 2026-05-05"),
    ("2026–5–5", "with U+2013 in place of a hyphen", ": write 2026-05-05"),
    ("'2026-05-05", "with an apostrophe before it", ": write 2026-05-05"),
    ("'5-May-26", "with an apostrophe before it", ""),
    ("2026/02/30", "a date with slashes", ""), ("2026-02-30 00:00", "a date with a time", ""),
  ])
  func saysWhatATextInAColumnOfDatesIs(_ text: String, what: String, advice: String) {
    #expect(Self.reason(.text(text), .credits, "earned_on") == "is \"\(text)\", \(what); \(Self.date)\(advice)")
  }

  @Test(arguments: [
    (Value.integer(46_027), "46027, which looks like a spreadsheet's day number", "2026-01-05 if that is the day"),
    (.integer(20_458), "20458, which looks like R's day number", "2026-01-05 if that is the day"),
    (.real(20_458), "20458.0, which looks like R's day number", "2026-01-05 if that is the day"),
    (.integer(1_767_571_200), "1767571200, which looks like seconds since 1970", "2026-01-05 if that is the day"),
    (
      .integer(1_767_571_200_000), "1767571200000, which looks like milliseconds since 1970",
      "2026-01-05 if that is the day"
    ),
    // Midnight in Shanghai, which is 16:00 of the day before in UTC.
    (
      .integer(1_767_542_400_000), "1767542400000, which looks like milliseconds since 1970",
      "2026-01-05 if that is the day"
    ),
    (
      .integer(1_767_571_200_000_000_000), "1767571200000000000, which looks like nanoseconds since 1970",
      "2026-01-05 if that is the day"
    ),
    (.integer(20_260_105), "20260105, a date without hyphens", "2026-01-05"),
  ])
  func saysWhatANumberInAColumnOfDatesIs(_ value: Value, what: String, written: String) {
    #expect(
      Self.reason(value, .credits, "earned_on") == "is \(what); \(Self.date), stored as TEXT: write \(written)")
  }

  /// The day numbers of spreadsheets and of R of thirty-odd years around now are never taken for each other.
  @Test func dayNumbersOfSpreadsheetsAndOfRAreToldApart() {
    for day in stride(from: Int32(7_305), through: 32_871, by: 11) {
      let written = ": write \(CalendarDate(dayNumber: day)) if that is the day"
      let ofR = Self.flaw(.integer(Int64(day)), .credits, "earned_on")
      #expect(ofR?.fault == .dayOfR && ofR?.reason.hasSuffix(written) == true)
      let ofSheet = Self.flaw(.integer(Int64(day) + 25_569), .credits, "earned_on")
      #expect(ofSheet?.fault == .spreadsheetDay && ofSheet?.reason.hasSuffix(written) == true)
    }
  }

  @Test(arguments: [
    ("1,000", "\"1,000\", a number with decimals or a thousands separator", ""),
    ("600,000", "\"600,000\", a number with decimals or a thousands separator", ""),
    ("1,234,567", "\"1,234,567\", a number with a thousands separator", ""),
    ("1.234.567", "\"1.234.567\", a number with a thousands separator", ""),
    ("0,600", "\"0,600\", a number with a decimal comma", ""), ("0.600", "\"0.600\", a fraction", ""),
    ("012,600", "\"012,600\", a number with a decimal comma", ""), ("0,600,000", "\"0,600,000\"", ""),
    ("1 000", "\"1 000\", a number with a thousands separator", ": write 1000"),
    ("1'000", "\"1'000\", a number with a thousands separator", ": write 1000"),
    ("1,00,000", "\"1,00,000\", a number with a thousands separator", ": write 100000"),
    ("1,000.00", "\"1,000.00\", a number with a thousands separator", ": write 1000"),
    ("1.000,00", "\"1.000,00\", a number with a thousands separator", ": write 1000"),
    ("1,000,000,000", "\"1,000,000,000\", a number with a thousands separator", ""),
    (" 240 ", "\"240\" with spaces around it", ": write 240"),
    ("\u{3000}240", "\"240\" with spaces around it", ": write 240"),
    (" 1,000", "\"1,000\" with spaces around it", ""),
    (" 1,00,000", "\"1,00,000\" with spaces around it", ": write 100000"),
    (" ", "spaces alone", ""),
    ("450.0", "\"450.0\", a number with decimals", ": write 450"),
    ("450.50", "\"450.50\", a fraction", ""),
    ("1.000", "\"1.000\", a number with decimals or a thousands separator", ""),
    ("450,0", "\"450,0\", a number with a decimal comma", ": write 450"),
    ("1E5", "\"1E5\", a number with an exponent", ": write 100000"),
    ("1E+5", "\"1E+5\", a number with an exponent", ": write 100000"),
    ("1e999", "\"1e999\", a number with an exponent", ""),
    ("+5", "\"+5\", a number with a sign", ": write 5"),
    ("１２０", "\"１２０\", a number with digits of full width", ": write 120"),
    ("NA", "\"NA\", a word for nothing", ""), ("-450", "\"-450\"", ""), ("ten", "\"ten\"", ""),
    ("'600", "\"'600\", with an apostrophe before it", ": write 600"),
    ("’600", "\"’600\", with an apostrophe before it", ": write 600"),
    ("=600", "\"=600\", with an equals sign before it", ": write 600"),
    ("=\"600\"", "\"=\"600\"\", with an equals sign before it and quotes around it", ": write 600"),
    ("$600", "\"$600\", a number with the sign of a currency", ""),
    ("600 €", "\"600 €\", a number with the sign of a currency", ""),
    ("600 pts", "\"600 pts\", a number with a word behind it", ": write 600"),
    ("600分", "\"600分\", a number with a word behind it", ": write 600"),
    ("−450", "\"−450\", with U+2212 in place of a hyphen", ""),
    ("6\u{200B}00", "\"6\\u{200b}00\", with U+200B, which is not seen, in it", ": write 600"),
    ("600 / 2", "\"600 / 2\"", ""), ("600 kg", "a text of 6 characters", ""),
    ("+49 170 1234567", "a text of 15 characters", ""),
    ("600\npts", "a text of 7 characters", ""),
    ("99999999999999999999", "\"99999999999999999999\"", ""), ("Jane Doe", "a text of 8 characters", ""),
    (" Jane Doe", "a text of 8 characters with spaces around it", ""),
  ])
  func saysWhatATextInAColumnOfPointsIs(_ text: String, shown: String, advice: String) {
    #expect(
      Self.reason(.text(text), .credits, "points")
        == "is \(shown); expected a whole number from 0 to 1000000\(advice)")
  }

  @Test(arguments: [
    (Value.text("4"), "is \"4\", a number stored as TEXT; expected one of 4, 3, 2, stored as INTEGER", Fault.text),
    (.real(4), "is 4.0, a REAL that is whole; expected one of 4, 3, 2, stored as INTEGER: write 4", .real),
    (.real(5), "is 5.0, a REAL that is whole; expected one of 4, 3, 2, stored as INTEGER", .real),
    (.real(4.5), "is 4.5, a fraction; expected one of 4, 3, 2, stored as INTEGER", .fraction),
    (.blob, "is a BLOB; expected one of 4, 3, 2, stored as INTEGER", .blob),
    (.integer(5), "is 5; expected one of 4, 3, 2", .other), (.absent, "is empty; expected one of 4, 3, 2", .empty),
  ])
  func saysHowANumberIsStored(_ value: Value, expected: String, fault: Fault) {
    let flaw = Self.flaw(value, .certifications, "star")
    #expect(flaw?.reason == expected)
    #expect(flaw?.fault == fault)
  }

  @Test(arguments: [
    (Value.integer(1), "is 1, a Boolean; expected one of yes, no, stored as TEXT: write yes"),
    (.integer(0), "is 0, a Boolean; expected one of yes, no, stored as TEXT: write no"),
    (.real(1), "is 1.0, a Boolean; expected one of yes, no, stored as TEXT: write yes"),
    (.text("TRUE"), "is \"TRUE\", a Boolean; expected one of yes, no: write yes"),
    (.text("f"), "is \"f\", a Boolean; expected one of yes, no: write no"),
    (.text("1"), "is \"1\", a Boolean; expected one of yes, no: write yes"),
    (.text("Yes"), "is \"Yes\"; expected one of yes, no: write yes"),
    (.integer(2), "is 2, an INTEGER; expected one of yes, no, stored as TEXT"),
    (.text("maybe"), "is \"maybe\"; expected one of yes, no"),
  ])
  func saysThatAValueIsABoolean(_ value: Value, expected: String) {
    #expect(Self.reason(value, .channels, "support_email") == expected)
  }

  @Test(arguments: [
    (
      Value.text("project_delivery"), Table.credits, "category", "is \"project_delivery\"; ", ": write project-delivery"
    ),
    (.text("Training"), .credits, "category", "is \"Training\"; ", ": write training"),
    (.text("Approved "), .credits, "status", "is \"Approved\" with spaces around it; ", ": write approved"),
    (.text("Credit Baseline"), .waivers, "rule", "is \"Credit Baseline\"; ", ": write credit-baseline"),
    (.text("'training"), .credits, "category", "is \"'training\", with an apostrophe before it; ", ": write training"),
    (
      .text("post\u{2011}sales‑engineer"), .appointments, "role",
      "is \"post\u{2011}sales‑engineer\", with U+2011 in place of a hyphen; ", ": write post-sales-engineer"
    ),
    (.text("CH–1"), .credits, "channel_id", "is \"CH–1\", with U+2013 in place of a hyphen; ", ": write CH-1"),
    (.text("training / project delivery"), .credits, "category", "is \"training / project delivery\"; ", ""),
    (.text("Jane Delivery"), .credits, "category", "is a text of 13 characters; ", ""),
    (.text("zh_CN"), .channels, "language", "is \"zh_CN\"; ", ": write zh-CN"),
    (.text("NULL"), .certifications, "ended_on", "is \"NULL\", a word for nothing; ", ": leave it empty"),
    (.absent, .channels, "hotline", "is empty; ", ": some tools take the word none for nothing"),
    (.integer(7), .people, "person_id", "is 7, an INTEGER; ", ": leading zeros may be lost"),
    (.text("CH-1\n"), .credits, "channel_id", "is \"CH-1\" with spaces around it; ", ": write CH-1"),
  ])
  func saysHowToWriteAWord(_ value: Value, _ table: Table, _ column: String, beginning: String, end: String) {
    let reason = Self.reason(value, table, column)
    #expect(reason.hasPrefix(beginning + "expected "), "\(reason)")
    #expect(reason.hasSuffix(end), "\(reason)")
  }

  /// A name or an address in the wrong column is never shown, and nor is a number in a column of free text.
  @Test(arguments: Table.allCases)
  func showsNoFreeText(_ table: Table) {
    for column in table.columns {
      for text in [
        "Jane Doe", " Jane Doe ", "jane.doe@example.com", " jane@example.com", "Straße 5, 1.000", "张 伟", "Doe, Jane",
        "Dr. Jane", "Doe 2026-01-05 10:00", "1 Jane Street", "'Jane Doe", "Jane–Doe 5", "=Jane 5", "Jane\u{200B} Doe",
        "Jane May 5 2026", "5 Jane 2026", "张 May 5 2026", "$ Jane", "600 Jane",
      ] {
        let reason = Self.reason(.text(text), table, column.name)
        for word in ["Jane", "jane", "Doe", "Straße", "张", "Street"] {
          #expect(!reason.contains(word), "\(table.name).\(column.name): \(reason)")
        }
      }
      if column.kind == .text || column.kind == .email {
        #expect(!Self.reason(.integer(4_917_012), table, column.name).contains("4917012"))
        #expect(!Self.reason(.real(4_917_012), table, column.name).contains("4917012"))
      }
    }
  }

  /// Whatever stands there is told in one sentence, the same each time; and what is said to write would be taken.
  @Test(arguments: Table.allCases)
  func whatItSaysToWriteIsRight(_ table: Table) throws {
    let pieces = [
      "0", "1", "12", "2026", "000", "05", "4", "46027", "20458", ".", ",", "-", "/", ":", " ", "T", "Z", "+", "e", "E",
      "年", "月", "日", "'", "_", "\u{A0}", "\u{3000}", "２", "，", "yes", "TRUE", "none", "NA", "Training",
      "credit baseline",
      "é", "\u{0}", "\n", "\u{FEFF}", "−", "00:00",
    ]
    var random = SystemRandomNumberGenerator()
    for column in table.columns {
      for _ in 0..<300 {
        let text = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
          .joined()
        guard let flaw = Self.flaw(.text(text), table, column.name) else { continue }
        #expect(flaw.reason == Self.reason(.text(text), table, column.name))
        #expect(!flaw.reason.contains("\n"), "\(flaw.reason)")
        let parts = flaw.reason.components(separatedBy: ": write ")
        guard parts.count == 2, let written = parts.last, written != "the day alone" else { continue }
        let value = String(written.prefix { $0 != " " })
        if column.holdsNumbers {
          let number = try #require(Int64(value), "\(flaw.reason)")
          #expect(Self.flaw(.integer(number), table, column.name) == nil, "\(flaw.reason)")
        } else {
          #expect(Self.flaw(.text(value), table, column.name) == nil, "\(flaw.reason)")
        }
      }
      for number in [Int64.min, -1, 0, 1, 73_416, 2_958_465, 9_999_9999, .max] {
        _ = Self.reason(.integer(number), table, column.name)
        _ = Self.reason(.real(Double(number)), table, column.name)
      }
      for number in [Double.infinity, -.infinity, .nan, -0.0, 1e300, -1e300, .leastNonzeroMagnitude] {
        _ = Self.reason(.real(number), table, column.name)
      }
    }
  }
}
