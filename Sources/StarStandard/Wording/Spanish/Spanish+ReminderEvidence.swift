extension Spanish: ReminderEvidenceWording {
  package func notMetFrom(_ date: CalendarDate, _ daysLeft: Int) -> String {
    "Deja de cumplirse a partir del \(date) (\(daysLeft == 1 ? "queda 1 día" : "quedan \(daysLeft) días")). "
  }
  package func threatBy(_ date: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String {
    "Fecha decisiva: \(date), inclusive (\(isToday ? "hoy" : daysLeft == 1 ? "queda 1 día" : "quedan \(daysLeft) días")). "
  }
  package func theReviewTakesForThis(_ date: CalendarDate) -> String {
    "Por este punto se pierde la estrella en la revisión del \(date)."
  }
}
