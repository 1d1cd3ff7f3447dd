/// What other languages than English say for `RegisterPage.swift`, each named by the English beside it.
package protocol RegisterPageWording {
  func starsInForceOn(_ asOf: CalendarDate) -> String
  var starauditRegister: String { get }
  var notToBeRead: String { get }
  func byTheRecordsFromWhich(_ batch: String) -> String
  var channel: String { get }
  var name: String { get }
  var kind: String { get }
  var country: String { get }
  var registerPageStar: String { get }
  var route: String { get }
  var certification: String { get }
  var issuedOn: String { get }
  var validUntil: String { get }
  var next: String { get }
  var renewalPending: String { get }
}
