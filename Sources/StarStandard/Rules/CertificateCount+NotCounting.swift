/// What evidence says of a certificate that does not count.
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

/// What other languages than English say for `CertificateCount+NotCounting.swift`, each named by the English beside it.
package protocol CertificateNotCountingWording {
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
