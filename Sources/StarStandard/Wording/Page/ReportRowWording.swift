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
  /// The same of several.
  var clauses: String { get }
  var starNotReadable: String { get }
}
