extension Rule {
  /// A major event without a ruling (E.4).
  package static let majorEventPending = Rule(
    id: "major-event-pending", clause: "E.4",
    title: Localized("Major event without a ruling") { $0.majorEventWithoutARuling },
    rationale: Localized(
      """
      A major event that nobody has ruled on yet may cost the star at a later review. It is named so that it is not \
      forgotten.
      """
    ) { $0.aMajorEventThatNobody },
    inShort: Localized("Event awaits ruling") { $0.eventAwaitsRuling },
    turns: [.events], sought: .eventByEvent,
    reminder: Reminder(.today),
    place: .awaitingRuling,
    examples: [
      Example(
        "Happened, and ruled later",
        [.majorEvent(day(2026, 4, 1), Ruling.none, ruledOn: day(2026, 7, 2))],
        [
          .silent(2026, 3, 31, "not happened yet"), .fires(2026, 4, 1, "no ruling yet"),
          .fires(2026, 7, 1, "the ruling comes tomorrow"), .silent(2026, 7, 2, "cleared"),
        ])
    ],
    examine: { standing in
      guard !standing.dossier.majorEvents.isEmpty else { return .passed { NothingPending() } }
      let pending = standing.dossier.majorEvents.filter { $0.isPending(on: standing.asOf) }.sorted { $0.id < $1.id }
      guard pending.isEmpty else { return .found(pending.map { PendingEvidence(event: $0) }) }
      return .passed { NothingPending() }
    })
}

private struct PendingEvidence: Evidence {
  let event: MajorEvent

  var subject: FindingSubject? { .event(id: event.id) }
  var fields: [EvidenceField] {
    [
      EvidenceField("event_id", .text(event.id)), EvidenceField("kind", .text(event.kind)),
      EvidenceField("occurred_on", .date(event.occurredOn)),
    ]
  }

  func message(in language: Language) -> String {
    language.text(
      "\(language.event(event).capitalized), has no ruling yet."
    ) { $0.majorEventPendingHasNoRulingYet(language.event(event)) }
  }

  func remedy(in language: Language) -> String {
    language.text("Answer the department's questions about the event.") { $0.answerTheDepartmentsQuestionsAbout }
  }
}

private struct NothingPending: Evidence {
  var fields: [EvidenceField] { [] }
  func message(in language: Language) -> String {
    language.text("No major event waits for a ruling.") { $0.noMajorEventWaitsFor }
  }
  func remedy(in language: Language) -> String { "" }
}

/// What other languages than English say for `MajorEventPendingRule.swift`, each named by the English beside it.
package protocol MajorEventPendingWording {
  var majorEventWithoutARuling: String { get }
  var aMajorEventThatNobody: String { get }
  var eventAwaitsRuling: String { get }
  func majorEventPendingHasNoRulingYet(_ event: String) -> String
  var noMajorEventWaitsFor: String { get }
}
