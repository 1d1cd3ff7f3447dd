extension Spanish: PlacesToFillWording {
  package func toFillInTimeMendsThis(_ filling: String) -> String {
    "Esto se remedia también al cubrir a tiempo lo que queda vacante: \(filling) Pasado el plazo ya nadie cuenta por ello, ni en una revisión ni en una renovación."
  }
  package func besides(_ rest: String) -> String { "Además: \(rest)" }
}
