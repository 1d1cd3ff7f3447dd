extension Spanish: WaivedEvidenceWording {
  package var itIsWaivedForGood: String { "La dispensa es definitiva." }
  package var itIsWaivedForThisReview: String { "La dispensa vale solo para esta revisión." }
  package func nothingIsToBeDoneForTheStar(_ months: Int) -> String {
    "Para conservar la estrella no hay nada que hacer: con los registros actuales, en los próximos \(months) meses no se pierde por esto en ninguna revisión ni renovación."
  }
  package func onceTheWaiverHasEnded(_ date: CalendarDate) -> String {
    "Una vez terminada la dispensa, por esto se pierde la estrella en la revisión del \(date); nada de lo que se haga ahora lo cambia."
  }
  package func theRenewalAuditAsksAllTheSame(_ date: CalendarDate, _ remedy: String) -> String {
    "La auditoría de renovación del \(date) lo exige de todos modos. \(remedy)"
  }
  package func theRenewalAuditAsksAgain(_ date: CalendarDate, _ remedy: String) -> String {
    "La auditoría de renovación del \(date) lo exige de nuevo. \(remedy)"
  }
  package func theReviewAsksAgain(_ date: CalendarDate, _ remedy: String) -> String {
    "La revisión del \(date) lo exige de nuevo. \(remedy)"
  }
}
