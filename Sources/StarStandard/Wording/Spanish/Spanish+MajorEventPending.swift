extension Spanish: MajorEventPendingWording {
  package var majorEventWithoutARuling: String { "Evento grave sin resolución" }
  package var aMajorEventThatNobody: String {
    "Un evento grave que aún no se ha resuelto puede costar la estrella en una revisión posterior. Se señala para que no se olvide."
  }
  package var eventAwaitsRuling: String { "Evento por resolver" }
  package func majorEventPendingHasNoRulingYet(_ event: String) -> String {
    "\(event.capitalized), aún no tiene resolución."
  }
  package var noMajorEventWaitsFor: String { "Ningún evento grave espera resolución." }
}
