/// What other languages than English say for `Answer.swift`, each named by the English beside it.
package protocol AnswerWording {
  func lostAStar(_ count: Int) -> String
  var noneLostAStar: String { get }
  func wasRevoked(_ count: Int) -> String
  var noneRevoked: String { get }
  func keepItAtRisk(_ count: Int) -> String
  var noneAtRisk: String { get }
  func wasNotReady(_ count: Int) -> String
  var noneUnready: String { get }
  func wasReady(_ count: Int) -> String
  var noneReady: String { get }
  func notRenewedAtItsStar(_ count: Int) -> String
  var noneRefusedItsStar: String { get }
  /// Of a batch of one channel.
  var onlyOneLosesNoStar: String { get }
  var onlyOneIsReady: String { get }
  var onlyOneIsRenewed: String { get }
  var onlyOneLapsed: String { get }
  /// ` (12 of them are listed below)`, behind a number.
  func listedBelow(_ listed: String) -> String
  func renewedAtALowerOne(_ count: Int) -> String
  var noneAtALowerOne: String { get }
  func wasRenewed(_ count: Int) -> String
  var noneRenewed: String { get }
  func wasReminded(_ count: Int) -> String
  var noneReminded: String { get }
  func hadLapsed(_ count: Int) -> String
  var noneLapsed: String { get }
  func wasHeld(_ count: Int) -> String
  var noneHeld: String { get }
  func wouldKeepTheirStar(_ count: String) -> String
  func wouldKeepAHigherStar(_ count: String) -> String
  func wouldLackNothing(_ count: String) -> String
  func areOnHoldUntilMended(_ count: String) -> String
  func areOnHoldUntilASupplement(_ count: String) -> String
  func cannotBeTold(_ count: String) -> String
  func eventsAwaitARuling(_ count: String) -> String
  func haveNoUsableAddress(_ count: String) -> String
  func rowsBelongToNoChannel(_ count: String) -> String
  func andOfThese(_ count: String, _ words: String) -> String
  func andSoMany(_ count: String, _ words: String) -> String
  var noChannelIsConcerned: String { get }
  func noneOf(_ channels: String, _ noneValue: String) -> String
  func answerOf(_ channels: String, _ count: String, _ words: String) -> String
  /// ` (+3)`, behind a number and what it counts.
  func changedBy(_ change: String) -> String
  var fullStop: String { get }
}
