import StarStandard

/// The days that matter to a channel as a file for calendars (RFC 5545): each one event of a whole day. It goes with a notice, and a
/// later notice moves or cancels what an earlier one entered (RFC 5546).
struct CalendarFile {
  /// What is to be done with the events.
  enum Method: String {
    case publish = "PUBLISH"
    case cancel = "CANCEL"
  }

  let method: Method
  let dates: [KeyDate]
  let channel: Channel
  /// The day on which it is told: later ones go before earlier ones.
  let toldOn: CalendarDate
  /// Who publishes the events.
  let organizer: String
  let language: Language

  /// Its name in a notice.
  var name: String { method == .publish ? "dates.ics" : "withdrawn.ics" }

  /// Its media type.
  var type: String { "text/calendar; charset=utf-8; method=\(method.rawValue)" }

  /// Its bytes, the same whenever they are made. Lines end in CRLF and are folded at 75 bytes.
  var bytes: [UInt8] {
    var lines = ContentLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//star-audit//Certification dates//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", method.rawValue)
    for date in dates { add(date, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  private func add(_ date: KeyDate, to lines: inout ContentLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", identifier(of: date))
    lines.add("DTSTAMP", Self.basic(toldOn) + "T000000Z")
    // What was told on a later day has a higher number, whatever batch it is from.
    lines.add("SEQUENCE", String(Int(toldOn.dayNumber) - Int(CalendarDate.first.dayNumber)))
    lines.add("DTSTART;VALUE=DATE", Self.basic(date.day))
    // The day after the last; the last of all days has none.
    if date.day < .last { lines.add("DTEND;VALUE=DATE", Self.basic(date.day.dayAfter)) }
    lines.add("STATUS", method == .publish ? "CONFIRMED" : "CANCELLED")
    lines.add("TRANSP", "TRANSPARENT")
    lines.add("ORGANIZER", "mailto:" + organizer)
    lines.addText("SUMMARY", name(of: channel) + language.colon + date.summary)
    if !date.note.isEmpty { lines.addText("DESCRIPTION", date.note) }
    lines.add("END", "VEVENT")
  }

  /// A name that nobody could read in a calendar stays in the notice.
  private func name(of channel: Channel) -> String {
    guard let name = channel.name, name.unicodeScalars.count <= 120 else { return channel.id }
    return name
  }

  /// The same for the same day of a channel in every notice; nobody can read from it whom or what it is about.
  private func identifier(of date: KeyDate) -> String {
    let domain = organizer[(organizer.lastIndex(of: "@").map(organizer.index(after:)) ?? organizer.startIndex)...]
    return Fingerprint.sha256(Array("\(channel.id)\n\(date.key)".utf8)).prefix(32) + "@" + domain
  }

  /// `20270101`
  private static func basic(_ date: CalendarDate) -> String { date.description.replacing("-", with: "") }
}

extension CalendarFile {
  /// The files that go with the notice of a decision: the days to come, and what an earlier notice entered and does not hold.
  static func all(
    with decision: Decision, in language: Language, _ settings: MailSettings
  ) -> [CalendarFile] {
    let toldOn = settings.datedOn ?? decision.effectiveOn
    let dates = decision.keyDates(in: language, settings.schedule, toldOn: toldOn)
    let cancelled = decision.withdraws.filter { $0.outcome == .downgrade && $0.wasTold }
      .map { KeyDate.application(cancelledAfterLossOn: $0.asOf, in: language) }
      .filter { cancelled in !dates.contains { $0.key == cancelled.key } }
    return [(Method.publish, dates), (.cancel, cancelled)].filter { !$0.1.isEmpty }.map { method, dates in
      CalendarFile(
        method: method, dates: dates, channel: decision.channel, toldOn: toldOn, organizer: settings.from,
        language: language)
    }
  }
}
