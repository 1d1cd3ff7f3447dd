extension Spanish: CreditBaselineMessageWording {
  package func inBrackets(_ parts: [String]) -> String { " (\(parts.joined(separator: ", ")))" }
  package func earnedWithin(_ months: Int) -> String { "en un plazo de \(n(months, "mes", "meses"))" }
  package func inTheLastQuarters(_ quarters: Int) -> String {
    quarters == 1 ? "en el último trimestre" : "en los últimos \(quarters) trimestres"
  }
  package func asksForFromToThe(
    _ star: String, _ period: String, _ required: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate,
    _ isOpen: Bool, _ counted: Int, _ breakdown: String
  ) -> String {
    "Para \(star) \(required == 1 ? "se requiere" : "se requieren") \(n(required, "crédito", "créditos")) \(period); del \(windowFirst) al \(windowLast) el canal tiene \(counted)\(isOpen ? " hasta ahora" : "")\(breakdown)."
  }
  package func ofTheseEarnedByPersons(_ points: Int) -> String {
    points == 1
      ? "De estos, 1 lo obtuvo una persona que ya no está en funciones aquí."
      : "De estos, \(points) los obtuvieron personas que ya no están en funciones aquí."
  }
  package func moreWasEarnedBySomebody(_ points: Int) -> String {
    points == 1
      ? "1 más lo obtuvo una persona que ya no está en funciones aquí; no cuenta."
      : "\(points) más los obtuvieron personas que ya no están en funciones aquí; no cuentan."
  }
  package func ofTheseDaysApprovalApproved(_ pending: Int, _ suffices: Bool) -> String {
    pending == 1
      ? "1 crédito más de estos días espera aprobación; una vez aprobado, \(suffices ? "sería suficiente" : "no sería suficiente")."
      : "\(pending) créditos más de estos días esperan aprobación; una vez aprobados, \(suffices ? "serían suficientes" : "no serían suficientes")."
  }
  package func ofTheseDaysEnoughForALowerStar(_ pending: Int, _ star: String, _ lower: String) -> String {
    pending == 1
      ? "1 crédito más de estos días espera aprobación; una vez aprobado, no sería suficiente para \(star), pero sí para \(lower)."
      : "\(pending) créditos más de estos días esperan aprobación; una vez aprobados, no serían suficientes para \(star), pero sí para \(lower)."
  }
}
