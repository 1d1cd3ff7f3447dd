import StarStandard

/// The days to keep of a notice as a calendar file (RFC 5545, 5546), or those that it takes back.
///
/// Deadlines are whole days, and events: calendars drop the day of a to-do. The same day of a channel has the same UID in every
/// notice, with a SEQUENCE that grows from notice to notice, so that a later one moves it, or takes it away.
struct CalendarFile {
  /// Whether days are to be kept or no longer.
  enum Method: String {
    case publish = "PUBLISH"
    case cancel = "CANCEL"
  }

  let method: Method
  /// In their order.
  let days: [DayToKeep]
  let channelID: String
  /// The batch of the notice.
  let batch: String
  /// The day of the notice.
  let toldOn: CalendarDate
  let language: Language
  /// A language tag.
  let tag: String
  /// An address: who says so.
  let organizer: String
  /// Where the batch comes after others of its day; nil where it is the first.
  var sequence: BatchSequence?

  /// The file, with lines that end in CRLF.
  var bytes: [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN:VCALENDAR")
    lines.add("VERSION:2.0")
    lines.add("PRODID:-//star-audit//star-audit//EN")
    lines.add("METHOD:" + method.rawValue)
    let stamp = "DTSTAMP:\(sequence?.moment ?? toldOn.digits + "T000000Z")"
    let sequence = "SEQUENCE:\((sequence ?? BatchSequence(of: batch, on: toldOn)).number)"
    for day in days { add(day, stamp, sequence, to: &lines) }
    lines.add("END:VCALENDAR")
    return lines.bytes
  }

  /// A day that a calendar can hold: its years have four digits, and a day ends with the next.
  static func holds(_ day: DayToKeep) -> Bool { day.date.year >= 1 && day.date < .last }

  private func add(_ day: DayToKeep, _ stamp: String, _ sequence: String, to lines: inout ContentLines) {
    let isCancelled = method == .cancel
    lines.add("BEGIN:VEVENT")
    lines.add("UID:" + identifier(of: day))
    lines.add(stamp)
    lines.add(sequence)
    lines.add("STATUS:" + (isCancelled ? "CANCELLED" : "CONFIRMED"))
    lines.add("DTSTART;VALUE=DATE:" + day.date.digits)
    lines.add("DTEND;VALUE=DATE:" + day.date.dayAfter.digits)
    // Some calendars know neither methods nor UIDs, and enter a cancelled day as another: its title has to say so.
    let void = isCancelled ? language.text("Cancelled: ") { $0.cancelled } : ""
    lines.addText("SUMMARY;LANGUAGE=" + tag, "\(void)\(day.title.text(in: language)) – \(channelID)")
    lines.addText("DESCRIPTION;LANGUAGE=" + tag, description(of: day))
    // A deadline makes nobody busy.
    lines.add("TRANSP:TRANSPARENT")
    lines.add("ORGANIZER:mailto:" + organizer)
    lines.add("END:VEVENT")
  }

  private func description(of day: DayToKeep) -> String {
    let notice = language.text(
      "See the notice of \(toldOn) (\(batch))."
    ) { $0.seeTheNoticeOf(toldOn, batch) }
    guard method == .publish else {
      return language.text("This day holds no more.") { $0.thisDayHoldsNoMore } + "\n" + notice
    }
    let toDo = day.toDo.text(in: language)
    return toDo.isEmpty ? notice : toDo + "\n" + notice
  }

  /// What tells a day of a channel from all others, and says nothing else: a UUID (RFC 7986, 5.3; RFC 9562, version 8).
  private func identifier(of day: DayToKeep) -> String {
    let name = "\(channelID)\n\(day.kind.rawValue)\n\(day.subject)"
    var digits = Array(Fingerprint.sha256(Array(name.utf8)).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "8")
    var identifier: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { identifier.append(UInt8(ascii: "-")) }
      identifier.append(digit)
    }
    return String(decoding: identifier, as: UTF8.self)
  }
}
