import StarStandard
import Testing

@testable import Outbox

/// Calendar files, read back as RFC 5545 says.
@Suite struct CalendarFileTests {
  /// The days of a decision that every rule of the examples gives.
  private func days() throws -> [DayToKeep] {
    let schedule = Schedule(renewalDays: [])
    return try Batch.ofEveryRule().decisions.flatMap { $0.daysToKeep(from: $0.effectiveOn, schedule) }
  }

  private func file(
    _ days: [DayToKeep], _ method: CalendarFile.Method = .publish, channel: String = "CH-1",
    batch: String = "2026-07-review", toldOn: String = "2026-07-01", language: Language = .english
  ) -> [UInt8] {
    CalendarFile(
      method: method, days: days, channelID: channel, batch: batch, toldOn: on(toldOn), language: language,
      tag: language.rawValue, organizer: "star-audit@service.example.com"
    ).bytes
  }

  /// The physical lines; each must end in CRLF.
  private func physical(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == 0x0D, rest.first == 0x0A {
        rest.removeFirst()
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    #expect(lines.last == [], "ends in a line end")
    return Array(lines.dropLast())
  }

  /// The lines without their folds.
  private func unfolded(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for line in physical(bytes) {
      if line.first == UInt8(ascii: " "), !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(line)
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private func values(_ name: String, in bytes: [UInt8]) -> [String] {
    unfolded(bytes).filter { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }
      .compactMap { $0.split(separator: ":", maxSplits: 1).last.map(String.init) }
  }

  @Test(arguments: Language.allCases)
  func everyLineIsShortAndEveryFoldIsBetweenCharacters(_ language: Language) throws {
    let days = try days()
    #expect(days.count > 10)
    let bytes = file(days, language: language)
    var longest = 0
    for line in physical(bytes) {
      longest = max(longest, line.count)
      #expect(!line.contains(0x0A) && !line.contains(0x0D))
      #expect(String(validating: line, as: UTF8.self) != nil, "\(String(decoding: line, as: UTF8.self))")
    }
    #expect(longest <= 75 && longest > 70)
    let lines = unfolded(bytes)
    for required in ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SEQUENCE", "SUMMARY"] {
      #expect(lines.filter { $0.hasPrefix(required) }.count == days.count, "\(required)")
    }
    #expect(
      Array(lines.prefix(4)) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//star-audit//star-audit//EN", "METHOD:PUBLISH",
      ])
    #expect(!lines.contains { $0.hasPrefix("RRULE") || $0.hasPrefix("BEGIN:VTODO") })
  }

  @Test func aDayIsWholeAndEndsWithTheNext() throws {
    let day = try #require(try days().first)
    let bytes = file([day])
    #expect(values("DTSTART", in: bytes) == [day.date.description.replacing("-", with: "")])
    #expect(values("DTEND", in: bytes) == [day.date.dayAfter.description.replacing("-", with: "")])
    #expect(values("DTSTAMP", in: bytes) == ["20260701T000000Z"])
  }

  @Test func textIsEscaped() {
    var lines = ContentLines()
    lines.addText("SUMMARY", "a;b,c\\d\ne\u{1B}f\u{202E}g\rh")
    #expect(String(decoding: lines.bytes, as: UTF8.self) == "SUMMARY:a\\;b\\,c\\\\d\\ne f g h\r\n")
  }

  /// The same day of a channel is one event in whatever batch it is told; another channel's is another.
  @Test func theIdentifierIsThatOfTheDayAndNotOfTheBatch() throws {
    let day = try #require(try days().first)
    let uid = values("UID", in: file([day]))
    #expect(uid == values("UID", in: file([day], batch: "2027-01-review", toldOn: "2027-01-01")))
    #expect(uid == values("UID", in: file([day], .cancel, language: .chinese)))
    #expect(uid != values("UID", in: file([day], channel: "CH-2")))
    #expect(uid.first?.count == 36)
    let uids = try Batch.ofEveryRule().decisions.map { decision in
      let days = decision.daysToKeep(from: decision.effectiveOn, Schedule(renewalDays: []))
      return values("UID", in: file(days, channel: decision.channel.id))
    }
    #expect(Set(uids.joined()).count == uids.joined().count)
  }

  @Test func laterNoticesHaveGreaterSequences() throws {
    let day = try #require(try days().first)
    let sequences = [
      ("2026-07-review", "2026-07-01"), ("2026-07-review-2", "2026-07-01"), ("2026-07-review-3", "2026-07-01"),
      ("2026-07-review-4", "2026-07-02"), ("2026-08-20-reminders", "2026-08-20"), ("2027-01-review", "2027-01-01"),
    ].compactMap { values("SEQUENCE", in: file([day], batch: $0, toldOn: $1)).first.flatMap(Int.init) }
    #expect(sequences.count == 6)
    #expect(zip(sequences, sequences.dropFirst()).allSatisfy(<), "\(sequences)")
  }

  /// After others of its day it says so by both: calendars that count alike look at the moment.
  @Test func aBatchAfterOthersOfItsDaySaysSo() throws {
    let day = try #require(try days().first)
    let last = BatchSequence(of: "2026-07-review-2", on: on("2026-07-01"))
    let bytes = CalendarFile(
      method: .cancel, days: [day], channelID: "CH-1", batch: "2026-07-01-reminders", toldOn: on("2026-07-01"),
      language: .english, tag: "en", organizer: "a@example.com",
      sequence: BatchSequence(of: "2026-07-01-reminders", on: on("2026-07-01"), after: last)
    ).bytes
    #expect(values("SEQUENCE", in: bytes) == ["\(last.number + 1)"])
    #expect(values("DTSTAMP", in: bytes) == ["20260701T000003Z"])
  }

  @Test func whatIsTakenBackSaysSoAlsoToThoseWhoReadTheTitleAlone() throws {
    let day = try #require(try days().first)
    let bytes = file([day], .cancel)
    #expect(values("METHOD", in: bytes) == ["CANCEL"])
    #expect(values("STATUS", in: bytes) == ["CANCELLED"])
    #expect(values("SUMMARY", in: bytes).allSatisfy { $0.hasPrefix("Cancelled: ") })
    #expect(values("SUMMARY", in: file([day], .cancel, language: .chinese)).allSatisfy { $0.hasPrefix("已取消：") })
  }
}

/// A file of lines that end in CRLF, in a message whose lines end in LF.
@Test func aReaderGetsEveryByteOfACalendar() throws {
  var lines = ContentLines()
  for text in [".", "From x", "F", "a = b ", "续证", String(repeating: "x ", count: 90), ""] { lines.add(text) }
  let bytes = lines.bytes
  let message = MailMessage(
    from: "a@example.com", to: "b@example.com", cc: nil, replyTo: nil, subject: "s", date: "d",
    identifier: Fingerprint.sha256([]), language: "en", text: [0x74], html: [0x68],
    attachments: [
      .init(name: "a.html", type: "text/html; charset=utf-8", bytes: [0x68]),
      .init(name: "d.ics", type: "text/calendar; method=PUBLISH; charset=utf-8", bytes: bytes, isExact: true),
    ]
  ).bytes
  #expect(MailReader.misread(message, longest: 78) == [])
  let parts = try MailReader.parts(of: try MailReader.part(message))
  #expect(parts.count == 3)
  // The file before it ends where it ends, too.
  #expect(try MailReader.content(of: parts[1]) == [0x68])
  let calendar = try #require(parts.last)
  #expect(calendar.field("Content-Transfer-Encoding") == "quoted-printable")
  #expect(calendar.parameter("method", of: "Content-Type") == "PUBLISH")
  #expect(try MailReader.content(of: calendar) == bytes)
}
