extension Rule {
  /// A ruling after a major event (E.4, G.3).
  package static let majorEvent = Rule(
    id: "major-event", clause: "E.4, G.3",
    title: Localized("Major event") { $0.majorEvent },
    rationale: Localized(
      """
      Serious complaints, fraud, unauthorized distribution or false information lead to a downgrade or to exclusion. A \
      human rules; the review carries the ruling out, once.
      """
    ) { $0.seriousComplaintsFraudUnauthorizedDistribution },
    inShort: Localized("Ruled major event") { $0.ruledMajorEvent },
    turns: [.events], sought: .eventByEvent,
    reminder: Reminder(.never),
    revokes: true,
    examples: [
      Example(
        "Ruled in the half-year under review",
        [.majorEvent(day(2026, 4, 1), .downgrade, ruledOn: day(2026, 6, 30))],
        [.silent(2026, 6, 29, "no ruling yet"), .fires(2026, 6, 30, "ruled"), .fires(2026, 7, 1, "ruled")]),
      Example(
        "Ruled before the award",
        [.majorEvent(day(2025, 11, 1), .downgrade, ruledOn: day(2025, 12, 31))],
        [.silent(2026, 7, 1, "the award took it into account")]),
      Example(
        "Ruled before the last downgrade",
        [
          .majorEvent(day(2026, 2, 1), .downgrade, ruledOn: day(2026, 3, 1)),
          .downgraded(day(2026, 3, 1), from: .four, to: .three),
        ],
        [.silent(2026, 7, 1, "nothing is punished twice")]),
      Example(
        "Blacklisted", [.majorEvent(day(2026, 4, 1), .blacklist, ruledOn: day(2026, 5, 1))],
        [.fires(2026, 7, 1, "the channel loses every star")]),
    ],
    examine: { standing in
      guard !standing.dossier.majorEvents.isEmpty else { return .passed { NoMajorEvent(since: standing.termStart) } }
      let found = standing.dossier.majorEvents.filter { event in
        guard let ruled = event.ruled, ruled.ruling != .none else { return false }
        return standing.termStart <= ruled.on && ruled.on <= standing.asOf
      }.sorted { $0.id < $1.id }
      guard found.isEmpty else { return .found(found.map { MajorEventEvidence(event: $0, toldOn: standing.toldOn) }) }
      return .passed { NoMajorEvent(since: standing.termStart) }
    })
}

struct MajorEventEvidence: Evidence {
  let event: MajorEvent
  /// The day on which whoever is told reads it.
  let toldOn: CalendarDate

  var subject: FindingSubject? { .event(id: event.id) }
  var revokes: Bool { event.ruled?.ruling == .blacklist }
  var isFinal: Bool { true }

  func need(in language: Language) -> String? { event.rulingSetAside(in: language) }

  var fields: [EvidenceField] {
    [
      EvidenceField("event_id", .text(event.id)), EvidenceField("kind", .text(event.kind)),
      EvidenceField("occurred_on", .date(event.occurredOn)),
      EvidenceField("ruling", event.ruled.map { .text($0.ruling.rawValue) } ?? .null),
      EvidenceField("ruled_on", .date(event.ruled?.on)),
    ]
  }

  func message(in language: Language) -> String {
    let ruledOn = event.ruled?.on.description ?? ""
    guard event.ruled.map({ $0.on <= toldOn }) ?? true else {
      let ruling = event.ruled.map { language.ruling($0.ruling) } ?? ""
      return language.text(
        "\(language.event(event).capitalized), is on record with a ruling of \(ruledOn), still to come: \(ruling)."
      ) { $0.majorEventIsOnRecordWithA(language.event(event), ruledOn, ruling) }
    }
    return revokes
      ? language.text(
        "\(language.event(event).capitalized), was ruled on \(ruledOn): the channel is blacklisted."
      ) { $0.wasRuledOnTheChannel(language.event(event), ruledOn) }
      : language.text(
        "\(language.event(event).capitalized), was ruled on \(ruledOn): downgrade."
      ) { $0.wasRuledOnDowngrade(language.event(event), ruledOn) }
  }

  func remedy(in language: Language) -> String {
    revokes
      ? language.text(
        "There is no application while the channel is blacklisted; object to the ruling with the department."
      ) { $0.thereIsNoApplicationWhile }
      : language.text(
        "The ruling stands unless the department changes it; object to it with the department."
      ) { $0.theRulingStandsUnlessThe }
  }
}

private struct NoMajorEvent: Evidence {
  let since: CalendarDate

  var fields: [EvidenceField] { [EvidenceField("since", .date(since))] }

  func message(in language: Language) -> String {
    language.text("No ruling against the channel since \(since).") { $0.noRulingAgainstTheChannel(since) }
  }

  func remedy(in language: Language) -> String { "" }
}

/// What other languages than English say for `MajorEventRule.swift`, each named by the English beside it.
package protocol MajorEventWording {
  var majorEvent: String { get }
  var seriousComplaintsFraudUnauthorizedDistribution: String { get }
  var ruledMajorEvent: String { get }
  func majorEventIsOnRecordWithA(_ event: String, _ ruledOn: String, _ ruling: String) -> String
  func wasRuledOnTheChannel(_ event: String, _ ruledOn: String) -> String
  func wasRuledOnDowngrade(_ event: String, _ ruledOn: String) -> String
  var thereIsNoApplicationWhile: String { get }
  var theRulingStandsUnlessThe: String { get }
  func noRulingAgainstTheChannel(_ since: CalendarDate) -> String
}
