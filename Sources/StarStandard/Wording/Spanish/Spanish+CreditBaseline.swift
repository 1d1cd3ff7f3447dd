extension Spanish: CreditBaselineWording {
  package var creditsBaseline: String { "Base de créditos" }
  package var aStarEarnedByCredits: String {
    "Una estrella obtenida por créditos exige que los créditos de los últimos cuatro trimestres naturales alcancen la base de la estrella. Solo cuentan los registros aprobados, según el día en que se obtuvieron. Son del canal: quien los obtuvo puede haberse ido después."
  }
  package var creditsShort: String { "Faltan créditos" }
  package func moreCredit(_ missing: String, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String {
    "\(n(missing, "crédito más", "créditos más")) del \(windowFirst) al \(windowLast)"
  }
  package func awaitApproval(_ pending: String) -> String { "; \(n(pending, "espera", "esperan")) aprobación" }
  package func inBrackets(_ parts: [String]) -> String { " (\(parts.joined(separator: ", ")))" }
  package func earnedWithin(_ months: Int) -> String { "en un plazo de \(n(months, "mes", "meses"))" }
  package var inTheLastFourQuarters: String { "en los últimos cuatro trimestres" }
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
  package func neededFromToTheseDays(_ windowFirst: CalendarDate, _ windowLast: CalendarDate, _ missing: Int) -> String
  {
    "\(missing == 1 ? "Se requiere 1 crédito aprobado más" : "Se requieren \(missing) créditos aprobados más"), del \(windowFirst) al \(windowLast). Ese período ya pasó: haga que se aprueben o se registren los créditos que falten de él."
  }
  package func andApprovedBy(_ day: CalendarDate) -> String { ", y con aprobación a más tardar el \(day), inclusive" }
  package func neededEarnedByThatDay(_ windowLast: CalendarDate, _ missing: Int, _ approved: String) -> String {
    "\(missing == 1 ? "Se requiere 1 crédito aprobado más, obtenido" : "Se requieren \(missing) créditos aprobados más, obtenidos") a más tardar el \(windowLast), inclusive\(approved)."
  }
  package func neededBy(_ windowLast: CalendarDate, _ missing: Int) -> String {
    "Al \(windowLast) \(missing == 1 ? "faltaba 1 crédito aprobado" : "faltaban \(missing) créditos aprobados")."
  }
  package var ifWhatAwaitsApprovalIs: String {
    "Si se aprueba lo que espera aprobación, pida al departamento que decida de nuevo."
  }
  package func ifWhatAwaitsApprovalIsALowerStarIsLeft(_ star: String) -> String {
    "Si se aprueba lo que espera aprobación, pida al departamento que decida de nuevo: el resultado sería \(star)."
  }
  package func aNewApplicationByCredits(_ months: Int, _ required: Int) -> String {
    "Una nueva solicitud por créditos requiere \(n(required, "crédito obtenido", "créditos obtenidos")) en los \(n(months, "mes anterior", "meses anteriores")) y aprobados (B.2 a)."
  }
  package func neededForTheApplication(_ months: Int, _ missing: Int) -> String {
    "\(missing == 1 ? "Se requiere 1 crédito aprobado más, obtenido" : "Se requieren \(missing) créditos aprobados más, obtenidos") en los \(n(months, "mes anterior", "meses anteriores")) a la solicitud (B.2 a)."
  }
  package func forTheReviewOfDaysThatAreOver(
    _ nextReview: CalendarDate, _ windowFirst: CalendarDate, _ windowLast: CalendarDate, _ then: Int
  ) -> String {
    "Para la revisión del \(nextReview) \(then == 1 ? "se requiere 1 crédito aprobado más" : "se requieren \(then) créditos aprobados más"), del \(windowFirst) al \(windowLast). Ese período ya pasó: haga que se aprueben o se registren los créditos que falten de él."
  }
  package func forTheReviewOfThe(_ nextReview: CalendarDate, _ countingThen: Int) -> String {
    "Para la revisión del \(nextReview) \(countingThen == 1 ? "basta" : "bastan") \(n(countingThen, "crédito ya registrado", "créditos ya registrados"))."
  }
  package func creditsToEarnForTheNextReview(
    _ nextReview: CalendarDate, _ countingThen: Int, _ nextWindowLast: CalendarDate, _ then: Int
  ) -> String {
    "Para la revisión del \(nextReview) \(countingThen == 1 ? "contará 1" : "contarán \(countingThen)") de los créditos registrados: \(then == 1 ? "ha de obtenerse 1 más" : "han de obtenerse \(then) más") a más tardar el \(nextWindowLast), inclusive, y aprobarse."
  }
}
