extension Chinese: DigestDocumentWording {
  package func titleCounted(_ title: String, _ sectionCount: String) -> String { "\(title)（\(sectionCount)）" }
  package func andMoreSeeReportHtml(_ more: Int) -> String { "另有 \(more) 项，见 report.html" }
}
