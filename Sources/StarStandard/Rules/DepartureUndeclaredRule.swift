extension Rule {
  /// Key personnel left and the vendor was not told (E.3.b).
  package static let departureUndeclared = Rule(
    id: "departure-undeclared", clause: "E.3.b",
    title: Localized("Departure not declared") { $0.departureNotDeclared },
    rationale: Localized(
      """
      A channel must tell the vendor of itself when a service manager or a registered engineer leaves. If it did not, \
      the star is lost at once, replaced or not.
      """
    ) { $0.aChannelMustTellThe },
    inShort: Localized("Departure not declared") { $0.departureNotDeclared },
    turns: .ofDepartures, sought: .inApplications { $0.vacancies { !$0.isDeclared } },
    reminder: Reminder(.today),
    place: .undeclaredDeparture, numbers: [.grace],
    examples: [
      Example(
        "Declared too late for one review, in time for the next day",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 20))],
        [
          .silent(2026, 3, 1, "still in post"),
          .fires(2026, 3, 19, "left and not declared yet"),
          .silent(2026, 3, 20, "declared: now in grace"),
        ]),
      Example(
        "Replaced at once, but never declared",
        [
          .engineer("E4", since: day(2026, 3, 1), holds: [.init("H3CS-UIS")]),
          .left("E3", day(2026, 3, 2), replacedBy: "E4"),
        ],
        [.fires(2026, 3, 2, "the vendor was not told")]),
      Example(
        "Before the renewal, within three months of it",
        [.certifiedBefore(since: day(2025, 1, 1)), .left("E3", day(2025, 10, 1))],
        [.fires(2026, 7, 1, "three months from 1 October reach the award of 1 January, and silence must not pay")]),
      Example(
        "More than three months before the renewal",
        [.certifiedBefore(since: day(2025, 1, 1)), .left("E3", day(2025, 9, 30))],
        [.silent(2026, 7, 1, "an earlier review judged it")]),
      Example(
        "Before the first star",
        [.left("E3", day(2025, 12, 31))],
        [.silent(2026, 7, 1, "who left before the channel was star-rated left no star-rated channel")]),
      Example(
        "On the day of the first star",
        [.left("E3", day(2026, 1, 1))],
        [.fires(2026, 1, 1, "star-rated from that day on")]),
      Example(
        "Closed and opened again the next day",
        [.left("E3", day(2026, 3, 2)), .cameBack("E3", day(2026, 3, 3))],
        [
          .fires(2026, 3, 2, "by that day the appointment has ended"),
          .silent(2026, 3, 3, "the two touch: one appointment, and no departure"),
        ]),
      Example(
        "Back after a day without",
        [.left("E3", day(2026, 3, 2)), .cameBack("E3", day(2026, 3, 4))],
        [.fires(2026, 7, 1, "E3 had left, and the vendor was not told")]),
      Example(
        "From one desk to the other",
        [.left("E3", day(2026, 3, 2)), .manager("E3", since: day(2026, 3, 2))],
        [.silent(2026, 7, 1, "who is service manager on that day has not left")]),
      Example(
        "A day between the desks",
        [.left("E3", day(2026, 3, 2)), .manager("E3", since: day(2026, 3, 3))],
        [.fires(2026, 7, 1, "on 2 March E3 was in post in no role")]),
    ],
    examine: { $0.examineDepartures(.undeclared) })
}

/// What other languages than English say for `DepartureUndeclaredRule.swift`, each named by the English beside it.
package protocol DepartureUndeclaredWording {
  var departureNotDeclared: String { get }
  var aChannelMustTellThe: String { get }
}
