extension Chinese: DeparturesOfStandingWording {
  package func ofOnRecordNoneIs(_ departures: Int) -> String { "在案 \(departures) 次离职中无此情形。" }
}
