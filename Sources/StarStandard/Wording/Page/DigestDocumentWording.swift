/// What other languages than English say for `DigestDocument.swift`, each named by the English beside it.
package protocol DigestDocumentWording {
  func chosen(_ filter: String, _ value: String) -> String
  var inTheReportOfTheBatch: String { get }
  func inTheReportByFilter(_ filter: String) -> String
  func titleCounted(_ title: String, _ sectionCount: String) -> String
  func andMoreSeeReportHtml(_ more: Int) -> String
}
