extension Spanish: TrackingSystemWording {
  package var issueTrackingSystem: String { "Sistema de seguimiento de incidencias" }
  package var issueTrackingLacking: String { "Seguimiento de incidencias insuficiente" }
  package var anIssueTrackingSystem: String { "un sistema de seguimiento de incidencias" }
  package func introduceAnIssueTrackingSystem(_ kinds: String) -> String {
    "Implante un sistema de seguimiento de incidencias \(kinds)."
  }
}
