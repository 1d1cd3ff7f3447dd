/// What other languages than English say for `ReportHead.swift`, each named by the English beside it.
package protocol ReportHeadWording {
  func ofTheStarCertificationsAs(_ title: String) -> String
  var whatThisReportWasMade: String { get }
  var batch: String { get }
  var command: String { get }
  var reportHeadAsOf: String { get }
  var program: String { get }
  var edition: String { get }
  var configuration: String { get }
  var rowsOnRecord: String { get }
  var rowsPerTable: String { get }
  var table: String { get }
  var rows: String { get }
}
