extension Spanish: WaiverEndEvidenceWording {
  package var lastDayOfAWaiver: String { "Último día de una dispensa que mantiene la estrella" }
  package func aWaiverThatKeepsThe(_ expiresOn: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String {
    "Una dispensa mantiene la estrella hasta el \(expiresOn), inclusive (\(isToday ? "hoy" : daysLeft == 1 ? "queda 1 día" : "quedan \(daysLeft) días"))."
  }
  package func theReviewThenTakes(_ date: CalendarDate) -> String {
    "Después, en la revisión del \(date) se pierde la estrella."
  }
  package func theRenewalAuditThenDoesNot(_ date: CalendarDate) -> String {
    "Después, la auditoría de renovación del \(date) no renueva la estrella tal como está."
  }
  package func noReviewOrRenewalTakesItForThis(_ months: Int) -> String {
    "Con los registros actuales, en los próximos \(months) meses no se pierde la estrella por ello en ninguna revisión ni renovación."
  }
}
