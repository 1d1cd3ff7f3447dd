/// What other languages than English say for `ReportFacts.swift`, each named by the English beside it.
package protocol ReportFactsWording {
  func reportFactsMore(_ grade: String, _ missing: Int) -> String
  var certifiedEngineers: String { get }
  var senior: String { get }
  var juniorOrSenior: String { get }
}
