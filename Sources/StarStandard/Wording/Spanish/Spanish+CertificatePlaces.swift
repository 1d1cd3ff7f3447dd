extension Spanish: CertificatePlacesWording {
  package var seniorgrade: String { "nivel sénior" }
  package var juniorgrade: String { "nivel júnior" }
  package var projectmanagement: String { "gestión de proyectos" }
  package var noneWord: String { "no hay" }
  package func placesOfGrade(_ grade: String, _ places: Int) -> String { "\(places) de \(grade)" }
  package func openPlacesOfGrade(_ grade: String, _ open: Int) -> String {
    "\(n(open, "lugar", "lugares")) de \(grade)"
  }
  package var certificatePlacesHeldByTheGracePeriod: String { "en período de gracia" }
  package func open(_ open: Int) -> String { "\(n(open, "lugar vacante", "lugares vacantes"))" }
  package func whoFills(_ grade: String, _ parts: [String]) -> String {
    "\(grade): \(parts.joined(separator: ", "))"
  }
}
