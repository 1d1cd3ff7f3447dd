extension Rule {
  /// Certificates that will soon run out must not be what the star hangs on (B.2 f).
  static let certificateMargin = Rule(
    id: "certificate-margin", clause: "B.2 f",
    title: Localized("Certificates about to run out", zh: "证书即将到期"),
    rationale: """
      A channel that meets its star today but would not without the certificates that run out within three months \
      is warned while there is time to renew them.
      """,
    examples: [
      Example(
        "The only senior certificate runs out soon",
        [.engineer("E1", holds: [.init("H3CSE-RS+", until: day(2026, 10, 1)), .init("PMP")])],
        [
          .silent(2026, 6, 30, "more than three months are left"),
          .fires(2026, 7, 1, "exactly three months are left"),
          .fires(2026, 10, 1, "its last day"),
          .silent(2026, 10, 2, "it has run out: the star is not met any more, which is another rule's finding"),
        ])
    ],
    examine: { standing in
      guard standing.route == .certificates else { return .doesNotApply("the star rests on credits") }
      guard standing.certificates.meets(standing.requirement.certificates) else {
        return .doesNotApply("the star is not met today, see certificate-validity")
      }
      let horizon = standing.asOf.adding(months: standing.edition.periods.certificateMargin)
      let lasting = standing.counting.tally(standing.dossier.certificates, of: standing.countingEngineers) {
        $0.validUntil <= horizon
      }
      return lasting.meets(standing.requirement.certificates)
        ? .passed { CertificateMarginEvidence(standing, horizon, lasting) }
        : .found([CertificateMarginEvidence(standing, horizon, lasting)])
    })
}

private struct CertificateMarginEvidence: Evidence {
  let star: Star
  let required: CertificateTally
  let lasting: CertificateTally
  let horizon: CalendarDate
  let expiring: [Certificate]

  init(_ standing: Standing, _ horizon: CalendarDate, _ lasting: CertificateTally) {
    star = standing.star
    required = standing.requirement.certificates
    self.lasting = lasting
    self.horizon = horizon
    expiring = standing.dossier.certificates.filter {
      $0.validUntil <= horizon && standing.countingEngineers.contains($0.personID)
        && standing.counting.reasonNotToCount($0) == nil
    }.sorted { ($0.validUntil, $0.id) < ($1.validUntil, $1.id) }
  }

  var fields: [EvidenceField] {
    [
      EvidenceField("required", .tally(required)), EvidenceField("counted", .tally(lasting)),
      EvidenceField("until", .date(horizon)),
    ]
      + EvidenceField.list("expiring", expiring) {
        .object([
          EvidenceField("certificate_id", .text($0.id)), EvidenceField("person_id", .text($0.personID)),
          EvidenceField("code", .text($0.code)), EvidenceField("valid_until", .date($0.validUntil)),
        ])
      }
  }

  private var isMetWithout: Bool { lasting.meets(required) }

  func message(in language: Language) -> String {
    guard !isMetWithout, let first = expiring.first else {
      return language.text(
        "\(language.star(star)) is met also without the certificates that run out by \(horizon): there remain "
          + "\(language.tally(lasting)); required are \(language.tally(required)).",
        zh:
          "不计 \(horizon) 前到期的证书，仍满足\(language.star(star))要求：余 \(language.tally(lasting))；要求：\(language.tally(required))。"
      )
    }
    let expire =
      expiring.count == 1
      ? "a certificate on which it rests runs out by \(horizon), on \(first.validUntil). Without it"
      : "certificates on which it rests run out by \(horizon), the first on \(first.validUntil). Without them"
    return language.text(
      "\(language.star(star)) is met today, but \(expire) there are \(language.tally(lasting)); required are "
        + "\(language.tally(required)).",
      zh: "目前满足\(language.star(star))要求，但所依据的证书将于 \(horizon) 前到期，最早为 \(first.validUntil)。"
        + "届时仅余：\(language.tally(lasting))；要求：\(language.tally(required))。")
  }

  func remedy(in language: Language) -> String {
    guard !isMetWithout else { return "" }
    let items = language.list(
      expiring.map {
        language.text(
          "\($0.code) of \($0.personID) (\($0.id)) by \($0.validUntil)",
          zh: "\($0.validUntil) 前续期 \($0.personID) 的 \($0.code)（\($0.id)）")
      })
    return language.text("Renew or replace: \(items).", zh: "请续期或补充：\(items)。")
  }
}
