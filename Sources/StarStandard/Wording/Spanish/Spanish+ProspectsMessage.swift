extension Spanish: ProspectsMessageWording {
  package func byTheRecordsOfThis(_ day: CalendarDate, _ list: String) -> String {
    "Según los registros del \(day), se cumplen los requisitos de \(list)."
  }
  package func byTheRecordsOfThe(_ day: CalendarDate, _ list: String) -> String {
    "Según los registros del \(day), el canal cumple además los requisitos de \(list): puede presentar la solicitud (F.1, G.2)."
  }
  package func byTheRecordsOfTheChannel(_ day: CalendarDate, _ list: String, _ openFrom: CalendarDate) -> String {
    "Según los registros del \(day), el canal cumple además los requisitos de \(list): puede presentar la solicitud a partir del \(openFrom) (G.4)."
  }
  package func atOnce(_ stars: String) -> String { "\(stars) de inmediato" }
  package func fromDayOn(_ stars: String, _ openFrom: CalendarDate) -> String {
    "\(stars) a partir del \(openFrom) (G.4)"
  }
  package func openToAnApplicationBy(_ parts: [String]) -> String {
    "Puede solicitarse, por certificados o por créditos: \(parts.joined(separator: "; "))."
  }
  package var or: String { " o " }
  package func by(_ star: String, _ route: String) -> String { "\(star) por \(route)" }
  package func isMetTooSoon(
    _ day: CalendarDate, _ what: String, _ openFrom: CalendarDate, _ missing: String
  ) -> String {
    "Según los registros del \(day), el canal cumple ese día los requisitos de \(what), pero no el \(openFrom), a partir del cual puede presentar la solicitud (G.4). Pendiente entonces: \(missing)"
  }
  package var applyBeforeAStarIsLost: String {
    "Preséntela antes de perder una estrella: a partir de entonces no se admite durante un tiempo (G.4)."
  }
  package func byTheRecordsOfNone(_ day: CalendarDate) -> String {
    "Según los registros del \(day), no se cumplen los requisitos de ninguna."
  }
  package var whatIsNamedAbove: String { "lo que se indica más arriba." }
  package func missingByEitherRoute(_ star: String, _ missing: String) -> String {
    "Pendiente para \(star) por cualquiera de las dos vías: \(missing)"
  }
  package func missingByRoute(_ star: String, _ route: String, _ missing: String) -> String {
    "Pendiente para \(star) por \(route): \(missing)"
  }
  package func missingByRouteBesides(_ route: String, _ missing: String) -> String {
    "Por \(route), además: \(missing)"
  }
  package var theSameEngineerMayCount: String { "Un mismo ingeniero puede valer para varios de estos puntos." }
}
