extension Spanish: DigestDocumentWording {
  package func chosen(_ filter: String, _ value: String) -> String { "\(filter): \(value)" }
  package var inTheReportOfTheBatch: String { "En report.html del lote" }
  package func inTheReportByFilter(_ filter: String) -> String { "En report.html del lote, filtro “\(filter)”" }
  package func titleCounted(_ title: String, _ sectionCount: String) -> String { "\(title) (\(sectionCount))" }
  package func andMoreSeeReportHtml(_ more: Int) -> String { "y \(more) más, véase report.html" }
}
