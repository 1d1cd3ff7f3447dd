extension Rule {
  /// The certificates of the engineers must meet the star (E.1.b, E.2.a, B.2 f).
  package static let certificateValidity = Rule(
    id: "certificate-validity", clause: "E.1.b, E.2.a, B.2 f",
    title: Localized("Valid certificates", zh: "有效证书"),
    rationale: Localized(
      """
      A star earned by certificates needs its engineers' certificates to be valid on the day. A senior-grade engineer \
      may stand in for a junior one, nobody fills two technical slots, and the project-management slot may be filled by \
      someone who also fills a technical slot. A certificate that was held when the channel applied counts only if it \
      outlasted the application by more than three months.
      """,
      zh: """
        凭证书取得的星级，工程师证书在审核日须有效。高级工程师可占初级名额，每人只占一个技术名额，项目管理名额可\
        由已占技术名额者兼任。申请时已持有的证书，自申请日起剩余有效期超过三个月的方可计入。
        """),
    inShort: Localized("Too few certificates", zh: "有效证书不足"),
    turns: [.certificates, .marginAtReviews, .posts], sought: .asReviewed,
    reminder: Reminder(
      .today, firstDayUnmet: Localized("From today on the certificates no longer meet the star", zh: "自今日起证书不再满足星级要求")),
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

struct CertificateValidityEvidence: Evidence {
  let star: Star
  let required: CertificateTally
  let counted: CertificateTally
  let notCounting: [CertificateCount.NotCounting]
  let codes: [CertificateGrade: [String]]
  let day: CalendarDate
  /// Where every certificate must outlast the day of an application: until when at least, without that day.
  let outlasting: CalendarDate?
  let deadline: RemedyDeadline?
  let places: CertificatePlaces
  let names: Names
  let heldByGrace: [String]
  /// The day from which on they are to last, and for how many months.
  let appliedOn: CalendarDate
  let months: Int
  let isRenewal: Bool
  /// The day on which whoever is told reads it.
  let toldOn: CalendarDate
  /// Of a review of 1 January that is still to come: beyond which day the renewal of that day asks a certificate to last.
  let lastingForRenewal: CalendarDate?

  init(_ standing: Standing) {
    places = standing.places()
    names = Names(standing.dossier)
    heldByGrace = standing.engineersHeldByGrace
    appliedOn = standing.counting.appliedOn
    months = standing.edition.periods.certificateMargin
    isRenewal = standing.occasion.isRenewal
    toldOn = standing.toldOn
    let isNewYear = CalendarYear(containing: standing.asOf).firstDay == standing.asOf
    lastingForRenewal =
      standing.isForeseen && standing.occasion.isReview && isNewYear
      ? standing.asOf.adding(months: standing.edition.periods.certificateMargin) : nil
    // A certificate issued after the day of application needs only to be valid on the day.
    let mustOutlast = !standing.occasion.isReview && standing.counting.appliedOn >= standing.asOf
    outlasting =
      mustOutlast ? standing.counting.appliedOn.adding(months: standing.edition.periods.certificateMargin) : nil
    deadline = RemedyDeadline(standing)
    star = standing.star
    required = standing.requirement.certificates
    counted = standing.certificates
    notCounting = standing.certificatesNotCounting
    codes = standing.edition.codes
    day = standing.asOf
  }

  var fields: [EvidenceField] {
    [EvidenceField("required", .tally(required)), EvidenceField("counted", .tally(counted))]
      + EvidenceField.list("not_counting", notCounting, \.value)
  }

  func message(in language: Language) -> String {
    let asks = language.text(
      "\(language.star(star)) asks for engineers with valid certificates: \(language.table(places.rows))\(rule(in: .english)). "
        + "On \(day): \(language.filled(places.rows, names, held: heldByGrace)).",
      zh: "\(language.star(star))要求工程师持有效证书：\(language.table(places.rows))\(rule(in: .chinese))。"
        + "\(day)：\(language.filled(places.rows, names, held: heldByGrace))。")
    let lost = notCounting.filter { $0.reason != .unlistedCode }.map {
      $0.text(in: language, names, appliedOn: appliedOn, day: day, toldOn: toldOn, months: months, isRenewal: isRenewal)
    }
    guard !lost.isEmpty else { return asks }
    return language.sentences([
      asks, language.text("Not counted: \(language.series(lost)).", zh: "未计入：\(language.series(lost))。"),
    ])
  }

  /// How the places are filled, where that is not plain.
  private func rule(in language: Language) -> String {
    let hasTwo = places.rows.contains { $0.grade == .projectManagement }
    return language.text(
      hasTwo
        ? "; a person fills one technical place, and may fill that of project management besides"
        : "; a person fills one place",
      zh: hasTwo ? "；每人只占一个技术名额，可兼任项目管理" : "；每人只占一个名额")
  }

  func remedy(in language: Language) -> String {
    func codes(_ grade: CertificateGrade) -> String {
      (self.codes[grade] ?? []).joined(separator: language.text(", ", zh: "、"))
    }
    var needs: [String] = []
    for row in places.rows where row.open > 0 {
      let isJunior = row.grade == .junior
      let orSenior = isJunior ? language.text(", or a senior-grade one", zh: "，高级证书亦可") : ""
      needs.append(
        language.text(
          "\(row.open.counting("more engineer")) with a \(language.grade(row.grade)) certificate (\(codes(row.grade)))\(orSenior)",
          zh: "再需 \(row.open) 名持\(language.grade(row.grade))证书（\(codes(row.grade))\(orSenior)）的工程师"))
    }
    guard !needs.isEmpty else { return "" }
    let by = deadline?.text(in: language) ?? ""
    let lasting =
      outlasting.map {
        language.text(", each valid beyond \($0)", zh: "，有效期均须晚于 \($0)")
      } ?? lastingForRenewal.map {
        language.text(", for the renewal each valid beyond \($0)", zh: "，续证要求有效期均晚于 \($0)")
      } ?? ""
    return language.text(
      "Needed, valid and on record\(by): \(needs.joined(separator: "; "))\(lasting).",
      zh: "须\(by)登记有效证书：\(needs.joined(separator: "；"))\(lasting)。")
  }
}

extension CertificateCount.NotCounting {
  var value: EvidenceValue {
    .object([
      EvidenceField("certificate_id", .text(certificate.id)), EvidenceField("person_id", .text(certificate.personID)),
      EvidenceField("code", .text(certificate.code)), EvidenceField("issued_on", .date(certificate.issuedOn)),
      EvidenceField("valid_until", .date(certificate.validUntil)), EvidenceField("reason", .text(reason.rawValue)),
    ])
  }

  /// What it is and why it does not count.
  ///
  /// - Parameters:
  ///   - appliedOn: the day that it must outlast; of a renewal its first.
  ///   - day: the day on which it is asked.
  ///   - toldOn: the day on which whoever is told reads it.
  ///   - months: how long it must outlast either, in months.
  func text(
    in language: Language, _ names: Names, appliedOn: CalendarDate, day: CalendarDate, toldOn: CalendarDate,
    months: Int,
    isRenewal: Bool
  ) -> String {
    let (from, until) = (certificate.issuedOn, certificate.validUntil)
    let why =
      switch reason {
      case .unlistedCode: language.text("its code is on no list", zh: "证书代码不在清单内")
      case .holderNotInPost: language.text("its holder is not in post", zh: "持证人不在岗")
      case .notYetValid: language.text("valid from \(from)", zh: "自 \(from) 起有效")
      case .expired where until >= toldOn: language.text("runs out on \(until)", zh: "将于 \(until) 到期")
      case .expired: language.text("ran out on \(until)", zh: "已于 \(until) 到期")
      case .marginAtApplication:
        language.text(
          "valid until \(until); to count it must last beyond \(appliedOn.adding(months: months)), \(months) months after the "
            + "\(isRenewal ? "renewal" : "application") of \(appliedOn)",
          zh:
            "有效期至 \(until)；须晚于 \(appliedOn.adding(months: months))，即\(isRenewal ? "续证" : "申请")日 \(appliedOn) 后满 \(months) 个月"
        )
      case .marginAtReview:
        language.text(
          "valid until \(until); to count it must last beyond \(day.adding(months: months)), \(months) months after \(day)",
          zh: "有效期至 \(until)；须晚于 \(day.adding(months: months))，即 \(day) 后满 \(months) 个月")
      }
    return language.text(
      "\(certificate.code) of \(names.text(certificate.personID, in: language)), \(certificate.id): \(why)",
      zh: "\(names.text(certificate.personID, in: language))的 \(certificate.code)（\(certificate.id)）：\(why)")
  }
}
