extension Rule {
  /// Key personnel left, was declared, and the three months are running (E.3.a).
  package static let departureInGrace = Rule(
    id: "departure-in-grace", clause: "E.3.a",
    title: Localized("Departure in its grace period") { $0.departureInItsGracePeriod },
    rationale: Localized(
      """
      While the grace period after a declared departure is running, the departed still counts and the channel is told \
      how many days are left to fill the vacancy.
      """
    ) { $0.whileTheThreeMonthsAfter },
    inShort: Localized("Replacement still due") { $0.replacementStillDue },
    turns: .ofDepartures, sought: .never,
    reminder: Reminder(.today),
    heeded: .inReadiness, place: .openVacancy, numbers: [.grace],
    examples: [
      Example(
        "Left on 2 March, declared",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 5))],
        [
          .silent(2026, 3, 1, "still in post"),
          .silent(2026, 3, 4, "not declared yet, which is another rule's finding"),
          .fires(2026, 3, 5, "declared"),
          .fires(2026, 6, 2, "the last day"),
          .silent(2026, 6, 3, "lapsed"),
        ]),
      Example(
        "Replaced within the three months",
        [
          .left("E3", day(2026, 3, 2), declared: day(2026, 3, 2)),
          .engineer("E4", since: day(2026, 4, 1), holds: [.init("H3CNE-RS+")]),
        ],
        [.fires(2026, 3, 31, "the place is open"), .silent(2026, 4, 1, "filled")]),
    ],
    examine: { $0.examineDepartures(.inGrace) })
}

/// What other languages than English say for `DepartureInGraceRule.swift`, each named by the English beside it.
package protocol DepartureInGraceWording {
  var departureInItsGracePeriod: String { get }
  var whileTheThreeMonthsAfter: String { get }
  var replacementStillDue: String { get }
}
