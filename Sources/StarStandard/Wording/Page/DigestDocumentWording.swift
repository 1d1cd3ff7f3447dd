/// What other languages than English say for `DigestDocument.swift`, each named by the English beside it.
package protocol DigestDocumentWording {
  func titleCounted(_ title: String, _ sectionCount: String) -> String
  func andMoreSeeReportHtml(_ more: Int) -> String
}
