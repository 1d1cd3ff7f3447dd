extension Rule {
  /// Key personnel left, was declared, and the three months are running (E.3.a).
  package static let departureInGrace = Rule(
    id: "departure-in-grace", clause: "E.3.a",
    title: Localized("Departure in its grace period", zh: "离职宽限期内"),
    rationale: Localized(
      """
      While the three months after a declared departure are running, the departed still counts and the channel is told \
      how many days are left to fill the vacancy.
      """,
      zh: """
        已申报离职的三个月宽限期内，离职人员仍计入，并告知渠道补齐空缺尚余的天数。
        """),
    inShort: Localized("Replacement still due", zh: "空缺待补齐"),
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
