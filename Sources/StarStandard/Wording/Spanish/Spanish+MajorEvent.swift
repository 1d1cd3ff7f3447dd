extension Spanish: MajorEventWording {
  package var majorEvent: String { "Evento grave" }
  package var seriousComplaintsFraudUnauthorizedDistribution: String {
    "Las quejas graves, el fraude, la distribución no autorizada o la información falsa conducen a un descenso o a la exclusión. Resuelve una persona; la revisión aplica la resolución una sola vez."
  }
  package var ruledMajorEvent: String { "Evento grave resuelto" }
  package func majorEventIsOnRecordWithA(_ event: String, _ ruledOn: String, _ ruling: String) -> String {
    "\(event.capitalized), consta con una resolución del \(ruledOn), día que aún no llega: \(ruling)."
  }
  package func wasRuledOnTheChannel(_ event: String, _ ruledOn: String) -> String {
    "\(event.capitalized): se resolvió el \(ruledOn) incluir al canal en la lista negra."
  }
  package func wasRuledOnDowngrade(_ event: String, _ ruledOn: String) -> String {
    "\(event.capitalized): se resolvió con descenso el \(ruledOn)."
  }
  package var thereIsNoApplicationWhile: String {
    "No se admite ninguna solicitud mientras el canal esté en la lista negra; puede impugnar la resolución ante el departamento."
  }
  package var theRulingStandsUnlessThe: String {
    "La resolución se mantiene salvo que el departamento la modifique; puede impugnarla ante él."
  }
  package func noRulingAgainstTheChannel(_ since: CalendarDate) -> String {
    "No hay ninguna resolución en contra del canal desde el \(since)."
  }
}
