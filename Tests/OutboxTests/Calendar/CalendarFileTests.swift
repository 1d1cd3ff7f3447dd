import Foundation
import StarStandard
import Testing

@testable import Outbox

/// The days that go with a notice as a file for calendars, read back by somebody who knows the format and nothing of us.
@Suite struct CalendarFileTests {
  private static let settings = MailSettings(
    from: "star-audit@service.example.com", replyTo: nil, digestTo: "d@service.example.com",
    objections: "o@service.example.com", confirmationURL: "https://x/{channel_id}",
    applicationURL: "https://x/{channel_id}", verifyURL: "https://x/{code}", zoneOffset: 0,
    schedule: Schedule(renewalDays: [.init(month: 1, day: 15), .init(month: 3, day: 31)]))

  private static func files(_ decision: Decision, in language: Language = .english) throws -> [CalendarReader] {
    try CalendarFile.all(with: decision, in: language, settings).map { try CalendarReader($0.bytes) }
  }

  /// A departure of 2 March that was declared: until 2 June.
  private static func inGrace(asOf date: String = "2026-07-01") throws -> Decision {
    var dossier = try Batch.model()
    let engineer = try #require(dossier.appointments.first { $0.role == .engineer })
    let index = try #require(dossier.appointments.firstIndex { $0.personID == engineer.personID })
    dossier.appointments[index].departedOn = on("2026-06-10")
    dossier.appointments[index].declaredOn = on("2026-06-12")
    return try decide(dossier, asOf: on(date))
  }

  private static func downgrade() throws -> Decision {
    let rule = try #require(Rule.named("departure-undeclared"))
    let example = try #require(rule.examples.first)
    let moment = try #require(example.moments.first { $0.findings > 0 })
    let decision = try decide(example.dossier, asOf: moment.asOf)
    #expect(decision.outcome == .downgrade)
    return decision
  }

  @Test func theEndOfAGracePeriodIsAnEventOfAWholeDay() throws {
    let file = try #require(try Self.files(try Self.inGrace()).first)
    #expect(file.calendar["METHOD"] == "PUBLISH" && file.calendar["VERSION"] == "2.0")
    let event = try #require(file.events.first { $0["DTSTART;VALUE=DATE"] == "20260910" })
    #expect(event["DTEND;VALUE=DATE"] == "20260911")
    #expect(event["SUMMARY"]?.contains("Last day to fill the place of") == true, "\(event)")
    #expect(event["STATUS"] == "CONFIRMED" && event["TRANSP"] == "TRANSPARENT")
    #expect(event["DTSTAMP"] == "20260701T000000Z")
    #expect(event["ORGANIZER"] == "mailto:star-audit@service.example.com")
    // The next review is in it, too.
    #expect(file.events.contains { $0["DTSTART;VALUE=DATE"] == "20270101" })
  }

  @Test func theFirstDayToApplyIsInIt() throws {
    let decision = try Self.downgrade()
    let day = try #require(decision.reapplyFrom).description.replacing("-", with: "")
    let event = try #require(try Self.files(decision).first?.events.first { $0["DTSTART;VALUE=DATE"] == day })
    #expect(event["SUMMARY"]?.hasSuffix("or higher may be applied for from this day on (G.4)") == true, "\(event)")
    let chinese = try Self.files(decision, in: .chinese).first?.events.first { $0["DTSTART;VALUE=DATE"] == day }
    #expect(chinese?["SUMMARY"]?.contains("起可申请") == true)
    #expect(chinese?["UID"] == event["UID"])
  }

  /// A later notice tells the same event again: the same UID, and a higher number.
  @Test func aLaterNoticeGoesBeforeAnEarlierOne() throws {
    func grace(_ date: String) throws -> [String: String] {
      let events = try #require(try Self.files(try Self.inGrace(asOf: date)).first).events
      return try #require(events.first { $0["SUMMARY"]?.contains("Last day to fill") == true })
    }
    let (first, second) = (try grace("2026-07-01"), try grace("2026-07-31"))
    #expect(first["UID"] == second["UID"])
    #expect(try #require(first["SEQUENCE"].flatMap { Int($0) }) < #require(second["SEQUENCE"].flatMap { Int($0) }))
    #expect(first["UID"]?.contains("P") == false, "nobody is named by it")
  }

  @Test func aWithdrawnLossIsCancelled() throws {
    let loss = try Self.downgrade()
    let uid = try #require(
      try Self.files(loss).first?.events.first { $0["SUMMARY"]?.contains("applied for") == true }?["UID"])
    var decision = try Self.inGrace()
    #expect(decision.outcome == .retain && decision.channel.id == loss.channel.id)
    decision.withdraws = [
      EarlierDecision(
        batch: "2026-01-review", asOf: loss.effectiveOn, outcome: .downgrade, fromStar: .three, toStar: .two,
        wasTold: true)
    ]
    let files = try Self.files(decision)
    #expect(files.map { $0.calendar["METHOD"] } == ["PUBLISH", "CANCEL"])
    let event = try #require(files.last?.events.first)
    #expect(event["UID"] == uid && event["STATUS"] == "CANCELLED")
    #expect(event["SUMMARY"]?.contains("Withdrawn: ") == true)
  }

  @Test func aRenewalHasItsDaysOfAudit() throws {
    let editions = try #require(Editions([Edition2025.make()]))
    let auditor = RenewalNoticesAuditor(year: CalendarYear(2026), editions: editions)
    guard case .decided(let decision) = auditor.treat(try Batch.model()) else {
      Issue.record("no notice")
      return
    }
    let events = try #require(try Self.files(decision).first).events
    #expect(events.map { $0["DTSTART;VALUE=DATE"] } == ["20270101", "20270115", "20270331"])
    #expect(events.last?["SUMMARY"]?.contains("Last renewal audit of the year") == true)
  }

  @Test func everyRuleMakesSoundFilesAndTheSameOnesTwice() throws {
    for decision in try Batch.ofEveryRule(address: "s@one.example.com").decisions {
      for language in Language.allCases {
        let files = CalendarFile.all(with: decision, in: language, Self.settings)
        #expect(files.map(\.bytes) == CalendarFile.all(with: decision, in: language, Self.settings).map(\.bytes))
        for file in files {
          let reader = try CalendarReader(file.bytes)
          #expect(Set(reader.events.compactMap { $0["UID"] }).count == reader.events.count)
          let days = reader.events.compactMap { $0["DTSTART;VALUE=DATE"] }
          #expect(days == days.sorted() && days.count == reader.events.count)
        }
      }
    }
  }

  @Test(arguments: 0..<40) func whateverStandsOnRecordComesBack(seed: UInt64) throws {
    var texts = RandomText(seed: seed)
    for _ in 0..<10 {
      let text = texts.lines()
      var lines = ContentLines()
      lines.add("BEGIN", "VCALENDAR")
      lines.addText("SUMMARY", text)
      lines.add("END", "VCALENDAR")
      let reader = try CalendarReader(lines.bytes)
      #expect(reader.calendar["SUMMARY"] == text.visible.replacing("\r", with: ""), "\(text.debugDescription)")
      // And so it does from a message.
      let message = MailMessage(
        from: "a@b.example", to: "c@d.example", subject: "s", date: "Fri, 01 Jan 2027 00:00:00 +0000",
        identifier: String(repeating: "a", count: 64), language: "en", text: [], html: [],
        attachments: [
          .init(name: "dates.ics", type: "text/calendar; charset=utf-8; method=PUBLISH", bytes: lines.bytes)
        ]
      ).bytes
      #expect(MailReader.misread(message, longest: 78) == [])
      let parts = try MailReader.parts(of: MailReader.part(message))
      #expect(try MailReader.content(of: #require(parts.last)) == lines.bytes)
    }
  }
}
