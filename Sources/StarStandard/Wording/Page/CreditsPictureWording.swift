/// What other languages than English say for `CreditsPicture.swift`, each named by the English beside it.
package protocol CreditsPictureWording {
  func thatOnCredits(_ creditsAll: String) -> String
  var theOnlyOneIsNotShort: String { get }
  func noneOfIsShort(_ all: String) -> String
  func ofShortByATenth(_ all: String, _ short: String, _ shortByATenth: String) -> String
  func wouldKeepTheStarWith(_ saved: String) -> String
  var creditsPictureAndMore: String { get }
  func to(_ tenth: Int, _ tenth2: Int) -> String
  var creditsOfTheLastFour: String { get }
  var ofTheBaseline: String { get }
  func creditsPictureOfTheBaseline(_ name: String) -> String
  var baseline: String { get }
  var shortByATenthOr: String { get }
  var aboveByATenthOr: String { get }
  func creditsPictureOf(_ counted: String, _ required: String) -> String
  func creditsPictureAwaitApproval(_ pending: String) -> String
}
