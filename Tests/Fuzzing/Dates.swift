import Outbox
import StarStandard

@testable import ChannelRecords

/// Dates, numbers, ids and names.
enum Dates {
  static func readAndWrite(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = CalendarDate(text) {
      let (year, month, day) = date.components
      promise("\(date)".utf8.elementsEqual(text.utf8), "a date is written as it was read")
      promise(CalendarDate(year: year, month: month, day: day) == date, "a date has its parts")
      promise(date.dayBefore < date && date.adding(months: 1) > date, "dates are in order")
    }
    if let half = HalfYear(named: text) { promise(half.name == text, "a half-year is named as it was read") }
    if let batch = BatchName(text) {
      promise(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }, "a batch's name is plain")
      promise(!batch.restsOn(batch), "a batch does not rest on itself")
    }
    _ = DateNotation.misfit(text)
    if let number = NumberNotation(text) { _ = number.misfit { _ in true } }
    promise(!TextReading.shown(text).unicodeScalars.contains { $0.value < 0x20 }, "what is shown has no controls")
    if LanguageTag.isWellFormed(text) { promise(LanguageTag.lookup(text).count <= text.utf8.count, "a lookup ends") }
    examine(bytes)
  }

  /// The text in every column: defective or not, and then told in one line.
  private static func examine(_ bytes: [UInt8]) {
    let examination = RowExamination(each: ValueExamination(recordLists: RecordFiles.lists))
    bytes.withUnsafeBytes { bytes in
      for table in Table.allCases {
        let values = table.columns.map { RawValue(csv: bytes, for: $0) }
        for flaw in examination.flaws(in: values, of: table) {
          promise(!flaw.reason.unicodeScalars.contains { $0.value < 0x20 }, "a reason is one line")
        }
      }
    }
  }
}
