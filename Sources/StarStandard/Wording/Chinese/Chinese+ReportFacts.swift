extension Chinese: ReportFactsWording {
  package func reportFactsMore(_ grade: String, _ missing: Int) -> String { "\(grade) \(missing) 名" }
  package var certifiedEngineers: String { "持证工程师尚缺" }
  package var senior: String { "高级" }
  package var juniorOrSenior: String { "初级或高级" }
}
