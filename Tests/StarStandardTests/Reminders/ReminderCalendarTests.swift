import StarStandard
import Testing

/// Nobody is told twice of one thing at one threshold, and nobody is left out, on whatever days reminders are made (STANDARD 7a):
/// month ends, leap days, months that were missed.
@Suite struct ReminderCalendarTests {
  /// A channel to which something becomes due on a day.
  struct Story: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let dossier: Dossier
    /// What costs the star, and when; from which day on that is on record.
    let rule: RuleID
    let date: CalendarDate
    let since: CalendarDate
    /// The last day on which it is told; nil: that day. On the first day without certificates they are missing already.
    var last: CalendarDate?
  }

  private static func leaving(_ day: String, until deadline: String) -> Story {
    let dossier = Dossier.meeting(.three, until: "2028-12-31").with {
      $0.hire("E9")
      $0.leave("E9", on: day, declared: day)
    }
    return Story(
      testDescription: "left on \(day)", dossier: dossier, rule: "departure-unreplenished", date: on(deadline),
      since: on(day))
  }

  static let stories = [
    leaving("2027-11-29", until: "2028-02-29"), leaving("2026-11-30", until: "2027-02-28"),
    leaving("2027-05-31", until: "2027-08-31"), leaving("2027-03-31", until: "2027-06-30"),
    Story(
      testDescription: "a certificate that ends on the day before a leap day",
      dossier: .meeting(.three, until: "2028-12-31").with {
        for index in $0.certificates.indices where $0.certificates[index].code == "H3CSE-RS+" {
          $0.certificates[index].validUntil = on("2028-02-28")
        }
      }, rule: "certificate-validity", date: on("2028-02-29"), since: on("2026-09-01"),
      last: on("2028-02-28")),
    Story(
      testDescription: "a waiver that ends on a leap day",
      dossier: .meeting(.three, by: .credits, until: "2028-12-31").with {
        $0.appointments.removeAll { $0.personID == "E2" }
        $0.waive("registered-engineers", until: "2028-02-29")
        $0.waive("credit-baseline", until: "2029-12-31")
      }, rule: "registered-engineers", date: on("2028-02-29"), since: on("2026-09-01")),
  ]

  private static let thresholds = [90, 60, 30]

  @Test(arguments: stories, [0, 25, 50, 75])
  func eachThresholdIsToldOnce(_ story: Story, _ first: UInt64) throws {
    let editions = try #require(Editions([Edition2025.standard]))
    for seed in first..<first + 25 {
      var random = SplitMix64(seed: seed)
      var (day, previous) = (on("2026-09-01").adding(days: random.number(0...200)), CalendarDate?.none)
      var told: [String: Set<Int>] = [:]
      while day <= on("2028-03-20") {
        let auditor = RemindersAuditor(
          asOf: day, after: previous, lastRenewalDay: on("\(day.year)-03-31"), editions: editions)
        var findings: [Finding] = []
        if case .decided(let decision) = auditor.treat(story.dossier) { findings = decision.findings }
        func reached(_ date: CalendarDate) -> Set<Int> {
          Set(
            Self.thresholds.filter { days in
              let threshold = date.adding(days: -days)
              return threshold <= day && previous.map { $0 < threshold } ?? true
            })
        }
        for finding in findings {
          let date = try #require(dateTold(in: finding))
          let thing = "\(finding.rule) \(finding.evidence.subject.map { "\($0)" } ?? "") \(date)"
          #expect(!reached(date).isEmpty, "seed \(seed), \(day): \(thing) is not new")
          #expect(told[thing, default: []].isDisjoint(with: reached(date)), "seed \(seed), \(day): \(thing) once more")
          told[thing, default: []].formUnion(reached(date))
        }
        let isDue = story.since <= day && day <= story.last ?? story.date && !reached(story.date).isEmpty
        let isTold = findings.contains { $0.rule == story.rule && dateTold(in: $0) == story.date }
        #expect(isTold == isDue, "seed \(seed), \(day) after \(previous.map(\.description) ?? "none")")
        previous = day
        day = nextDay(after: day, story.date, &random)
      }
    }
  }

  /// The same day of the next month, some days later, after months that were missed, or around a threshold.
  private func nextDay(after day: CalendarDate, _ date: CalendarDate, _ random: inout SplitMix64) -> CalendarDate {
    switch random.number(0...3) {
    case 0: return day.adding(months: 1)
    case 1: return day.adding(days: random.number(1...45))
    case 2: return day.adding(months: random.number(2...4))
    default:
      let near = date.adding(days: random.number(-1...1) - random.pick(Self.thresholds + [0]))
      return near > day ? near : day.dayAfter
    }
  }

  private func dateTold(in finding: Finding) -> CalendarDate? {
    guard case .date(let date)? = finding.evidence.fields.first(where: { $0.name == "date" })?.value else { return nil }
    return date
  }
}
