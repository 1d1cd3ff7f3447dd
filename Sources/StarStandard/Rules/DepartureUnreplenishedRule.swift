extension Rule {
  /// Key personnel left and was not replaced within three months (E.3.a).
  package static let departureUnreplenished = Rule(
    id: "departure-unreplenished", clause: "E.3.a",
    title: Localized("Departure not replenished in time") { $0.departureNotReplenishedInTime },
    rationale: Localized(
      """
      After a declared departure the channel has a grace period to fill the vacancy with somebody in the same role and of \
      at least the same level. Filled later, the star is lost all the same: the clause counts that period.
      """
    ) { $0.afterADeclaredDepartureThe },
    inShort: Localized("Departure not replaced") { $0.departureNotReplaced },
    turns: .ofDepartures, sought: .inApplications { $0.vacancies(where: \.isDeclared) },
    reminder: Reminder(.today, deadlines: { $0.vacanciesInGrace }),
    place: .missedVacancy, numbers: [.grace],
    examples: [
      Example(
        "Left on 2 March, declared, nobody named",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 5))],
        [.silent(2026, 6, 2, "the last day of the grace period"), .fires(2026, 6, 3, "the grace period has lapsed")]),
      Example(
        "The end of a short month",
        [
          .certified(.three, .certificates, validUntil: day(2027, 12, 31)),
          .left("E3", day(2026, 11, 30), declared: day(2026, 11, 30)),
        ],
        [
          .silent(2027, 2, 28, "30 November and three months: 28 February is inside"),
          .fires(2027, 3, 1, "lapsed"),
        ]),
      Example(
        "Replaced on the last day",
        [
          .engineer("E4", since: day(2026, 6, 2), holds: [.init("H3CNE-RS+")]),
          .left("E3", day(2026, 3, 2), declared: day(2026, 3, 5), replacedBy: "E4"),
        ],
        [.silent(2026, 6, 3, "in post and certified on 2 June, the last day")]),
      Example(
        "Replaced a day late",
        [
          .engineer("E4", since: day(2026, 6, 3), holds: [.init("H3CNE-RS+")]),
          .left("E3", day(2026, 3, 2), declared: day(2026, 3, 5), replacedBy: "E4"),
        ],
        [.fires(2026, 7, 1, "the three months were over")]),
      Example(
        "A newcomer of the level fills the vacancy where nobody is named",
        [
          .left("E3", day(2026, 3, 2), declared: day(2026, 3, 5)),
          .engineer("E4", since: day(2026, 6, 2), holds: [.init("H3CNE-RS+")]),
        ],
        [.silent(2026, 6, 3, "E4 came and was certified on 2 June, the last day")]),
      Example(
        "Who was there before is no newcomer",
        [
          .left("E3", day(2026, 3, 2), declared: day(2026, 3, 5)),
          .engineer("E4", since: day(2026, 3, 1), holds: [.init("H3CNE-RS+")]),
        ],
        [.fires(2026, 6, 3, "E4 was there when E3 left, and nobody named E4")]),
      Example(
        "One newcomer fills one vacancy",
        [
          .left("E2", day(2026, 3, 2), declared: day(2026, 3, 2)),
          .left("E3", day(2026, 3, 3), declared: day(2026, 3, 3)),
          .engineer("E4", since: day(2026, 4, 1), holds: [.init("H3CNE-RS+")]),
        ],
        [.fires(2026, 6, 4, "E4 fills the place of E2; that of E3 is open")]),
      Example(
        "Who can fill two places leaves the one that another can fill",
        [
          .left("E1", day(2026, 3, 2), declared: day(2026, 3, 2)),
          .left("E3", day(2026, 3, 3), declared: day(2026, 3, 3)),
          .engineer("E4", since: day(2026, 4, 1), holds: [.init("H3CSE-RS+")]),
          .engineer("E5", since: day(2026, 5, 1), holds: [.init("H3CNE-RS+")]),
        ],
        [.silent(2026, 7, 1, "E4 fills the senior's place of E1, and E5 that of E3")]),
      Example(
        "Who is back fills their own place",
        [.left("E3", day(2026, 3, 2), declared: day(2026, 3, 5)), .cameBack("E3", day(2026, 6, 2))],
        [.silent(2026, 7, 1, "back on the last day")]),
      Example(
        "Declared only after the star was lost for it",
        [
          .left("E3", day(2026, 3, 2), declared: day(2026, 5, 1)),
          .downgraded(day(2026, 4, 1), from: .four, to: .three),
        ],
        [.silent(2026, 7, 1, "one departure costs one star")]),
      Example(
        "A junior cannot replace a senior",
        [
          .engineer("E4", since: day(2026, 3, 2), holds: [.init("H3CNE-RS+")]),
          .left("E1", day(2026, 3, 2), declared: day(2026, 3, 2), replacedBy: "E4"),
        ],
        [.fires(2026, 6, 3, "E4 never held a senior-grade certificate")]),
    ],
    examine: { $0.examineDepartures(.unreplenished) })
}

/// What other languages than English say for `DepartureUnreplenishedRule.swift`, each named by the English beside it.
package protocol DepartureUnreplenishedWording {
  var departureNotReplenishedInTime: String { get }
  var afterADeclaredDepartureThe: String { get }
  var departureNotReplaced: String { get }
}
