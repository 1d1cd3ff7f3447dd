extension Standing {
  /// The verdict of a departure rule: a finding for each departure in the state.
  func examineDepartures(_ state: Departure.State) -> Verdict {
    let found = departures.filter { $0.state == state }
    guard found.isEmpty else { return .found(found.map { DepartureEvidence($0, self) }) }
    return .passed { DeparturesSettled(departures: self.departures.count) }
  }
}

extension Standing {
  /// The last days to fill the places that are open and held by grace.
  var vacanciesInGrace: [Rule.Reminder.Deadline] {
    departures.filter { $0.state == .inGrace && $0.replenishment == nil }.map {
      Rule.Reminder.Deadline(
        date: $0.deadline, evidence: DepartureEvidence($0, self), heading: Rule.departureInGrace.title)
    }
  }
}

/// No departure is in the state that a rule looks for.
private struct DeparturesSettled: Evidence {
  let departures: Int

  var fields: [EvidenceField] { [EvidenceField("departures", .number(departures))] }

  func message(in language: Language) -> String {
    language.text(
      "Of \(departures.counting("departure")) on record, none is such."
    ) { $0.ofOnRecordNoneIs(departures) }
  }

  func remedy(in language: Language) -> String { "" }
}

/// What other languages than English say for `Standing+Departures.swift`, each named by the English beside it.
package protocol DeparturesOfStandingWording {
  func ofOnRecordNoneIs(_ departures: Int) -> String
}
