/// What other languages than English say for `BarsPicture.swift`, each named by the English beside it.
package protocol BarsPictureWording {
  func quoted(_ short: String) -> String
  func isWhatMostAreReminded(_ names: String, _ isOne: Bool, _ count: String) -> String
  func finding(_ names: String, _ isOne: Bool, _ isReview: Bool, _ count: String) -> String
  func noFindingCostsAStar(_ names: String, _ isOne: Bool) -> String
  /// Several places of which each has the most.
  func mostOfEach(_ names: String, _ isForeseen: Bool, _ lost: String) -> String
  var nothingFoundCostsAnything: String { get }
  var findingsByRuleAChannel: String { get }
  var rule: String { get }
  var forInformationCostsNothing: String { get }
  var findings: String { get }
  var barsPictureNone: String { get }
  var barsPictureOnHold: String { get }
  func andSoManyLost(_ isForeseen: Bool, _ lost: String) -> String
  var allOthers: String { get }
  func ofIts(_ word: String, _ isForeseen: Bool, _ placeAll: String, _ lost: String) -> String
  func barsPictureNo(_ isCountry: Bool, _ isForeseen: Bool) -> String
  func starsBy(_ isForeseen: Bool, _ isCountry: Bool) -> String
  var channels: String { get }
}
