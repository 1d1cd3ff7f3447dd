/// A dated story about a channel, and what one rule says on each of some days.
///
/// Each story starts from a model channel that meets everything: three stars by certificates, applied 2025-12-10, issued
/// 2026-01-01, valid until 2026-12-31; service manager M1; engineers E1 (H3CSE-RS+, PMP), E2 (H3CNE-RS+) and E3
/// (H3CNE-Cloud), registered 2025-01-01, with certificates from 2025-01-01 to 2028-12-31; hotline 7x24, support e-mail,
/// automatic tracking; three trainings in March 2026.
package struct Example: Sendable {
  package let title: String
  /// How the channel differs from the model.
  let story: [StoryEvent]
  /// What the rule says when.
  package let moments: [Moment]

  /// What a rule says on one day.
  package struct Moment: Sendable {
    package let asOf: CalendarDate
    /// How many findings the rule has.
    package let findings: Int
    package let because: String
  }

  init(_ title: String, _ story: [StoryEvent], _ moments: [Moment]) {
    self.title = title
    self.story = story
    self.moments = moments
  }
}

extension Example.Moment {
  /// On this day the rule has a finding.
  static func fires(_ year: Int, _ month: Int, _ day: Int, _ because: String) -> Self {
    Self(asOf: StarStandard.day(year, month, day), findings: 1, because: because)
  }

  /// On this day it has none.
  static func silent(_ year: Int, _ month: Int, _ day: Int, _ because: String) -> Self {
    Self(asOf: StarStandard.day(year, month, day), findings: 0, because: because)
  }
}

/// A date written in an example.
func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
  CalendarDate.firstDay(ofMonth: month, year: year).adding(days: day - 1)
}

/// One thing in which a story's channel differs from the model.
enum StoryEvent: Sendable {
  /// It holds another star or by another route.
  case certified(Star, Route, validUntil: CalendarDate = day(2026, 12, 31))
  /// It applied on another day.
  case applied(CalendarDate)
  /// It has another engineer, or one of the model's holds other certificates.
  case engineer(String, since: CalendarDate = day(2025, 1, 1), holds: [Held])
  /// It has another service manager.
  case manager(String, since: CalendarDate)
  case left(String, CalendarDate, declared: CalendarDate? = nil, replacedBy: String? = nil)
  /// Somebody is an engineer of another channel too.
  case alsoAt(String, engineer: String, since: CalendarDate)
  /// Credits were earned.
  case credits(Int, String, by: String = "E1", CalendarDate, CreditStatus = .approved)
  case platform(Hotline, supportEmail: Bool, TrackingSystem)
  /// Only these events were attended.
  case attended([CalendarDate])
  case majorEvent(CalendarDate, Ruling? = nil, ruledOn: CalendarDate? = nil)
  /// A star was lost before.
  case downgraded(CalendarDate, from: Star, to: Star)

  /// A certificate that somebody holds.
  struct Held: Sendable {
    let code: String
    let issuedOn: CalendarDate
    let validUntil: CalendarDate

    init(_ code: String, from: CalendarDate = day(2025, 1, 1), until: CalendarDate = day(2028, 12, 31)) {
      self.code = code
      self.issuedOn = from
      self.validUntil = until
    }
  }
}
