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

extension Example {
  /// The channel of the story, as it would be on record.
  package var dossier: Dossier {
    var dossier = Self.model
    for event in story { event.tell(in: &dossier) }
    return dossier
  }

  /// How the channel differs from the model, a line each.
  package var lines: [String] { story.map(\.text) }

  private static var model: Dossier {
    var channel = Channel(id: "CH-EXAMPLE")
    channel.name = "Example"
    channel.kind = "ACP"
    channel.country = "Example"
    channel.status = .active
    var dossier = Dossier(channel: channel)
    dossier.certifications = [
      Certification(
        id: "CERT-2026", star: .three, route: .certificates, appliedOn: day(2025, 12, 10), issuedOn: day(2026, 1, 1),
        validUntil: day(2026, 12, 31))
    ]
    let events: [StoryEvent] = [
      .manager("M1", since: day(2025, 1, 1)),
      .engineer("E1", holds: [.init("H3CSE-RS+"), .init("PMP")]),
      .engineer("E2", holds: [.init("H3CNE-RS+")]),
      .engineer("E3", holds: [.init("H3CNE-Cloud")]),
      .platform(.always, supportEmail: true, .automatic),
      .attended([day(2026, 3, 3), day(2026, 3, 10), day(2026, 3, 17)]),
    ]
    for event in events { event.tell(in: &dossier) }
    return dossier
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
