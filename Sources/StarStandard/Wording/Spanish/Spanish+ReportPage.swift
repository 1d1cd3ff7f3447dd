extension Spanish: ReportPageWording {
  package func asOfStarauditReport(_ batch: String, _ asOf: CalendarDate) -> String {
    "\(batch), al \(asOf): informe de star-audit"
  }
  package var skipToTheChannels: String { "Ir a los canales" }
  package var channelsWithFindingsOrOn: String { "Canales con hallazgos o en suspenso, por identificador" }
  package var findingsAndRemedies: String { "Hallazgos y medidas" }
  package func asOfEndOfThe(_ program: String, _ batch: String, _ asOf: CalendarDate) -> String {
    "\(program), \(batch), al \(asOf). Fin del informe."
  }
}
