/// What other languages than English say for `DepartmentDigest+Place.swift`, each named by the English beside it.
package protocol DigestPlaceWording {
  var wouldKeepTheirStarIf: String { get }
  var wouldLackNothingIfCredits: String { get }
  var wouldKeepAHigherStarIf: String { get }
  func vacanciesWhoseTimeEndsBefore(_ nextReview: CalendarDate) -> String
  var onHoldMendTheseRecords: String { get }
  var onHoldUntilASupplementOf: String { get }
  var noticesWithoutAUsableAddress: String { get }
  var majorEventsThatWaitFor: String { get }
  var majorEventsForWhichYou: String { get }
  var majorEventsBesideRenewals: String { get }
  func waiversThatExpireBeforeThe(_ nextReview: CalendarDate) -> String
  var decidedOtherwiseThanBeforeIn: String { get }
  var keepTheirStarAtRisk: String { get }
  var couldApplyForAHigher: String { get }
  var toBeWatchedThoughIt: String { get }
  var starsTaken: String { get }
  var notReadyForTheRenewal: String { get }
  var notRenewedOrAtA: String { get }
  var toldWhatWillCostTheir: String { get }
}
