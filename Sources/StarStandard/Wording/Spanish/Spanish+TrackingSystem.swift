extension Spanish: TrackingSystemWording {
  package var issueTrackingSystem: String { "Sistema de seguimiento de incidencias" }
  package var issueTrackingLacking: String { "Seguimiento de incidencias insuficiente" }
  package var anIssueTrackingSystem: String { "un sistema de seguimiento de incidencias" }
  package var trackCustomersIssuesInThe: String {
    "Dé seguimiento a las incidencias de los clientes de la manera requerida y haga que se registre."
  }
}
