/// The certificates that a star asks for and those that count, as the rule of valid certificates reports them (E.1.b, E.2.a, B.2 f).
struct CertificateValidityEvidence: Evidence {
  let star: Star
  let required: CertificateTally
  let counted: CertificateTally
  let notCounting: [CertificateCount.NotCounting]
  let codes: [CertificateGrade: [String]]
  let day: CalendarDate
  /// Where every certificate must outlast the day of an application, or the day itself: until when at least, without that day.
  private(set) var outlasting: CalendarDate?
  /// Whether every certificate must outlast the day itself (option `margin: review`).
  private let outlastsItsDay: Bool
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
  /// Of an audit on a day behind that of the renewal: what is held on that day must last, and until beyond which. Whoever is registered
  /// later may hold what was issued before.
  let lastingIfHeld: (held: CalendarDate, until: CalendarDate)?
  /// Whether only an application asks for it any more, on whatever day.
  private var isForApplication = false
  /// Open places whose filling in time mends it, too, as far as it goes.
  private var toFill: [DepartureEvidence] = []
  /// How many places of which grade who fills them fills besides.
  private let filledBesides: [CertificateGrade: Int]
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
    outlastsItsDay = standing.counting.marginAtDate
    // A certificate issued after the day of application needs only to be valid on the day, unless each must outlast that, too.
    let isOfItsDay = outlastsItsDay || !standing.occasion.isReview && standing.counting.appliedOn >= standing.asOf
    outlasting = isOfItsDay ? standing.asOf.adding(months: standing.edition.periods.certificateMargin) : nil
    lastingIfHeld = isRenewal && !isOfItsDay ? (appliedOn, appliedOn.adding(months: months)) : nil
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
    filledBesides = [.senior: places.open(.senior) - seniors, .junior: places.open(.junior) - juniors]
  }

  var certificatesAsked: CertificatesAsked? { CertificatesAsked(required: required, counted: counted) }

  /// Between reviews nobody asks: what is there again by the next one is enough.
  func asked(by review: CalendarDate) -> any Evidence {
    var evidence = self
    if deadline != nil { evidence.ask(by: review) }
    return evidence
  }

  func due(by day: CalendarDate?) -> any Evidence {
    var evidence = self
    if let day {
      if deadline != nil { evidence.ask(by: day) }
    } else {
      evidence.deadline = nil
      evidence.toFill = []
    }
    evidence.isForApplication = day == nil
    return evidence
  }

  private mutating func ask(by day: CalendarDate) {
    deadline = RemedyDeadline(by: day)
    if outlastsItsDay { outlasting = day.adding(months: months) }
  }

  var fields: [EvidenceField] {
    [EvidenceField("required", .tally(required)), EvidenceField("counted", .tally(counted))]
      + EvidenceField.list("not_counting", notCounting, \.value)
  }

  func remedy(in language: Language) -> String {
    var needs: [String] = []
    for row in places.rows {
      let open = toFill.isEmpty ? row.open : openBesides[row.grade, default: 0]
      guard open > 0 else { continue }
      let (codes, orSenior) = (codes(row.grade, in: language), orSenior(row.grade, in: language))
      needs.append(
        language.text(
          "\(open.counting("more engineer")) with a \(language.grade(row.grade)) certificate (\(codes))\(orSenior)"
        ) { $0.withACertificate(open, language.grade(row.grade), codes, orSenior) })
    }
    let filling = askedOfNewcomers(in: language)
    guard !needs.isEmpty else { return language.mended(byFilling: toFill, asking: filling, besides: "") }
    let by = deadline?.text(in: language) ?? ""
    let lasting = lasting(isEach: needs.count > 1, in: language)
    let needed = language.text(
      "Needed, valid and on record\(by): \(needs.joined(separator: "; "))\(lasting)."
    ) { $0.neededValidAndOnRecord(by, needs, lasting) }
    return language.mended(byFilling: toFill, asking: filling, besides: needed)
  }

  /// What whoever fills the open places must hold for it: to fill a place, a certificate that is valid on a day is enough.
  private func askedOfNewcomers(in language: Language) -> String {
    let needs = places.rows.compactMap { row -> String? in
      let filled = filledBesides[row.grade, default: 0]
      guard !toFill.isEmpty, filled > 0 else { return nil }
      let (codes, orSenior) = (codes(row.grade, in: language), orSenior(row.grade, in: language))
      return language.text("\(filled.counting("\(language.grade(row.grade)) certificate")) (\(codes))\(orSenior)") {
        $0.certificatesOfGrade(filled, language.grade(row.grade), codes, orSenior)
      }
    }
    guard !needs.isEmpty, let day = deadline?.day else { return "" }
    let lasting = lasting(isEach: filledBesides.values.reduce(0, +) > 1, in: language)
    return language.text(
      "For this, who fills \(toFill.count == 1 ? "it" : "them") must hold what is on record and valid on \(day), too: "
        + "\(needs.joined(separator: "; "))\(lasting)."
    ) { $0.whoFillsItMustHold(day, needs, lasting) }
  }

  private func codes(_ grade: CertificateGrade, in language: Language) -> String {
    (codes[grade] ?? []).joined(separator: language.text(", ") { $0.listComma })
  }

  private func orSenior(_ grade: CertificateGrade, in language: Language) -> String {
    grade == .junior ? language.text(", or a senior-grade one") { $0.orASeniorgradeOne } : ""
  }

  /// Until when what is needed must last; empty where it need only be valid.
  ///
  /// - Parameter isEach: whether it stands behind several, and would be read of the last alone.
  private func lasting(isEach: Bool, in language: Language) -> String {
    let each = isEach ? "each " : ""
    return isForApplication
      ? language.text(", \(each)valid for more than \(months.counting("month")) after the application") {
        $0.eachValidAfterTheApplication(months, isEach)
      }
      : outlasting.map { item in
        language.text(", \(each)valid beyond \(item)") { $0.eachValidBeyond(item, isEach) }
      } ?? lastingForRenewal.map { item in
        language.text(", and for the renewal \(each)valid beyond \(item)") { $0.forTheRenewalEachValid(item, isEach) }
      } ?? lastingIfHeld.map { (held, item) in
        language.text(", and \(isEach ? "each that" : "where it") is issued by \(held) valid beyond \(item)") {
          $0.validBeyondWhereIssued(held, item, isEach)
        }
      } ?? ""
  }
}

/// What other languages than English say for `CertificateValidityEvidence.swift`, each named by the English beside it.
package protocol CertificateValidityEvidenceWording {
  var orASeniorgradeOne: String { get }
  func withACertificate(_ open: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String
  /// Of one certificate, or each of several; so the next three, too.
  func eachValidAfterTheApplication(_ months: Int, _ isEach: Bool) -> String
  func eachValidBeyond(_ value: CalendarDate, _ isEach: Bool) -> String
  func forTheRenewalEachValid(_ value: CalendarDate, _ isEach: Bool) -> String
  func validBeyondWhereIssued(_ held: CalendarDate, _ value: CalendarDate, _ isEach: Bool) -> String
  func certificatesOfGrade(_ count: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String
  func whoFillsItMustHold(_ day: CalendarDate, _ needs: [String], _ lasting: String) -> String
  func neededValidAndOnRecord(_ by: String, _ needs: [String], _ lasting: String) -> String
}
