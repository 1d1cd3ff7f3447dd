extension Rule {
  /// Certificates that will soon run out must not be what the star hangs on (B.2 f).
  package static let certificateMargin = Rule(
    id: "certificate-margin", clause: "B.2 f",
    title: Localized("Certificates about to run out", zh: "证书即将到期"),
    rationale: Localized(
      """
      A channel that meets its star today but would not without the certificates that run out within three months \
      is warned while there is time to renew them.
      """,
      zh: """
        今天满足星级，但不计三个月内到期的证书便不再满足的渠道，将在尚可续考时收到提示。
        """),
    inShort: Localized("Certificates expiring soon", zh: "证书即将到期"),
    turns: [.certificates, .margin, .posts], sought: .never,
    reminder: Reminder(.today),
    heeded: .inReadiness, numbers: [.certificateMargin],
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

struct CertificateMarginEvidence: Evidence {
  let star: Star
  let required: CertificateTally
  let lasting: CertificateTally
  let horizon: CalendarDate
  let expiring: [Certificate]
  /// The places as they would be without them.
  let places: CertificatePlaces
  let names: Names
  let toldOn: CalendarDate
  /// The day that is looked at, where it is still to come.
  let foreseen: CalendarDate?

  init(_ standing: Standing, _ horizon: CalendarDate, _ lasting: CertificateTally) {
    star = standing.star
    places = standing.places { $0.validUntil <= horizon }
    names = Names(standing.dossier)
    toldOn = standing.toldOn
    foreseen = standing.isForeseen ? standing.asOf : nil
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

  var days: [DayToKeep] {
    guard !isMetWithout else { return [] }
    return expiring.prefix(EvidenceField.mostNamed).map { certificate in
      DayToKeep(
        .certificateEnds, of: certificate.id, on: certificate.validUntil,
        title: Localized { language in
          let person = names.text(certificate.personID, in: language)
          return language.text(
            "Last day of the certificate \(certificate.code) of \(person)",
            zh: "\(person)的 \(certificate.code) 证书有效期最后一日")
        },
        toDo: Localized(
          "A star rests on it: renew the certificate \(certificate.id), or replace it by another on record.",
          zh: "星级以此证书为依据：请重新取得或以其他证书补充（\(certificate.id)）。"))
    }
  }

  private var isMetWithout: Bool { lasting.meets(required) }

  func message(in language: Language) -> String {
    guard !isMetWithout, let first = expiring.first else {
      return language.text(
        "\(language.star(star)) is met also without the certificates that run out by \(horizon).",
        zh: "不计 \(horizon)（含当日）之前到期的证书，仍满足\(language.star(star))要求。")
    }
    let expire =
      expiring.count == 1
      ? "a certificate on which it rests runs out by \(horizon), on \(first.validUntil). Without it"
      : "certificates on which it rests run out by \(horizon), the first on \(first.validUntil). Without them"
    let when = foreseen.map { "on \($0)" } ?? "today"
    let whenChinese = foreseen.map { "按现有登记，\($0) " } ?? "目前"
    return language.text(
      "\(language.star(star)) is met \(when), but \(expire) there would be open: \(language.openPlaces(places.rows)).",
      zh: "\(whenChinese)满足\(language.star(star))要求，但所依据的证书将在 \(horizon)（含当日）之前到期，其中最早的有效期至 \(first.validUntil)。"
        + "届时将缺：\(language.openPlaces(places.rows))。")
  }

  func remedy(in language: Language) -> String {
    guard !isMetWithout else { return "" }
    let items = language.list(
      expiring.map {
        let person = names.text($0.personID, in: language)
        let isToday = $0.validUntil <= toldOn
        return language.text(
          "\($0.code) of \(person), \($0.id), which runs out on \($0.validUntil)\(isToday ? " (today)" : "")",
          zh: "\(person)的 \($0.code)（\($0.id)，有效期至 \($0.validUntil)\(isToday ? "，即今日" : "")）")
      })
    return language.text(
      "Renew or replace by others on record: \(items).", zh: "请在到期前重新取得或以其他证书补充：\(items)。")
  }
}

extension Period {
  /// That a certificate must outlast the application by more than (B.2 f).
  package static let certificateMargin = Period.months("certificate_margin")
}

extension Periods {
  package var certificateMargin: Int { self[.certificateMargin] }
}
