/// What other languages than English say for `ReportLists.swift`, each named by the English beside it.
package protocol ReportListsWording {
  var housekeeping: String { get }
  var onHoldUntilTheirRows: String { get }
  var onHoldUntilASupplement: String { get }
  var applyingTheReviewLeftThese: String { get }
  var nothingIsConcludedAboutThese: String { get }
  var nobodyCanTellWhetherThey: String { get }
  var whatDecidesWhetherTheseChannels: String { get }
  var noUsableAddressForTheir: String { get }
  var theDecisionStandsTellThese: String { get }
  var noDecisionRestsOnThese: String { get }
  var ofAKindThatThe: String { get }
  var theseChannelsAreListedAnd: String { get }
  var reportListsWouldBeDecidedWorseBy: String { get }
  var aSupplementTakesNothingAway: String { get }
  var whatTheClausesAsk: String { get }
  var clauseByClause: String { get }
  func inOurWordsTheNumbers(_ editionName: String) -> String
  var reportListsNone: String { get }
  func andMoreSee(_ left: String, _ place: String) -> String
  var defects: String { get }
  var row: String { get }
  var column: String { get }
  var whatIsWrong: String { get }
}
