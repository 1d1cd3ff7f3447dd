/// Sections F and G: applications, renewals, and what holds for both.
extension Clause {
  static func procedures(_ edition: Edition) -> [Clause] {
    let (bar, caution) = (edition.periods.reapplicationBar, edition.periods.majorEventCaution)
    return [
      Clause(
        "F.1", Localized("Applying for a star") { $0.applyingForAStar },
        Localized(
          "A channel applies on the vendor's site. The application is examined by the head office, then by the representative office, and "
            + "decided by the head office."
        ) { $0.aChannelAppliesOnThe }),
      Clause(
        "F.2", Localized("Renewing a certification") { $0.renewingACertification },
        Localized(
          "The channel confirms that it wants to renew; then it is audited as it stands, and what it meets is renewed. Nobody audits what "
            + "nobody confirmed. Who passes receives an electronic certificate."
        ) { $0.theChannelConfirmsThatIt }),
      Clause(
        "G.1", Localized("How long a certification is valid") { $0.howLongACertificationIs },
        Localized(
          "A certification is valid until the last day of its year. On 1 December the channel is told of the renewal, which starts on "
            + "1 January."
        ) { $0.aCertificationIsValidUntil }),
      Clause(
        "G.2", Localized("A higher star") { $0.aHigherStar },
        Localized(
          "A channel that meets a higher star may apply for it on any day while its certification is valid."
        ) { $0.aChannelThatMeetsA }),
      Clause(
        "G.3", Localized("True information") { $0.trueInformation },
        Localized(
          "A channel vouches for what it tells. For false information the vendor may end an application or take the star."
        ) { $0.aChannelVouchesForWhat }),
      Clause(
        "G.4", Localized("Waiting after a downgrade") { $0.waitingAfterADowngrade },
        Localized(
          "For \(bar.counting("month")) after a downgrade, the last day included, the channel may not apply for the star that it lost "
            + "or for a higher one. A lower star is open at once; a renewal is not barred."
        ) { $0.forAfterADowngradeThe(bar) }),
      Clause(
        "G.5", Localized("Major events before an application") { $0.majorEventsBeforeAnApplication },
        Localized(
          "For a major event in the \(caution.counting("month")) before an application, or in the year before a renewal, the vendor may "
            + "delay or refuse."
        ) { $0.forAMajorEventIn(caution) }),
      Clause(
        "G.6", Localized("Which edition holds") { $0.whichEditionHolds },
        Localized(
          "Applications and renewals go by the edition of the standard that is in force on their day; a certification is reviewed by the "
            + "edition by which it was applied for."
        ) { $0.applicationsAndRenewalsGoBy }),
    ]
  }
}

/// What other languages than English say for `Clause+Procedures.swift`, each named by the English beside it.
package protocol ClauseProceduresWording {
  var applyingForAStar: String { get }
  var aChannelAppliesOnThe: String { get }
  var renewingACertification: String { get }
  var theChannelConfirmsThatIt: String { get }
  var howLongACertificationIs: String { get }
  var aCertificationIsValidUntil: String { get }
  var aHigherStar: String { get }
  var aChannelThatMeetsA: String { get }
  var trueInformation: String { get }
  var aChannelVouchesForWhat: String { get }
  var waitingAfterADowngrade: String { get }
  func forAfterADowngradeThe(_ bar: Int) -> String
  var majorEventsBeforeAnApplication: String { get }
  func forAMajorEventIn(_ caution: Int) -> String
  var whichEditionHolds: String { get }
  var applicationsAndRenewalsGoBy: String { get }
}
