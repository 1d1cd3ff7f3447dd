/// What other languages than English say for `ReportRow.swift`, each named by the English beside it.
package protocol ReportRowWording {
  var ifNothingChanges: String { get }
  var defectiveRowsNothingIsConcluded: String { get }
  var reportRowAtRisk: String { get }
  var reapplyFrom: String { get }
  var waivedBy: String { get }
  var forGood: String { get }
  var reportRowUntil: String { get }
  var clause: String { get }
  var starNotReadable: String { get }
}
