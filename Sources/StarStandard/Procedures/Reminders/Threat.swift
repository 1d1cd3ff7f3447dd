/// What will cost a channel its star unless somebody acts (STANDARD 7a, "Reminders").
package struct Threat: Sendable {
  /// The rule that will cost it.
  package let rule: RuleTitle
  /// The day that it is dated.
  package let date: CalendarDate
  /// What was found, or will be.
  var evidence: any Evidence
  /// What a notice calls it; nil: as the rule is called.
  var heading: Localized?
  /// What the calendar calls the day, where it is the first on which a rule is unmet.
  var firstDayUnmet: Localized?
  /// Whether its day is the first on which the rule is unmet, and no last day to do something.
  var isFirstDayUnmet = false
  /// The review that takes the star for it, where that is on a later day.
  var askedOn: CalendarDate?
  /// The audit of a renewal that asks for the same before that day; nil where none does.
  var asksFirst: RenewalAsksFirst?
  /// Whether what is done about it does not keep the star.
  var isOfNoUse = false
  /// Whether nothing that is still to come takes the star for it.
  var isJudgedNoMore = false
  /// The day of the review that takes the star for what is past mending; nil where that cannot be told.
  var takenOn: CalendarDate?

  /// Of a renewal that is not confirmed, the last day to confirm it, which may be another than that of the threat; nil of others.
  package var confirmBy: CalendarDate? { (evidence as? RenewalConfirmationEvidence)?.confirmBy }
}

extension Finding {
  /// The same of a reminder.
  package var confirmBy: CalendarDate? { (evidence as? ReminderEvidence)?.threat.confirmBy }

  /// The day on which the star is lost that a reminder says nothing keeps; nil of any other finding, and where that is not known.
  package var lostOn: CalendarDate? {
    guard let threat = (evidence as? ReminderEvidence)?.threat, threat.evidence.isPastMending else { return nil }
    if case .takenBy(let day) = (threat.evidence as? WaiverEndEvidence)?.outcome { return day.date }
    return threat.takenOn
  }

  /// The day of what a reminder is about; nil of any other finding, of what is over, and of what does not keep the star any more.
  package var threatenedOn: CalendarDate? {
    guard let threat = (evidence as? ReminderEvidence)?.threat, !threat.isOfNoUse, !threat.isJudgedNoMore else {
      return nil
    }
    return threat.date
  }
}

extension RuleTitle {
  /// A renewal must be confirmed to be audited (F.2).
  package static let renewalConfirmation = RuleTitle(
    id: "renewal-confirmation", clause: "F.2", title: Localized("Renewal not confirmed") { $0.renewalNotConfirmed },
    rationale: Localized(
      """
      Each certification ends with its year. Its renewal is audited from January to March, once the channel has confirmed it; \
      nobody audits what nobody confirmed.
      """
    ) { $0.eachCertificationEndsWithIts },
    inShort: Localized("Renewal not confirmed") { $0.renewalNotConfirmed })
}

/// What a reminder says of a threat: by when, in how many days, and what the rule itself says.
struct ReminderEvidence: Evidence {
  let threat: Threat
  let asOf: CalendarDate

  private var daysLeft: Int { threat.date.days(since: asOf) }

  var subject: FindingSubject? { threat.evidence.subject }
  var heading: Localized? { threat.heading ?? threat.evidence.heading }
  var isPastMending: Bool { threat.evidence.isPastMending }
  var gracePeriod: GracePeriod? { threat.evidence.gracePeriod }

  var days: [DayToKeep] {
    guard let title = threat.firstDayUnmet else { return threat.evidence.days }
    return [
      DayToKeep(
        .starUnmet, of: "", on: threat.date, title: title, toDo: Localized { threat.evidence.remedy(in: $0) })
    ]
  }

  var fields: [EvidenceField] {
    [EvidenceField("date", .date(threat.date)), EvidenceField("days", .number(daysLeft))] + threat.evidence.fields
  }

  func message(in language: Language) -> String {
    guard !threat.isJudgedNoMore else { return threat.evidence.message(in: language) }
    guard !isPastMending else {
      let taken =
        threat.takenOn.map { item in
          language.text("The review of \(item) takes the star for this.") { $0.theReviewTakesForThis(item) }
        } ?? ""
      return language.sentences([taken, threat.evidence.message(in: language)])
    }
    // The day on which a certification ends is not the last one to confirm its renewal: the message says both.
    let isOther = threat.confirmBy.map { $0 != threat.date } ?? false
    // The last day of a waiver is none to do something by, and says itself how far it is.
    let isWaiver = threat.evidence.core is WaiverEndEvidence
    // What tells of a running grace period says its last day, and how far it is, as well.
    let isGrace = threat.evidence.lastDayToMend == threat.date && !threat.isFirstDayUnmet
    let soon = daysLeft >= 0 && !isOther && !isWaiver && !isGrace && !threat.isOfNoUse ? dated(in: language) : ""
    return language.sentences([
      threat.asksFirst?.message(in: language) ?? "", soon + threat.evidence.message(in: language),
    ])
  }

  /// The day of what is told, with what it is and how far it is, as the beginning of a text.
  private func dated(in language: Language) -> String {
    guard !threat.isFirstDayUnmet else {
      let from = language.text(
        "Not met any more from \(threat.date) on (in \(daysLeft.counting("day"))). "
      ) { $0.notMetFrom(threat.date, daysLeft) }
      return threat.asksFirst == nil ? from : language.text("For the reviews: \(from)") { $0.forTheReviews(from) }
    }
    return language.text(
      "Deadline: \(threat.date), that day included (\(daysLeft == 0 ? "today" : "\(daysLeft.counting("day")) left")). "
    ) { $0.threatBy(threat.date, daysLeft == 0, daysLeft) }
  }

  func remedy(in language: Language) -> String {
    guard !threat.isJudgedNoMore else {
      return language.sentences([
        language.nothingIsToBeDoneForTheStar(months: Forecaster.months), threat.evidence.owed(in: language),
      ])
    }
    return threat.asksFirst?.remedy(beside: threat.evidence, in: language) ?? threat.evidence.remedy(in: language)
  }
}

/// A renewal that is not confirmed, or that lapsed.
struct RenewalConfirmationEvidence: Evidence {
  /// The last day of the certification.
  let validUntil: CalendarDate
  /// The year to be renewed for.
  let year: CalendarYear
  /// The last day on which renewals are audited, where that is over.
  let lapsedOn: CalendarDate?
  /// The last day to confirm it; nil where that is over.
  var confirmBy: CalendarDate?
  /// The day of the review that leaves no star, whatever is confirmed; nil where a star can be left.
  var isVainBy: CalendarDate?
  /// The lower star that it would be renewed as for the whole year, with the records as they stand; nil where that is not so.
  var renewedLower: Star?
  /// The day on which whoever is told reads it.
  let toldOn: CalendarDate
  /// When it was confirmed, of one that lapsed; nil where it was not.
  var confirmedOn: CalendarDate?
  /// The star that the last audit sought, and what that lacked, of one that lapsed after an audit.
  var missed: (star: Star, findings: [Finding])?

  /// Who confirmed and was not renewed has lapsed, too.
  var heading: Localized? { lapsedOn == nil ? nil : Localized("Renewal lapsed") { $0.renewalLapsed } }

  var fields: [EvidenceField] {
    [EvidenceField("valid_until", .date(validUntil)), EvidenceField("year", .number(year.number))]
  }

  func message(in language: Language) -> String {
    guard let lapsedOn else {
      let hasEnded = validUntil < toldOn
      let isOpen = language.text(
        "The certification \(hasEnded ? "ended" : "ends") on \(validUntil), and its renewal for \(year.number) has not been confirmed."
      ) { $0.theCertificationOnAndIts(hasEnded, validUntil, year.number) }
      guard isVainBy == nil else { return language.sentences([isOpen, vain(in: language)]) }
      let until = confirmBy.map { item in
        language.text(
          "It can be confirmed until \(item), that day included; without a confirmation by then it is not audited, and no star is left."
        ) { $0.itCanBeConfirmedUntil(item) }
      }
      return language.sentences([isOpen, until ?? ""])
    }
    return language.sentences([
      language.text(
        "The certification ran out on \(validUntil) and was not renewed for \(year.number) by \(lapsedOn), the last day of the audits."
      ) { $0.theCertificationRanOutOn(validUntil, lapsedOn, year.number) },
      whyItLapsed(in: language, lapsedOn),
    ])
  }

  /// That a confirmation keeps nothing.
  private func vain(in language: Language) -> String {
    isVainBy.map { item in
      language.text(
        "Confirming it keeps no star: none is left after the review of \(item)."
      ) { $0.confirmingItKeepsNoStar(item) }
    } ?? ""
  }

  private func whyItLapsed(in language: Language, _ lapsedOn: CalendarDate) -> String {
    guard let confirmedOn else {
      return language.text("Its renewal was not confirmed, so it was not audited.") { $0.itsRenewalWasNotConfirmed }
    }
    guard confirmedOn <= lapsedOn else {
      return language.text(
        "Its renewal was confirmed on \(confirmedOn), after the last audit, so it was not audited."
      ) { $0.itsRenewalWasConfirmedAfter(confirmedOn) }
    }
    guard let missed else { return "" }
    guard !missed.findings.isEmpty else {
      return language.text(
        "It was confirmed and audited. By the records as they stand now, nothing was missing on \(lapsedOn): ask the department why it was not renewed."
      ) { $0.itWasAuditedAndNothingIsMissing(lapsedOn) }
    }
    let found = language.sentences(
      missed.findings.map { finding in
        let title = finding.title(in: language)
        return language.text("\(title): \(finding.evidence.message(in: language))") {
          $0.titledMessage(title, finding.evidence.message(in: language))
        }
      })
    return language.sentences([
      language.text(
        "It was confirmed and audited, but on \(lapsedOn), by the records as they stand now, this was missing for \(language.star(missed.star)):"
      ) { $0.itWasAuditedAndThisIsMissing(lapsedOn, language.star(missed.star)) }, found,
    ])
  }

  func remedy(in language: Language) -> String {
    guard isVainBy == nil else { return "" }
    if lapsedOn == nil, let renewedLower {
      let star = language.star(renewedLower)
      return language.text(
        "First have on record what the renewal would lack, then confirm it: a renewal as \(star) holds for the whole year."
      ) { $0.firstHaveOnRecordThenConfirm(star) }
    }
    return lapsedOn == nil
      ? language.text(
        "Confirm the renewal now: the sooner it is confirmed, the sooner it is audited."
      ) { $0.confirmTheRenewalNowThe }
      : language.text(
        "No bar follows (G.4): a star can be applied for as soon as what it asks for is met."
      ) { $0.aStarCanBeApplied }
  }
}

/// A waiver without which the star would be taken today.
struct WaiverEndEvidence: Evidence {
  let waiver: Waiver
  var evidence: any Evidence
  /// What takes the star once the waiver has ended.
  let outcome: Outcome
  /// What is asked for by then; nil where nobody can tell, or nothing is.
  var next: (any Evidence)?
  /// The day on which whoever is told reads it.
  let asOf: CalendarDate

  private var daysLeft: Int { waiver.expiresOn.days(since: asOf) }

  /// What becomes of the star after the last day of a waiver.
  enum Outcome: Sendable {
    case takenBy(DecidingDay)
    /// Nothing takes it for this as far as is looked ahead: it is judged no more.
    case kept
    /// Something else takes it before.
    case unknown
  }

  var isPastMending: Bool { evidence.isPastMending }

  var subject: FindingSubject? { evidence.subject }
  var lastDayToMend: CalendarDate? { evidence.lastDayToMend }
  var gracePeriod: GracePeriod? { evidence.gracePeriod }
  var creditsAsked: CreditsAsked? { evidence.creditsAsked }
  var certificatesAsked: CertificatesAsked? { evidence.certificatesAsked }

  func due(by day: CalendarDate?) -> any Evidence {
    var other = self
    other.evidence = evidence.due(by: day)
    other.next = next?.due(by: day)
    return other
  }

  var days: [DayToKeep] {
    [
      DayToKeep(
        .waiverEnds, of: waiver.rule.text, on: waiver.expiresOn,
        title: Localized("Last day of a waiver that keeps the star") { $0.lastDayOfAWaiver },
        toDo: Localized { remedy(in: $0) })
    ]
  }
  var fields: [EvidenceField] {
    [EvidenceField("waiver_expires_on", .date(waiver.expiresOn))] + evidence.fields
  }

  func message(in language: Language) -> String {
    language.sentences([
      language.text(
        "A waiver that keeps the star ends on \(waiver.expiresOn), that day included (\(daysLeft == 0 ? "today" : "\(daysLeft.counting("day")) left"))."
      ) { $0.aWaiverThatKeepsThe(waiver.expiresOn, daysLeft == 0, daysLeft) },
      afterwards(in: language), counted.message(in: language),
    ])
  }

  /// Credits are told of the days of which more of them are asked for.
  private var counted: any Evidence { next.flatMap { $0.creditsAsked == nil ? nil : $0 } ?? evidence }

  private func afterwards(in language: Language) -> String {
    switch outcome {
    case .takenBy(let day):
      return day.cause == .review
        ? language.text("The review of \(day.date) then takes the star.") { $0.theReviewThenTakes(day.date) }
        : language.text(
          "The renewal audit of \(day.date) then does not renew the star as it is."
        ) { $0.theRenewalAuditThenDoesNot(day.date) }
    case .kept:
      return language.text(
        "As the records stand, no review or renewal of the next \(Forecaster.months) months takes the star for it."
      ) { $0.noReviewOrRenewalTakesItForThis(Forecaster.months) }
    case .unknown: return ""
    }
  }

  func remedy(in language: Language) -> String {
    // What is judged no more asks for nothing but what is owed.
    if case .kept = outcome { return evidence.owed(in: language) }
    return (next ?? evidence).remedy(in: language)
  }
}

/// What other languages than English say for `Threat.swift`, each named by the English beside it.
package protocol ThreatWording {
  var renewalNotConfirmed: String { get }
  var eachCertificationEndsWithIts: String { get }
  func threatBy(_ date: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String
  func notMetFrom(_ date: CalendarDate, _ daysLeft: Int) -> String
  var renewalLapsed: String { get }
  func theCertificationOnAndIts(_ hasEnded: Bool, _ validUntil: CalendarDate, _ yearNumber: Int) -> String
  func itCanBeConfirmedUntil(_ value: CalendarDate) -> String
  func theCertificationRanOutOn(_ validUntil: CalendarDate, _ lapsedOn: CalendarDate, _ yearNumber: Int) -> String
  var itsRenewalWasNotConfirmed: String { get }
  func firstHaveOnRecordThenConfirm(_ star: String) -> String
  var confirmTheRenewalNowThe: String { get }
  var aStarCanBeApplied: String { get }
  func confirmingItKeepsNoStar(_ review: CalendarDate) -> String
  var lastDayOfAWaiver: String { get }
  func aWaiverThatKeepsThe(_ expiresOn: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String
  func itsRenewalWasConfirmedAfter(_ confirmedOn: CalendarDate) -> String
  func itWasAuditedAndNothingIsMissing(_ lapsedOn: CalendarDate) -> String
  func itWasAuditedAndThisIsMissing(_ lapsedOn: CalendarDate, _ star: String) -> String
  func titledMessage(_ title: String, _ message: String) -> String
  func theReviewThenTakes(_ date: CalendarDate) -> String
  func theRenewalAuditThenDoesNot(_ date: CalendarDate) -> String
  func noReviewOrRenewalTakesItForThis(_ months: Int) -> String
  func theReviewTakesForThis(_ date: CalendarDate) -> String
}
