extension Spanish: ForecastWording {
  package func withTheRecordsAsThey(_ decidedOn: CalendarDate, _ titles: String) -> String {
    "Con los registros actuales, la auditoría de renovación del \(decidedOn) no renovaría ninguna estrella. Motivo: \(titles)."
  }
  package func withTheRecordsAsTheyStand(_ decidedOn: CalendarDate, _ left: String, _ titles: String) -> String {
    "Con los registros actuales, la auditoría de renovación del \(decidedOn) renovaría solo \(left). Motivo: \(titles)."
  }
  package func inTheOrdinaryCourseCredits(_ decidedOn: CalendarDate) -> String {
    "En el curso ordinario, los créditos salen del período que se cuenta; la revisión del \(decidedOn) requiere créditos nuevos."
  }
  package func moreReasonsAreNotTold(_ count: Int) -> String {
    count == 1 ? "Hay 1 causa más que no se indica aquí." : "Hay \(count) causas más que no se indican aquí."
  }
  package func notMetAnyMoreFrom(_ fallsOn: CalendarDate) -> String {
    " (a partir del \(fallsOn))"
  }
  package func withTheRecordsAsTheyStandThe(
    _ decidedOn: CalendarDate, _ left: String, _ titles: String, _ since: String
  ) -> String {
    "Con los registros actuales, en la revisión del \(decidedOn) se perdería la estrella (resultado: \(left)). Motivo: \(titles)\(since)."
  }
  package func noReviewOrRenewalWouldTakeTheStar(_ months: Int) -> String {
    "Con los registros actuales, y si se confirma cada renovación, en los próximos \(months) meses no se perdería la estrella en ninguna revisión ni renovación."
  }
  package func thisSupposesThatTheRenewal(_ unconfirmed: CalendarDate) -> String {
    "Esto supone que se confirma la renovación de la certificación vigente hasta el \(unconfirmed)."
  }
}
