/// What other languages than English say for `ReportAnswer.swift`, each named by the English beside it.
package protocol ReportAnswerWording {
  var theAnswer: String { get }
  var notComparedWithAnEarlier: String { get }
  var change: String { get }
  var reportAnswerAtRisk: String { get }
  var reportAnswerOnHold: String { get }
  var theSame: String { get }
  var whatNeedsYouFirst: String { get }
  var nothingWaits: String { get }
  var whySomeForSeveralReasons: String { get }
  var why: String { get }
  var whereWord: String { get }
  var reportAnswerAndThose: String { get }
  func reportAnswerMore(_ left: String) -> String
  func inBracketsAgainst(_ since: String) -> String
  var whoLosesAStarRevoked: String { get }
  var reportAnswerStar: String { get }
  var reportAnswerWhy: String { get }
  var whatItWouldNeedNow: String { get }
  var aStarLostNeedsA: String { get }
  var aHigherStarNeedsAn: String { get }
  var whatWasNotRenewedNeedsA: String { get }
  func whatWasNotRenewedIsAuditedAgain(_ next: CalendarDate) -> String
  var reportAnswerAnd: String { get }
  func more(_ lossesCount: String) -> String
  var amongTheChannelsBelow: String { get }
}
