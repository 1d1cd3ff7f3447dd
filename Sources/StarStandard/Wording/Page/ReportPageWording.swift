/// What other languages than English say for `ReportPage.swift`, each named by the English beside it.
package protocol ReportPageWording {
  func asOfStarauditReport(_ batch: String, _ asOf: CalendarDate) -> String
  var skipToTheChannels: String { get }
  var channelsWithFindingsOrOn: String { get }
  var findingsAndRemedies: String { get }
  func asOfEndOfThe(_ program: String, _ batch: String, _ asOf: CalendarDate) -> String
}
