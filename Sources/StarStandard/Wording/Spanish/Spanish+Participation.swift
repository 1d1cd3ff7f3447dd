extension Spanish: ParticipationWording {
  package var participationInEvents: String { "Participación en eventos" }
  package var withinOneYearOfObtaining: String {
    "En el plazo que da la edición desde la certificación, el canal debe asistir a cierto número de capacitaciones, reuniones y foros. Se comprueba una vez, en la primera revisión después de ese plazo, y por la menor de las dos estrellas: la de entonces y la actual."
  }
  package var tooFewTrainings: String { "Faltan capacitaciones" }
  package func asksForWithin(
    _ months: Int, _ star: String, _ required: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate,
    _ isOpen: Bool,
    _ counted: Int
  ) -> String {
    "Para \(star) se requiere asistir a \(n(required, "capacitación, reunión o foro", "capacitaciones, reuniones o foros")) en los \(n(months, "mes", "meses")) siguientes a la certificación; del \(windowFirst) al \(windowLast) el canal \(isOpen ? "ha asistido a \(counted) hasta ahora" : "asistió a \(counted)")."
  }
  package func attendMoreByThatDay(_ windowLast: CalendarDate, _ missing: Int) -> String {
    "A más tardar el \(windowLast), inclusive, asista a \(missing) más y haga que se \(missing == 1 ? "registre" : "registren")."
  }
  package func thePeriodIsOverOf(_ missing: Int, _ required: Int) -> String {
    "El período ha terminado; \(missing == 1 ? "faltó 1" : "faltaron \(missing)") de \(required). Si alguno no se registró, haga que se registre; los eventos del año en curso de la certificación cuentan para la próxima comprobación."
  }
  package var aNewApplicationDoesNotAskForIt: String { "Una nueva solicitud no lo exige." }
  package func thePeriodIsOverAndNobodyAsks(_ missing: Int, _ required: Int) -> String {
    "El período ha terminado; \(missing == 1 ? "faltó 1" : "faltaron \(missing)") de \(required). Una nueva solicitud no lo exige."
  }
}
