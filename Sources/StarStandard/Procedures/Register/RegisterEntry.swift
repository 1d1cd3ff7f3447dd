/// A star in force: a line of the register (Commands.md, `channels`).
package struct RegisterEntry: Sendable {
  package let channel: Channel
  package let certification: Certification
  /// The star, which a downgrade of the year of a renewal pending may have made another than the certification's; nil where it
  /// cannot be read.
  package let star: Star?
  /// Whether the certification has run out, and its renewal is still to come.
  package let renewalPending: Bool
  /// What will cost the star next unless somebody acts; nil where nothing is in sight, or rows are defective.
  package let next: Threat?

  package init(channel: Channel, certification: Certification, star: Star?, renewalPending: Bool, next: Threat?) {
    self.channel = channel
    self.certification = certification
    self.star = star
    self.renewalPending = renewalPending
    self.next = next
  }
}

/// The register of stars in force on a day: of active channels in scope that are star-rated (STANDARD 5).
package struct Register: Sendable {
  package let asOf: CalendarDate
  private let editions: Editions
  private let lastRenewalDay: CalendarDate
  private let confirmBy: CalendarDate?
  /// How far ahead something may lie that is told, in months.
  private static let months = 24

  /// - Parameters:
  ///   - lastRenewalDay: the last day of the year on which all renewals are audited.
  ///   - confirmBy: the last day to confirm a renewal that is open; nil: 31 March.
  package init(
    asOf date: CalendarDate, lastRenewalDay: CalendarDate, confirmBy: CalendarDate? = nil, editions: Editions
  ) {
    asOf = date
    self.confirmBy = confirmBy
    self.lastRenewalDay = lastRenewalDay
    self.editions = editions
  }

  /// The line of a channel; nil for one without a star in force.
  package func entry(of dossier: Dossier) -> RegisterEntry? {
    guard dossier.channel.isInScope(of: editions.inForce(on: asOf)), dossier.status(on: asOf) == .active,
      let certification = dossier.certificationOfStar(on: asOf)
    else { return nil }
    let finder = ThreatFinder(
      dossier: dossier, editions: editions, asOf: asOf, lastRenewalDay: lastRenewalDay, confirmBy: confirmBy,
      horizon: asOf.adding(months: Self.months))
    return RegisterEntry(
      channel: dossier.channel, certification: certification, star: finder.subject(certification).star,
      renewalPending: !certification.isInForce(on: asOf),
      next: dossier.defects.isEmpty ? finder.threats()?.first : nil)
  }
}
