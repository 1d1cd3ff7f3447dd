extension Spanish: MajorEventCautionWording {
  package var hasNoRulingYet: String { "aún no tiene resolución" }
  package func hasNoRulingYetOne(_ ruledOn: String) -> String {
    "aún no tiene resolución (consta una con fecha \(ruledOn), día que aún no llega)"
  }
  package func hadNoRulingOnIt(_ day: CalendarDate, _ ruledOn: String) -> String {
    "no tenía resolución el \(day) (se resolvió el \(ruledOn))"
  }
  package func isOnRecordWithA(_ ruledOn: String, _ ruling: String) -> String {
    "consta con una resolución del \(ruledOn), día que aún no llega (\(ruling))"
  }
  package func wasRuledOn(_ ruledOn: String, _ ruling: String) -> String {
    "se resolvió con \(ruling == blacklist ? "inclusión en la lista negra" : ruling) el \(ruledOn)"
  }
  package func eventInState(_ event: String, _ state: String) -> String { "\(event.capitalized), \(state)" }
  package var itDidNotDecideThis: String { ". Este evento no influyó en la renovación." }
  package var theVendorMayDelayOrRefuseAnApplication: String {
    "; por ello el fabricante puede aplazar o rechazar la solicitud (G.5)."
  }
  package var theVendorMayDelayOrRefuseARenewal: String {
    "; por ello el fabricante puede aplazar o rechazar la renovación (G.5)."
  }
  package var answerTheDepartmentsQuestionsAbout: String {
    "Responda a las preguntas del departamento sobre el evento."
  }
  package var tellTheDepartmentWhatWas: String {
    "Informe al departamento de lo que se hizo respecto del evento."
  }
}
