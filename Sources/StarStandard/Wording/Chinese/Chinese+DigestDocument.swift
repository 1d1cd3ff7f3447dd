extension Chinese: DigestDocumentWording {
  package func chosen(_ filter: String, _ value: String) -> String { "\(filter)：\(value)" }
  package var inTheReportOfTheBatch: String { "见本批次的 report.html" }
  package func inTheReportByFilter(_ filter: String) -> String { "见本批次的 report.html，筛选“\(filter)”" }
  package func titleCounted(_ title: String, _ sectionCount: String) -> String { "\(title)（\(sectionCount)）" }
  package func andMoreSeeReportHtml(_ more: Int) -> String { "另有 \(more) 项，见 report.html" }
}
