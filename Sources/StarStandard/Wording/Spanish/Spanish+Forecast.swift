extension Spanish: ForecastWording {
  /// In the middle of a sentence, so without a capital; an abbreviation keeps its own.
  private func reasons(_ titles: [String]) -> String {
    let inside = titles.map { title in
      title.dropFirst().first?.isLowercase ?? false ? title.prefix(1).lowercased() + title.dropFirst() : title
    }
    return (titles.count == 1 ? "Motivo: " : "Motivos: ") + language.list(inside)
  }
  package func withTheRecordsAsThey(_ decidedOn: CalendarDate, _ titles: [String]) -> String {
    "Con los registros actuales, la auditoría de renovación del \(decidedOn) no renovaría ninguna estrella. \(reasons(titles))."
  }
  package func withTheRecordsAsTheyStand(_ decidedOn: CalendarDate, _ left: String, _ titles: [String]) -> String {
    "Con los registros actuales, la auditoría de renovación del \(decidedOn) renovaría solo \(left). \(reasons(titles))."
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
    _ decidedOn: CalendarDate, _ left: String, _ titles: [String], _ since: String
  ) -> String {
    "Con los registros actuales, en la revisión del \(decidedOn) se perdería la estrella (resultado: \(left)). \(reasons(titles))\(since)."
  }
  package func noReviewOrRenewalWouldTakeTheStar(_ months: Int) -> String {
    "Con los registros actuales, y si se confirma cada renovación, en los próximos \(months) meses no se perdería la estrella en ninguna revisión ni renovación."
  }
  package func thisSupposesThatTheRenewal(_ unconfirmed: CalendarDate) -> String {
    "Esto supone que se confirma la renovación de la certificación vigente hasta el \(unconfirmed)."
  }
}
