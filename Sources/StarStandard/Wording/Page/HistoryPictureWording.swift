/// What other languages than English say for `HistoryPicture.swift`, each named by the English beside it.
package protocol HistoryPictureWording {
  var now: String { get }
  var loseAStar: String { get }
  var historyPictureAtRisk: String { get }
  var historyPictureOnHold: String { get }
  var decided: String { get }
  var asManyAsInEach: String { get }
  func theMostOfTheLast(_ pointsCount: Int) -> String
  func theFewestOfTheLast(_ pointsCount: Int) -> String
  func betweenAndBefore(_ least: String, _ most: String) -> String
  func aStar(_ now: String) -> String
  var theLastReviewsInTheir: String { get }
  var historyPictureReview: String { get }
}
