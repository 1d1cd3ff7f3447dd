/// What other languages than English say for `DigestWording.swift`, each named by the English beside it.
package protocol DigestWording {
  func digestWordingNamed(_ name: String, _ id: String) -> String
  func endsOn(_ value: CalendarDate) -> String
  func toBeConfirmedBy(_ day: CalendarDate) -> String
  func digestWordingUntil(_ value: CalendarDate) -> String
  func ofCreditsAwaitApproval(_ counted: String, _ required: String, _ pending: String) -> String
  func holdsCouldApplyFor(_ now: String, _ then: String) -> String
  func needed(_ need: String) -> String
  func foreseenStar(_ star: String) -> String
  func wouldBeStar(_ star: String) -> String
  func lostAndPastMending(_ day: CalendarDate) -> String
}
