extension Rule {
  /// The certificates of the engineers must meet the star (E.1.b, E.2.a, B.2 f).
  static let certificateValidity = Rule(
    id: "certificate-validity", clause: "E.1.b, E.2.a, B.2 f",
    title: Localized("Valid certificates", zh: "有效证书"),
    rationale: """
      A star earned by certificates needs its engineers' certificates to be valid on the day. A senior-grade engineer \
      may stand in for a junior one, nobody fills two technical slots, and the project-management slot may be filled by \
      someone who also fills a technical slot. A certificate that was held when the channel applied counts only if it \
      outlasted the application by more than three months.
      """,
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

  init(_ standing: Standing) {
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
    let sum = language.text(
      "\(language.star(star)) asks for engineers with valid certificates: \(language.tally(required)); "
        + "on \(day) there are \(language.tally(counted)).",
      zh: "\(language.star(star))要求持有效证书的工程师：\(language.tally(required))；\(day) 实有：\(language.tally(counted))。")
    let lost = notCounting.filter { $0.reason != .unlistedCode }.map { $0.text(in: language) }
    guard !lost.isEmpty else { return sum }
    return language.sentences([
      sum, language.text("Not counted: \(language.list(lost)).", zh: "未计入：\(language.list(lost))。"),
    ])
  }

  func remedy(in language: Language) -> String {
    let senior = max(0, required.senior - counted.senior)
    let technical = max(0, required.technical - counted.technical)
    let projectManagement = max(0, required.projectManagement - counted.projectManagement)
    func codes(_ grades: CertificateGrade...) -> String {
      grades.flatMap { self.codes[$0] ?? [] }.joined(separator: ", ")
    }
    var needs: [String] = []
    if senior > 0 {
      needs.append(
        language.text(
          "\(senior.counting("more engineer")) with a senior-grade certificate (\(codes(.senior)))",
          zh: "再需 \(senior) 名持高级证书的工程师（\(codes(.senior))）"))
    }
    if technical > 0 {
      needs.append(
        language.text(
          "\(technical.counting("more engineer")) with a junior- or senior-grade certificate"
            + (senior > 0 ? ", those included" : "") + " (\(codes(.junior, .senior)))",
          zh: "再需 \(technical) 名持初级或高级证书的工程师\(senior > 0 ? "（含前项）" : "")（\(codes(.junior, .senior))）"))
    }
    if projectManagement > 0 {
      needs.append(
        language.text(
          "\(projectManagement.counting("more engineer")) with a project-management certificate (\(codes(.projectManagement)))",
          zh: "再需 \(projectManagement) 名持项目管理证书的工程师（\(codes(.projectManagement))）"))
    }
    guard !needs.isEmpty else { return "" }
    let by = deadline?.text(in: language) ?? ""
    let lasting =
      outlasting.map {
        language.text(", each valid beyond \($0)", zh: "，有效期均须晚于 \($0)")
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

  func text(in language: Language) -> String {
    let (from, until) = (certificate.issuedOn, certificate.validUntil)
    let why =
      switch reason {
      case .unlistedCode: language.text("its code is on no list", zh: "证书代码不在清单内")
      case .holderNotInPost: language.text("its holder is not in post", zh: "持证人不在岗")
      case .notYetValid: language.text("valid from \(from)", zh: "自 \(from) 起有效")
      case .expired: language.text("ran out on \(until)", zh: "已于 \(until) 到期")
      case .marginAtApplication:
        language.text("valid until \(until), too short after the application", zh: "有效期至 \(until)，距申请日过近")
      case .marginAtReview:
        language.text("valid until \(until), too short after the review", zh: "有效期至 \(until)，距审核日过近")
      }
    return language.text(
      "\(certificate.code) of \(certificate.personID) (\(certificate.id)): \(why)",
      zh: "\(certificate.personID) 的 \(certificate.code)（\(certificate.id)）：\(why)")
  }
}
