extension Spanish: ReportFactsWording {
  package func reportFactsMore(_ grade: String, _ missing: Int) -> String { "\(missing) más de \(grade)" }
  package var certifiedEngineers: String { "ingenieros certificados: " }
  package var senior: String { "nivel sénior" }
  package var juniorOrSenior: String { "nivel júnior o sénior" }
}
