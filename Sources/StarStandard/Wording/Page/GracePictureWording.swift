/// What other languages than English say for `GracePicture.swift`, each named by the English beside it.
package protocol GracePictureWording {
  var stillToBeFilled: String { get }
  var notFilledInTime: String { get }
  var notDeclared: String { get }
  func counteddeparture(_ gracesAll: String) -> String
  var toBeFilled: String { get }
  var notInTime: String { get }
  var gracePictureNotDeclared: String { get }
  var fromTheDayTheTime: String { get }
  func thinLinesAreTheDays(_ renewalWords: String) -> String
  func theThatEndFirstMore(_ shownCount: String, _ more: String) -> String
  var whoLeft: String { get }
  var began: String { get }
  var ends: String { get }
  var filledOn: String { get }
  var state: String { get }
  func thisDay(_ asOf: CalendarDate) -> String
  var reviewRenewals: String { get }
  var review: String { get }
  func fromUntil(_ channel: String, _ person: String, _ began: CalendarDate, _ ends: CalendarDate, _ words: String)
    -> String
  func gracePictureFilledOn(_ value: CalendarDate) -> String
}
