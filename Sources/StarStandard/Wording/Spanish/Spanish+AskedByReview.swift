extension Spanish: AskedByReviewWording {
  package func byTheReviewIfNothingChanges(_ review: CalendarDate, _ message: String) -> String {
    "En la revisión del \(review), si nada cambia en los registros: \(message)"
  }
}
