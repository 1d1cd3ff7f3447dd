/// Which of a channel's certificates count on a date, and how many engineers that makes (STANDARD 3).
package struct CertificateCount: Sendable {
  /// The engineers by grade.
  package let tally: CertificateTally
  /// The certificates of its engineers, past ones too, that do not count, and why, in the order of the records.
  package let notCounting: [NotCounting]

  /// A certificate that does not count.
  package struct NotCounting: Sendable {
    package let certificate: Certificate
    package let reason: Reason
  }

  /// Why a certificate does not count.
  package enum Reason: String, Sendable {
    /// Its code is on no list.
    case unlistedCode = "unlisted-code"
    /// Its holder is no longer, or not yet, an engineer of the channel.
    case holderNotInPost = "holder-not-in-post"
    /// It is not valid yet.
    case notYetValid = "not-yet-valid"
    /// It has run out.
    case expired
    /// It was held when the channel applied and was not valid for long enough from that day (B.2 f).
    case marginAtApplication = "margin-at-application"
    /// It is not valid for long enough from the as-of date (option `margin: review`).
    case marginAtReview = "margin-at-review"
  }
}

/// What decides whether a certificate counts.
struct CertificateCounting {
  /// The day on which it must be valid.
  let date: CalendarDate
  let edition: Edition
  /// A certificate held on this day must outlast it by the margin.
  let appliedOn: CalendarDate
  /// Whether every certificate must outlast `date` by the margin.
  let marginAtDate: Bool

  private let marginFromApplication: CalendarDate
  private let marginFromDate: CalendarDate

  init(date: CalendarDate, edition: Edition, appliedOn: CalendarDate, marginAtDate: Bool) {
    self.date = date
    self.edition = edition
    self.appliedOn = appliedOn
    self.marginAtDate = marginAtDate
    let margin = edition.periods.certificateMargin
    marginFromApplication = appliedOn.adding(months: margin)
    marginFromDate = date.adding(months: margin)
  }

  /// Why the certificate does not count; nil where it does. Whether its holder is in post is not asked here.
  func reasonNotToCount(_ certificate: Certificate) -> CertificateCount.Reason? {
    edition.grade(of: certificate.code) == nil ? .unlistedCode : reasonNotToCountListed(certificate)
  }

  /// The same of a certificate whose code is on a list.
  private func reasonNotToCountListed(_ certificate: Certificate) -> CertificateCount.Reason? {
    if certificate.issuedOn > date { return .notYetValid }
    if certificate.validUntil < date { return .expired }
    if certificate.issuedOn <= appliedOn, certificate.validUntil <= marginFromApplication {
      return .marginAtApplication
    }
    if marginAtDate, certificate.validUntil <= marginFromDate { return .marginAtReview }
    return nil
  }

  /// The engineers among these who hold a counting certificate of each grade; `leaveOut` takes certificates away.
  func tally(
    _ certificates: [Certificate], of engineers: [String], leaveOut: (Certificate) -> Bool = { _ in false }
  ) -> CertificateTally {
    var tally = CertificateTally(senior: 0, technical: 0, projectManagement: 0)
    // A channel has a handful of engineers; of one that has thousands, nobody looks at every certificate for each.
    let held = engineers.count > 16 ? Dictionary(grouping: certificates, by: \.personID) : nil
    for engineer in engineers {
      var (senior, junior, projectManagement) = (false, false, false)
      for certificate in held.map({ $0[engineer] ?? [] }) ?? certificates where certificate.personID == engineer {
        guard reasonNotToCountListed(certificate) == nil, !leaveOut(certificate) else { continue }
        switch edition.grade(of: certificate.code) {
        case .senior: senior = true
        case .junior: junior = true
        case .projectManagement: projectManagement = true
        // On no list: it counts for nothing.
        case nil: break
        }
      }
      tally.senior += senior ? 1 : 0
      tally.technical += senior || junior ? 1 : 0
      tally.projectManagement += projectManagement ? 1 : 0
    }
    return tally
  }
}
