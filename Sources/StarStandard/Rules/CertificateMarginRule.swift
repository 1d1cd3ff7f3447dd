extension Rule {
  /// Certificates that will soon run out must not be what the star hangs on (B.2 f).
  package static let certificateMargin = Rule(
    id: "certificate-margin", clause: "B.2 f",
    title: Localized("Certificates about to run out") { $0.certificatesAboutToRunOut },
    rationale: Localized(
      """
      A channel that meets its star today but would not without the certificates that run out within the edition's margin \
      is warned while there is time to renew them.
      """
    ) { $0.aChannelThatMeetsIts },
    inShort: Localized("Certificates expiring soon") { $0.certificatesExpiringSoon },
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
      // Mostly every certificate lasts, and then nobody need be counted a second time.
      guard standing.dossier.certificates.contains(where: { $0.validUntil <= horizon }) else {
        return .passed { CertificateMarginEvidence(standing, horizon, standing.certificates) }
      }
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
  /// Those of them that the star rests on, where the others may run out.
  let needed: [Certificate]
  /// The places as they would be without them.
  let places: CertificatePlaces
  let names: Names
  let toldOn: CalendarDate
  /// The day that is looked at, where it is another than the one on which whoever is told reads it.
  let foreseen: CalendarDate?

  init(_ standing: Standing, _ horizon: CalendarDate, _ lasting: CertificateTally) {
    star = standing.star
    places = standing.places { $0.validUntil <= horizon }
    names = Names(standing.dossier)
    toldOn = standing.toldOn
    foreseen = standing.toldOn == standing.asOf ? nil : standing.asOf
    required = standing.requirement.certificates
    self.lasting = lasting
    self.horizon = horizon
    expiring = standing.dossier.certificates.filter {
      $0.validUntil <= horizon && standing.isCountingEngineer($0.personID)
        && standing.counting.reasonNotToCount($0) == nil
    }.sorted { ($0.validUntil, $0.id) < ($1.validUntil, $1.id) }
    needed = standing.needed(of: expiring)
  }

  var certificatesAsked: CertificatesAsked? { CertificatesAsked(required: required, counted: lasting) }

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
    return needed.prefix(EvidenceField.mostNamed).map { certificate in
      DayToKeep(
        .certificateEnds, of: certificate.id, on: certificate.validUntil,
        title: Localized { language in
          let person = names.text(certificate.personID, in: language)
          return language.text(
            "Last day of the certificate \(certificate.code) of \(person)"
          ) { $0.lastDayOfTheCertificate(person, certificate.code) }
        },
        toDo: Localized(
          "A star rests on it: renew the certificate \(certificate.id), or replace it by another on record."
        ) { $0.aStarRestsOnIt(certificate.id) })
    }
  }

  private var isMetWithout: Bool { lasting.meets(required) }

  func message(in language: Language) -> String {
    guard !isMetWithout, let first = needed.first else {
      return language.text(
        "\(language.star(star)) is met also without the certificates that run out by \(horizon), that day included."
      ) { $0.isMetAlsoWithoutThe(horizon, language.star(star)) }
    }
    let expire =
      needed.count == 1
      ? "rests on a certificate that runs out by \(horizon), that day included: on \(first.validUntil). Without it"
      : "rests on certificates that run out by \(horizon), that day included: the first on \(first.validUntil). Without them"
    let when =
      foreseen.map { item in language.text("on \(item)") { $0.on(item) } } ?? language.text("today") { $0.today }
    return language.text(
      "\(language.star(star)) is met \(when), but \(expire) there would be open: \(language.openPlaces(places.rows))."
    ) {
      $0.isMetButThereWould(
        when, language.star(star), horizon, first.validUntil, language.openPlaces(places.rows), isOne: needed.count == 1
      )
    }
  }

  func remedy(in language: Language) -> String {
    guard !isMetWithout else { return "" }
    let items = language.list(
      needed.map { item in
        let person = names.text(item.personID, in: language)
        let isToday = item.validUntil == toldOn
        guard item.validUntil >= toldOn else {
          return language.text(
            "\(item.code) of \(person), \(item.id), which ran out on \(item.validUntil)"
          ) { $0.ofWhichRanOutOn(person, item.code, item.id, item.validUntil) }
        }
        return language.text(
          "\(item.code) of \(person), \(item.id), which runs out on \(item.validUntil)\(isToday ? " (today)" : "")"
        ) { $0.ofWhichRunsOutOn(person, item.code, item.id, item.validUntil, isToday) }
      })
    return language.text(
      "Renew or replace by others on record: \(items)."
    ) { $0.renewOrReplaceByOthers(items) }
  }
}

extension Standing {
  /// Those of counting certificates that the star rests on, the last to run out first kept: without the rest, all else as it is, it is
  /// met still.
  fileprivate func needed(of expiring: [Certificate]) -> [Certificate] {
    var holdings: [String: Holding] = [:]
    for certificate in dossier.certificates where isCountingEngineer(certificate.personID) {
      guard counting.reasonNotToCount(certificate) == nil, let grade = edition.grade(of: certificate.code) else {
        continue
      }
      holdings[certificate.personID, default: Holding()].counts[grade, default: 0] += 1
    }
    var tally = certificates
    return expiring.filter { certificate in
      guard let grade = edition.grade(of: certificate.code), let holding = holdings[certificate.personID] else {
        return false
      }
      var without = holding
      without.counts[grade, default: 0] -= 1
      var left = tally
      left.senior += without.senior - holding.senior
      left.technical += without.technical - holding.technical
      left.projectManagement += without.projectManagement - holding.projectManagement
      guard left.meets(requirement.certificates) else { return true }
      holdings[certificate.personID] = without
      tally = left
      return false
    }
  }
}

/// How many counting certificates of each grade somebody holds, and what that makes of them in a tally.
private struct Holding {
  var counts: [CertificateGrade: Int] = [:]

  private func has(_ grade: CertificateGrade) -> Bool { counts[grade, default: 0] > 0 }

  var senior: Int { has(.senior) ? 1 : 0 }
  var technical: Int { has(.senior) || has(.junior) ? 1 : 0 }
  var projectManagement: Int { has(.projectManagement) ? 1 : 0 }
}

extension Period {
  /// That a certificate must outlast the application by more than (B.2 f).
  package static let certificateMargin = Period.months("certificate_margin")
}

extension Periods {
  package var certificateMargin: Int { self[.certificateMargin] }
}

/// What other languages than English say for `CertificateMarginRule.swift`, each named by the English beside it.
package protocol CertificateMarginWording {
  var certificatesAboutToRunOut: String { get }
  var aChannelThatMeetsIts: String { get }
  var certificatesExpiringSoon: String { get }
  func lastDayOfTheCertificate(_ person: String, _ certificateCode: String) -> String
  func aStarRestsOnIt(_ certificateId: String) -> String
  func isMetAlsoWithoutThe(_ horizon: CalendarDate, _ star: String) -> String
  func on(_ value: CalendarDate) -> String
  var today: String { get }
  func isMetButThereWould(
    _ when: String, _ star: String, _ horizon: CalendarDate, _ validUntil: CalendarDate, _ rows: String, isOne: Bool
  ) -> String
  func ofWhichRunsOutOn(_ person: String, _ code: String, _ id: String, _ validUntil: CalendarDate, _ isToday: Bool)
    -> String
  func ofWhichRanOutOn(_ person: String, _ code: String, _ id: String, _ validUntil: CalendarDate) -> String
  func renewOrReplaceByOthers(_ items: String) -> String
}
