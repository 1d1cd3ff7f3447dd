/// What other languages than English say for `BatchChanges.swift`, each named by the English beside it.
package protocol BatchChangesWording {
  var changeFallen: String { get }
  var changeRisen: String { get }
  var changeCured: String { get }
  var changeNewlyAtRisk: String { get }
  var changeHeld: String { get }
  var changeReleased: String { get }
  var changeJoined: String { get }
  var changeGone: String { get }
  func nowThen(_ isNow: Bool) -> String
  var notUnderReview: String { get }
  var losesAStarLostA: String { get }
  var excluded: String { get }
  var onHold: String { get }
  var keptAtRisk: String { get }
  var keptWithoutAWarning: String { get }
  func stateThen(_ when: String, _ words: String) -> String
}
