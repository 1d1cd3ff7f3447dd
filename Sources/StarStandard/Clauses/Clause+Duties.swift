/// Sections C and D: what a star-rated channel and its people are there for.
extension Clause {
  static func duties(_ edition: Edition) -> [Clause] {
    [
      Clause(
        "C", Localized("The seller provides the service") { $0.theSellerProvidesTheService },
        Localized(
          "The partner that places the order answers for the service to the customer of the project."
        ) { $0.thePartnerThatPlacesThe }),
      Clause(
        "D.1", Localized("Service manager") { $0.serviceManager },
        Localized(
          "Every star-rated channel has a service manager, the person in charge of all after-sales service."
        ) { $0.everyStarratedChannelHasA }),
      Clause(
        "D.1.e", Localized("Telling of changes in time") { $0.tellingOfChangesInTime },
        Localized(
          "The service manager tells the vendor in time when a registered engineer leaves, and sees that somebody of the same level takes "
            + "the place within \(edition.periods.grace.counting("month")). What is told more than "
            + "\(edition.periods.timelyDeclaration.counting("month")) after the departure is told late."
        ) { $0.theServiceManagerTellsThe(edition.periods.grace, edition.periods.timelyDeclaration) }),
      Clause(
        "D.2.b", Localized("How many registered engineers") { $0.howManyRegisteredEngineers },
        Localized(
          "Registered post-sales engineers needed: \(engineers(edition, .english))."
        ) { $0.registeredPostsalesEngineersNeeded(engineers(edition, $0.language)) }),
      Clause(
        "D.2.c", Localized("Who leads a delivery") { $0.whoLeadsADelivery },
        Localized(
          "Every project delivery is led by a registered post-sales engineer; nobody else delivers alone."
        ) { $0.everyProjectDeliveryIsLed }),
    ]
  }
}

/// What other languages than English say for `Clause+Duties.swift`, each named by the English beside it.
package protocol ClauseDutiesWording {
  var theSellerProvidesTheService: String { get }
  var thePartnerThatPlacesThe: String { get }
  var serviceManager: String { get }
  var everyStarratedChannelHasA: String { get }
  var tellingOfChangesInTime: String { get }
  func theServiceManagerTellsThe(_ grace: Int, _ timelyDeclaration: Int) -> String
  var howManyRegisteredEngineers: String { get }
  func registeredPostsalesEngineersNeeded(_ engineers: String) -> String
  var whoLeadsADelivery: String { get }
  var everyProjectDeliveryIsLed: String { get }
}
