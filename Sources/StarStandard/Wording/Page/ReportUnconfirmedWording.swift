/// What other languages than English say for `ReportUnconfirmed.swift`, each named by the English beside it.
package protocol ReportUnconfirmedWording {
  var nobodyAuditsWhatNobodyConfirmed: String { get }
}
