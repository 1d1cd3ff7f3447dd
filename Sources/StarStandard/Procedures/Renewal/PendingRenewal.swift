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
  /// - Parameter lastDay: the last day of the year on which all renewals are audited.
  package func message(in language: Language, lastDay: CalendarDate) -> String {
    let confirmed =
      confirmedOn.map {
        $0 <= toldOn
          ? language.text("It was confirmed on \($0).", zh: "已于 \($0) 确认续证。")
          : language.text("Its confirmation is on record, of \($0).", zh: "续证确认已登记（\($0)）。")
      }
      ?? language.text(
        "It is not confirmed yet: without a confirmation by \(lastDay), that day included, it is not audited, and no star is left.",
        zh: "尚未确认续证：如未在 \(lastDay)（含当日）之前确认，将不予审核，也不再持有星级。")
    return language.sentences([
      language.text(
        "The certification ran out with the year, on \(validUntil); its renewal is pending and will seek \(language.star(star)).",
        zh: "该认证已于 \(validUntil) 随年度到期，续证待审核，将按\(language.star(star))审核。"), confirmed,
    ])
  }
}
