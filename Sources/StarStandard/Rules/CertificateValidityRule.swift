extension Rule {
  /// The certificates of the engineers must meet the star (E.1.b, E.2.a, B.2 f).
  package static let certificateValidity = Rule(
    id: "certificate-validity", clause: "E.1.b, E.2.a, B.2 f",
    title: Localized("Valid certificates") { $0.validCertificates },
    rationale: Localized(
      """
      A star earned by certificates needs its engineers' certificates to be valid on the day. A senior-grade engineer \
      may stand in for a junior one, nobody fills two technical slots, and the project-management slot may be filled by \
      someone who also fills a technical slot. A certificate that was held when the channel applied counts only if it \
      outlasted the application by more than the edition's margin.
      """
    ) { $0.aStarEarnedByCertificates },
    inShort: Localized("Too few certificates") { $0.tooFewCertificates },
    turns: [.certificates, .marginAtReviews, .posts], sought: .asReviewed,
    reminder: Reminder(
      .today,
      firstDayUnmet: Localized("From today on the certificates no longer meet the star") {
        $0.fromTodayOnTheCertificates
      }),
    place: .lackOfCertificates,
    examples: [
      Example(
        "A senior certificate runs out",
        [.engineer("E1", holds: [.init("H3CSE-RS+", until: day(2026, 6, 30)), .init("PMP")])],
        [
          .silent(2026, 6, 30, "its last day: still valid"),
          .fires(2026, 7, 1, "no senior-grade engineer is left, three stars ask for one"),
        ]),
      Example(
        "A certificate held at the application must outlast it by more than three months",
        [.applied(day(2025, 11, 30)), .engineer("E2", holds: [.init("H3CNE-RS+", until: day(2026, 2, 28))])],
        [.fires(2026, 2, 1, "valid on the day, but only for exactly three months from the application")]),
      Example(
        "One day more is enough",
        [.applied(day(2025, 11, 30)), .engineer("E2", holds: [.init("H3CNE-RS+", until: day(2026, 3, 1))])],
        [.silent(2026, 2, 1, "it outlasts the application by three months and a day")]),
      Example(
        "A replenishment needs only to be valid on the day",
        [
          .engineer(
            "E2",
            holds: [
              .init("H3CNE-RS+", until: day(2026, 6, 30)),
              .init("H3CNE-Server", from: day(2026, 7, 1), until: day(2026, 7, 2)),
            ])
        ],
        [.silent(2026, 7, 1, "the new certificate counts from its first day"), .fires(2026, 7, 3, "it has run out")]),
    ],
    examine: { standing in
      guard standing.route == .certificates else { return .doesNotApply("the star rests on credits") }
      let met = standing.certificates.meets(standing.requirement.certificates)
      return met
        ? .passed { CertificateValidityEvidence(standing) } : .found([CertificateValidityEvidence(standing)])
    })
}

/// What other languages than English say for `CertificateValidityRule.swift`, each named by the English beside it.
package protocol CertificateValidityWording {
  var validCertificates: String { get }
  var aStarEarnedByCertificates: String { get }
  var tooFewCertificates: String { get }
  var fromTodayOnTheCertificates: String { get }
}
