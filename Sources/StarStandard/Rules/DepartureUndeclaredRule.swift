extension Rule {
  /// Key personnel left and the vendor was not told (E.3.b).
  static let departureUndeclared = Rule(
    id: "departure-undeclared", clause: "E.3.b",
    title: Localized("Departure not declared", zh: "离职未申报"),
    rationale: """
      A channel must tell the vendor of itself when a service manager or a registered engineer leaves. If it did not, \
      the star is lost at once, replaced or not.
      """,
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
        "Before the award, within three months of it",
        [.left("E3", day(2025, 10, 1))],
        [.fires(2026, 7, 1, "three months from 1 October reach the award of 1 January, and silence must not pay")]),
      Example(
        "More than three months before the award",
        [.left("E3", day(2025, 9, 30))],
        [.silent(2026, 7, 1, "the award judged it")]),
    ],
    examine: { $0.examineDepartures(.undeclared) })
}
