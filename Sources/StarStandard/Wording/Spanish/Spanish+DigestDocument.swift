extension Spanish: DigestDocumentWording {
  package func titleCounted(_ title: String, _ sectionCount: String) -> String { "\(title) (\(sectionCount))" }
  package func andMoreSeeReportHtml(_ more: Int) -> String { "y \(more) más, véase report.html" }
}
