/// Whose renewal nobody confirmed: from 1 December to 31 March (STANDARD 7 and 7a).
package struct UnconfirmedRenewals: Sendable {
  package let asOf: CalendarDate
  private let editions: Editions

  /// Nil on a day of April to November, on which no renewal waits for a channel.
  package init?(asOf date: CalendarDate, editions: Editions) {
    guard Self.isSeason(date) else { return nil }
    asOf = date
    self.editions = editions
  }

  /// Whether renewals are confirmed on a day.
  static func isSeason(_ date: CalendarDate) -> Bool { date.month == 12 || RenewalAuditor.isRegular(asOf: date) }

  /// Whether a channel has a star, active and in scope, that runs out unless it confirms. Of one whose rows are defective nobody
  /// can tell.
  package func contains(_ dossier: Dossier) -> Bool {
    guard dossier.channel.isInScope(of: editions.inForce(on: asOf)), dossier.status(on: asOf) == .active,
      dossier.defects.isEmpty, let certification = dossier.certificationOfStar(on: asOf)
    else { return false }
    return dossier.unconfirmedYear(of: certification, on: asOf) != nil
  }
}

extension Dossier {
  /// The year for which a certification by which the channel is star-rated on a day is not confirmed yet: in December the next
  /// one, from January to March this one; nil where it needs no confirmation on that day, or has one.
  func unconfirmedYear(of certification: Certification, on day: CalendarDate) -> CalendarYear? {
    guard UnconfirmedRenewals.isSeason(day) else { return nil }
    let year = day.month == 12 ? CalendarYear(containing: day).next : CalendarYear(containing: day)
    guard certification.validUntil <= year.previous.lastDay else { return nil }
    let confirming = certification.writtenBy != nil ? certifications : [certification]
    let days = DateWindow(first: year.previous.renewalNoticeDay, last: day)
    return confirming.contains { $0.renewalConfirmedOn.map(days.contains) ?? false } ? nil : year
  }
}
