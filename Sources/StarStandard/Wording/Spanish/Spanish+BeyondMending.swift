extension Spanish: BeyondMendingWording {
  package func thisCannotBeMended(_ titles: String, _ decidedOn: CalendarDate, _ star: String) -> String {
    "Esto ya no puede remediarse: \(titles). Por ello, en la revisión del \(decidedOn) se pierde la certificación de \(star), se haga lo que se haga."
  }
  package func whatElseIsNamedCounts(_ star: String, _ isUnconfirmed: Bool) -> String {
    "\(others(isUnconfirmed)) no conserva la certificación de \(star): cuenta para una nueva solicitud."
  }
  package func whatElseIsNamedCountsFor(_ star: String, _ open: String, _ isUnconfirmed: Bool) -> String {
    "\(others(isUnconfirmed)) no conserva la certificación de \(star): cuenta para \(open), en lo que se requiera, y para una nueva solicitud."
  }
  private func others(_ isUnconfirmed: Bool) -> String {
    isUnconfirmed ? "Lo demás que se indica aquí, salvo la confirmación," : "Lo demás que se indica aquí"
  }
  package var noStarIsLeft: String { "No queda ninguna estrella." }
  package func isLeftWithTheRecords(_ star: String) -> String {
    "Con los registros actuales, el resultado es: \(star)."
  }
  package func isLeftAndIsStillOpen(_ left: String, _ best: String) -> String {
    "Con los registros actuales, el resultado es: \(left); todavía cabe obtener \(best)."
  }
  package func byTheAuditThatWouldBe(_ day: CalendarDate, _ star: String) -> String {
    "En la auditoría del \(day) sería: \(star)."
  }
  package func forTheStar(_ star: String, _ needs: String) -> String { "Para \(star): \(needs)" }
  package func mayBeAppliedForAgain(_ star: String, _ day: CalendarDate) -> String {
    "La certificación de \(star) puede solicitarse a partir del \(day) (G.4)."
  }
}
