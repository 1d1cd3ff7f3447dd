extension Spanish: CreditBaselineRemedyWording {
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
