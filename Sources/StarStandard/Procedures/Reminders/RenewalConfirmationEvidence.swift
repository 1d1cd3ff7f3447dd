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
  /// Whether a ruling excludes the channel, so that nothing can be applied for.
  var isExcluded = false
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
        "It was confirmed on \(confirmedOn). By the records as they stand now, nothing was missing on \(lapsedOn): ask the department why it was not renewed."
      ) { $0.itWasConfirmedAndNothingIsMissing(confirmedOn, lapsedOn) }
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
        "It was confirmed on \(confirmedOn), but on \(lapsedOn), by the records as they stand now, this was missing for \(language.star(missed.star)):"
      ) { $0.itWasConfirmedAndThisIsMissing(confirmedOn, lapsedOn, language.star(missed.star)) }, found,
    ])
  }

  func remedy(in language: Language) -> String {
    guard isVainBy == nil, !isExcluded else { return "" }
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

/// What other languages than English say for `RenewalConfirmationEvidence.swift`, each named by the English beside it.
package protocol RenewalConfirmationEvidenceWording {
  var renewalNotConfirmed: String { get }
  var eachCertificationEndsWithIts: String { get }
  var renewalLapsed: String { get }
  func theCertificationOnAndIts(_ hasEnded: Bool, _ validUntil: CalendarDate, _ yearNumber: Int) -> String
  func itCanBeConfirmedUntil(_ value: CalendarDate) -> String
  func theCertificationRanOutOn(_ validUntil: CalendarDate, _ lapsedOn: CalendarDate, _ yearNumber: Int) -> String
  var itsRenewalWasNotConfirmed: String { get }
  func firstHaveOnRecordThenConfirm(_ star: String) -> String
  var confirmTheRenewalNowThe: String { get }
  var aStarCanBeApplied: String { get }
  func confirmingItKeepsNoStar(_ review: CalendarDate) -> String
  func itsRenewalWasConfirmedAfter(_ confirmedOn: CalendarDate) -> String
  func itWasConfirmedAndNothingIsMissing(_ confirmedOn: CalendarDate, _ lapsedOn: CalendarDate) -> String
  func itWasConfirmedAndThisIsMissing(_ confirmedOn: CalendarDate, _ lapsedOn: CalendarDate, _ star: String) -> String
  func titledMessage(_ title: String, _ message: String) -> String
}
