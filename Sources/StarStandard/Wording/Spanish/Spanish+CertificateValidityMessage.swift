extension Spanish: CertificateValidityMessageWording {
  package func asksForEngineersWithValid(
    _ star: String, _ rows: String, _ rule: String, _ day: CalendarDate, _ rows2: String
  ) -> String {
    "Para \(star) se requieren ingenieros con certificados vigentes: \(rows)\(rule). El \(day): \(rows2)."
  }
  package func notCounted(_ lost: String) -> String { "No cuentan: \(lost)." }
  package func aPersonFillsOneTechnical(_ hasTwo: Bool) -> String {
    hasTwo
      ? "; cada persona ocupa un solo lugar técnico y puede ocupar además el de gestión de proyectos"
      : "; cada persona ocupa un solo lugar"
  }
}
