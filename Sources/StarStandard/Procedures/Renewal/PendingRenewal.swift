/// A certification that has run out with its year, and its renewal, which is still to come (STANDARD 4, `renewal pending`).
package struct PendingRenewal: Sendable {
  /// Its last day.
  package let validUntil: CalendarDate
  /// The star that the renewal will seek.
  package let star: Star
  /// When the channel confirmed; nil where it has not.
  package let confirmedOn: CalendarDate?
  /// The day on which somebody is told.
  private let toldOn: CalendarDate

  init(_ certification: Certification, _ star: Star, of dossier: Dossier, asOf date: CalendarDate) {
    validUntil = certification.validUntil
    toldOn = date
    self.star = star
    confirmedOn = dossier.renewalConfirmedOn(certification, for: CalendarYear(containing: date))
  }
}

extension Dossier {
  /// When the renewal of a certification for a year was confirmed, from 1 December before to the end of March; where an applied
  /// batch wrote it, on any certification (STANDARD 7).
  func renewalConfirmedOn(_ certification: Certification, for year: CalendarYear) -> CalendarDate? {
    let confirming = certification.writtenBy != nil ? certifications : [certification]
    let days = DateWindow(first: year.previous.renewalNoticeDay, last: year.lastRenewalDay)
    return confirming.compactMap(\.renewalConfirmedOn).filter(days.contains).min()
  }
}

extension PendingRenewal {
  /// That the renewal is pending, which star it will seek, whether it is confirmed, and if not by when it can be.
  ///
  /// - Parameters:
  ///   - lastDay: the last day of the year on which all renewals are audited.
  ///   - saysUnconfirmed: whether it says, too, that it is not confirmed; not where that is told for itself.
  package func message(in language: Language, lastDay: CalendarDate, saysUnconfirmed: Bool = true) -> String {
    let confirmed =
      confirmedOn.map { item in
        item <= toldOn
          ? language.text("It was confirmed on \(item).") { $0.itWasConfirmedOn(item) }
          : language.text("Its confirmation is on record, of \(item).") { $0.itsConfirmationIsOnRecord(item) }
      }
      ?? (saysUnconfirmed ? unconfirmed(in: language, lastDay) : "")
    return language.sentences([
      language.text(
        "The certification ran out with the year, on \(validUntil); its renewal is pending and will seek \(language.star(star))."
      ) { $0.theCertificationRanOutWith(validUntil, language.star(star)) }, confirmed,
    ])
  }

  private func unconfirmed(in language: Language, _ lastDay: CalendarDate) -> String {
    guard lastDay >= toldOn else {
      return language.text(
        "It is not confirmed: what nobody confirmed is not audited, and no star is left."
      ) { $0.itIsNotConfirmed }
    }
    return language.text(
      "It is not confirmed yet: without a confirmation by \(lastDay), that day included, it is not audited, and no star is left."
    ) { $0.itIsNotConfirmedYet(lastDay) }
  }
}

/// What other languages than English say for `PendingRenewal.swift`, each named by the English beside it.
package protocol PendingRenewalWording {
  func itWasConfirmedOn(_ value: CalendarDate) -> String
  func itsConfirmationIsOnRecord(_ item: CalendarDate) -> String
  var itIsNotConfirmed: String { get }
  func itIsNotConfirmedYet(_ lastDay: CalendarDate) -> String
  func theCertificationRanOutWith(_ validUntil: CalendarDate, _ star: String) -> String
}
