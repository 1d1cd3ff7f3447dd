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
      outlasted the application by more than three months.
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

struct CertificateValidityEvidence: Evidence {
  let star: Star
  let required: CertificateTally
  let counted: CertificateTally
  let notCounting: [CertificateCount.NotCounting]
  let codes: [CertificateGrade: [String]]
  let day: CalendarDate
  /// Where every certificate must outlast the day of an application: until when at least, without that day.
  let outlasting: CalendarDate?
  var deadline: RemedyDeadline?
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
  /// Of an audit that is still to come, on a day behind that of the renewal: what is held on that day must last, and until beyond which.
  let lastingIfHeld: (held: CalendarDate, until: CalendarDate)?
  /// Whether only an application asks for it any more, on whatever day.
  private var isForApplication = false
  /// Open places whose filling in time mends it, too, as far as it goes.
  private var toFill: [DepartureEvidence] = []
  /// How many places are open when they are filled.
  private let openBesides: [CertificateGrade: Int]

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
    lastingIfHeld =
      standing.isForeseen && isRenewal && !mustOutlast && standing.counting.appliedOn > standing.toldOn
      ? (appliedOn, appliedOn.adding(months: months)) : nil
    deadline = RemedyDeadline(standing)
    star = standing.star
    required = standing.requirement.certificates
    counted = standing.certificates
    notCounting = standing.certificatesNotCounting
    codes = standing.edition.codes
    day = standing.asOf
    var (seniors, juniors) = (places.open(.senior), places.open(.junior))
    for place in standing.placesToFillInTime {
      // Who is senior fills a junior's place where no other is open.
      if place.departure.level == .senior, seniors > 0 {
        seniors -= 1
      } else if place.departure.level > .none, juniors > 0 {
        juniors -= 1
      } else {
        continue
      }
      toFill.append(place)
    }
    openBesides = [.senior: seniors, .junior: juniors, .projectManagement: places.open(.projectManagement)]
  }

  var certificatesAsked: CertificatesAsked? { CertificatesAsked(required: required, counted: counted) }

  /// Between reviews nobody asks: what is there again by the next one is enough.
  func asked(by review: CalendarDate) -> any Evidence {
    var evidence = self
    if deadline != nil { evidence.deadline = RemedyDeadline(by: review) }
    return evidence
  }

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    evidence.deadline = deadline.flatMap { _ in day.map(RemedyDeadline.init(by:)) }
    evidence.isForApplication = day == nil
    if day == nil { evidence.toFill = [] }
    return evidence
  }

  var fields: [EvidenceField] {
    [EvidenceField("required", .tally(required)), EvidenceField("counted", .tally(counted))]
      + EvidenceField.list("not_counting", notCounting, \.value)
  }

  func message(in language: Language) -> String {
    let asks = language.text(
      "\(language.star(star)) asks for engineers with valid certificates: \(language.table(places.rows))\(rule(in: .english)). "
        + "On \(day): \(language.filled(places.rows, names, held: heldByGrace))."
    ) {
      $0.asksForEngineersWithValid(
        language.star(star), language.table(places.rows), rule(in: $0.language), day,
        language.filled(places.rows, names, held: heldByGrace))
    }
    let lost = told(notCounting, in: language)
    guard !lost.isEmpty else { return asks }
    return language.sentences([
      asks, language.text("Not counted: \(language.series(lost)).") { $0.notCounted(language.series(lost)) },
    ])
  }

  /// What has not long enough to run, and why; empty where all that counts does.
  func runningOutTooSoon(in language: Language) -> String {
    language.series(
      told(notCounting.filter { $0.reason == .marginAtApplication || $0.reason == .marginAtReview }, in: language))
  }

  private func told(_ lost: [CertificateCount.NotCounting], in language: Language) -> [String] {
    lost.filter { $0.reason != .unlistedCode && matters($0) }.map {
      $0.text(in: language, names, appliedOn: appliedOn, day: day, toldOn: toldOn, months: months, isRenewal: isRenewal)
    }
  }

  /// Whether a place is open that it would fill: who fills a technical one fills no other.
  private func matters(_ certificate: CertificateCount.NotCounting) -> Bool {
    // Where nothing is open, all that does not count is told.
    guard places.rows.contains(where: { $0.open > 0 }) else { return true }
    let person = certificate.certificate.personID
    let isPlaced = places.rows.contains { $0.grade != .projectManagement && $0.filledBy.contains(person) }
    func isOf(_ grade: CertificateGrade) -> Bool { codes[grade]?.contains(certificate.certificate.code) ?? false }
    if isOf(.projectManagement) { return places.open(.projectManagement) > 0 }
    let isOpenToJuniors = places.open(.junior) > 0 && !isPlaced
    return isOf(.senior) ? places.open(.senior) > 0 || isOpenToJuniors : isOf(.junior) && isOpenToJuniors
  }

  /// How the places are filled, where that is not plain.
  private func rule(in language: Language) -> String {
    let hasTwo = places.rows.contains { $0.grade == .projectManagement }
    return language.text(
      hasTwo
        ? "; a person fills one technical place, and may fill that of project management besides"
        : "; a person fills one place"
    ) { $0.aPersonFillsOneTechnical(hasTwo) }
  }

  func remedy(in language: Language) -> String {
    func codes(_ grade: CertificateGrade) -> String {
      (self.codes[grade] ?? []).joined(separator: language.text(", ") { $0.listComma })
    }
    var needs: [String] = []
    for row in places.rows {
      let open = toFill.isEmpty ? row.open : openBesides[row.grade, default: 0]
      guard open > 0 else { continue }
      let isJunior = row.grade == .junior
      let orSenior = isJunior ? language.text(", or a senior-grade one") { $0.orASeniorgradeOne } : ""
      needs.append(
        language.text(
          "\(open.counting("more engineer")) with a \(language.grade(row.grade)) certificate (\(codes(row.grade)))\(orSenior)"
        ) { $0.withACertificate(open, language.grade(row.grade), codes(row.grade), orSenior) })
    }
    guard !needs.isEmpty else { return language.mended(byFilling: toFill, besides: "") }
    let by = deadline?.text(in: language) ?? ""
    // Behind several it would be read of the last alone.
    let isEach = needs.count > 1
    let each = isEach ? "each " : ""
    let lasting =
      isForApplication
      ? language.text(", \(each)valid for more than \(months.counting("month")) after the application") {
        $0.eachValidAfterTheApplication(months, isEach)
      }
      : outlasting.map { item in
        language.text(", \(each)valid beyond \(item)") { $0.eachValidBeyond(item, isEach) }
      } ?? lastingForRenewal.map { item in
        language.text(", and for the renewal \(each)valid beyond \(item)") { $0.forTheRenewalEachValid(item, isEach) }
      } ?? lastingIfHeld.map { (held, item) in
        language.text(", and where it is issued by \(held) valid beyond \(item)") {
          $0.validBeyondWhereIssued(held, item)
        }
      } ?? ""
    let needed = language.text(
      "Needed, valid and on record\(by): \(needs.joined(separator: "; "))\(lasting)."
    ) { $0.neededValidAndOnRecord(by, needs, lasting) }
    return language.mended(byFilling: toFill, besides: needed)
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
      // A rule of its own tells of it.
      case .unlistedCode: ""
      case .holderNotInPost: language.text("its holder is not in post on that day") { $0.itsHolderIsNotIn }
      case .notYetValid: language.text("valid from \(from)") { $0.validFrom(from) }
      case .expired where until >= toldOn: language.text("runs out on \(until)") { $0.runsOutOn(until) }
      case .expired: language.text("ran out on \(until)") { $0.ranOutOn(until) }
      case .marginAtApplication:
        language.text(
          "valid until \(until); to count it must last beyond \(appliedOn.adding(months: months)), \(months) months after the "
            + "\(isRenewal ? "renewal" : "application") of \(appliedOn)"
        ) { $0.validUntilToCountIt(until, appliedOn.adding(months: months), isRenewal, appliedOn, months) }
      case .marginAtReview:
        language.text(
          "valid until \(until); to count it must last beyond \(day.adding(months: months)), \(months) months after \(day)"
        ) { $0.validUntilToCountItMust(until, day.adding(months: months), day, months) }
      }
    return language.text(
      "\(certificate.code) of \(names.text(certificate.personID, in: language)), \(certificate.id): \(why)"
    ) {
      $0.certificateValidityOf(names.text(certificate.personID, in: language), certificate.code, certificate.id, why)
    }
  }
}

/// What other languages than English say for `CertificateValidityRule.swift`, each named by the English beside it.
package protocol CertificateValidityWording {
  var validCertificates: String { get }
  var aStarEarnedByCertificates: String { get }
  var tooFewCertificates: String { get }
  var fromTodayOnTheCertificates: String { get }
  func asksForEngineersWithValid(_ star: String, _ rows: String, _ rule: String, _ day: CalendarDate, _ rows2: String)
    -> String
  func notCounted(_ lost: String) -> String
  func aPersonFillsOneTechnical(_ hasTwo: Bool) -> String
  var orASeniorgradeOne: String { get }
  func withACertificate(_ open: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String
  /// Of one certificate, or each of several; so the next two, too.
  func eachValidAfterTheApplication(_ months: Int, _ isEach: Bool) -> String
  func eachValidBeyond(_ value: CalendarDate, _ isEach: Bool) -> String
  func forTheRenewalEachValid(_ value: CalendarDate, _ isEach: Bool) -> String
  func validBeyondWhereIssued(_ held: CalendarDate, _ value: CalendarDate) -> String
  func neededValidAndOnRecord(_ by: String, _ needs: [String], _ lasting: String) -> String
  var itsHolderIsNotIn: String { get }
  func validFrom(_ from: CalendarDate) -> String
  func runsOutOn(_ until: CalendarDate) -> String
  func ranOutOn(_ until: CalendarDate) -> String
  func validUntilToCountIt(
    _ until: CalendarDate, _ limit: CalendarDate, _ isRenewal: Bool, _ appliedOn: CalendarDate, _ months: Int
  ) -> String
  func validUntilToCountItMust(_ until: CalendarDate, _ limit: CalendarDate, _ day: CalendarDate, _ months: Int)
    -> String
  func certificateValidityOf(_ personID: String, _ certificateCode: String, _ certificateId: String, _ why: String)
    -> String
}
