extension Spanish: DeparturesOfStandingWording {
  package func ofOnRecordNoneIs(_ departures: Int) -> String {
    "De \(n(departures, "salida registrada", "salidas registradas")), ninguna está en ese caso."
  }
}
