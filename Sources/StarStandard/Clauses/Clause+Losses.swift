/// Section E: how a star is lost.
extension Clause {
  static func losses(_ edition: Edition) -> [Clause] {
    let (grace, quarters) = (edition.periods.grace, edition.periods.creditQuarters)
    return [
      Clause(
        "E.1", Localized("Semi-annual review") { $0.semiannualReview },
        Localized(
          "In January and July every channel with a star is reviewed. Who does not meet its star any more loses it."
        ) { $0.inJanuaryAndJulyEvery }),
      Clause(
        "E.1.a", Localized("Credits in a review") { $0.creditsInAReview },
        Localized(
          "A star by credits needs the credits of the last \(quarters.counting("quarter")) to reach its baseline. "
            + "Quarters are those of the calendar; the one that has just begun does not count."
        ) { $0.aStarByCreditsNeeds(quarters) }),
      Clause(
        "E.1.b", Localized("Certificates in a review") { $0.certificatesInAReview },
        Localized(
          "A star by certificates needs them to be valid on the day of the review."
        ) { $0.aStarByCertificatesNeeds }),
      Clause(
        "E.2.a", Localized("Certificates that ran out") { $0.certificatesThatRanOut },
        Localized(
          "Where a certificate runs out and nothing replaces it, so that the star is not met any more, the star is lost. For it the channel "
            + "applies anew."
        ) { $0.whereACertificateRunsOut }),
      Clause(
        "E.3", Localized("Key personnel who leave") { $0.keyPersonnelWhoLeave },
        Localized(
          "Service managers and registered engineers are the key personnel. When one of them leaves a star-rated channel, the channel tells "
            + "the vendor and fills the place."
        ) { $0.serviceManagersAndRegisteredEngineers }),
      Clause(
        "E.3.a", Localized("A departure that is declared") { $0.aDepartureThatIsDeclared },
        Localized(
          "From the departure on, the channel has \(grace.counting("month")) to fill the place with somebody of at least the same "
            + "level in the same role, the last day included. Until then who left still counts. If nobody came by then, the star is lost."
        ) { $0.fromTheDepartureOnThe(grace) }),
      Clause(
        "E.3.b", Localized("A departure that is not declared") { $0.aDepartureThatIsNot },
        Localized(
          "If a departure is not declared, the star is lost at once, whether or not somebody took the place."
        ) { $0.ifADepartureIsNot }),
      Clause(
        "E.3.c", Localized("Applying after a departure") { $0.applyingAfterADeparture },
        Localized(
          "Once the place is filled the channel may apply again; while it is open, an application is refused."
        ) { $0.onceThePlaceIsFilled }),
      Clause(
        "E.4", Localized("Major events") { $0.majorEvents },
        Localized(
          "A major event, such as a serious complaint, fraud or unauthorized distribution, leads to a downgrade or to the blacklist. The vendor "
            + "rules on each."
        ) { $0.aMajorEventSuchAs }),
    ]
  }
}

/// What other languages than English say for `Clause+Losses.swift`, each named by the English beside it.
package protocol ClauseLossesWording {
  var semiannualReview: String { get }
  var inJanuaryAndJulyEvery: String { get }
  var creditsInAReview: String { get }
  func aStarByCreditsNeeds(_ quarters: Int) -> String
  var certificatesInAReview: String { get }
  var aStarByCertificatesNeeds: String { get }
  var certificatesThatRanOut: String { get }
  var whereACertificateRunsOut: String { get }
  var keyPersonnelWhoLeave: String { get }
  var serviceManagersAndRegisteredEngineers: String { get }
  var aDepartureThatIsDeclared: String { get }
  func fromTheDepartureOnThe(_ grace: Int) -> String
  var aDepartureThatIsNot: String { get }
  var ifADepartureIsNot: String { get }
  var applyingAfterADeparture: String { get }
  var onceThePlaceIsFilled: String { get }
  var majorEvents: String { get }
  var aMajorEventSuchAs: String { get }
}
