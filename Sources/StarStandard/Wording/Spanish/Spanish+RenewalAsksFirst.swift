extension Spanish: RenewalAsksFirstWording {
  package func theRenewalAsksFirst(_ day: CalendarDate) -> String {
    "La renovación lo exige antes: en su auditoría del \(day)."
  }
  package func theRenewalAsksFirstOnceConfirmed(_ day: CalendarDate) -> String {
    "La renovación lo exige antes, una vez confirmada: como muy pronto, en su auditoría del \(day)."
  }
  package func forTheRenewal(_ remedy: String) -> String { "Para la renovación: \(remedy)" }
  package func forTheRenewalAndForTheReviews(_ remedy: String) -> String {
    "Para la renovación y para las revisiones: \(remedy)"
  }
  package func forTheReviews(_ remedy: String) -> String { "Para las revisiones: \(remedy)" }
  package func notCountedForTheRenewal(_ certificates: String) -> String {
    "Para la renovación no cuentan: \(certificates)."
  }
}
