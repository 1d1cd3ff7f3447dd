extension Spanish: LackingByAuditWording {
  package func theAuditWouldFindLacking(_ day: CalendarDate, _ star: String, _ isBesides: Bool) -> String {
    "Con los registros actuales, en la auditoría del \(day) faltaría\(isBesides ? " además" : "") para \(star) lo siguiente:"
  }
  package func theAuditWouldNotRenewIt(_ day: CalendarDate) -> String {
    "Con los registros actuales, la auditoría del \(day) no la renovaría."
  }
  package func theAuditWouldRenewItOnlyAs(_ day: CalendarDate, _ star: String) -> String {
    "Con los registros actuales, la auditoría del \(day) la renovaría solo como \(star)."
  }
  package func theAuditWouldRenewNothingThatIsLeft(_ day: CalendarDate) -> String {
    "Con los registros actuales, de lo que deja la revisión anterior, la auditoría del \(day) no renovaría nada."
  }
  package func theAuditWouldRenewOnly(_ day: CalendarDate, _ star: String) -> String {
    "Con los registros actuales, de lo que deja la revisión anterior, la auditoría del \(day) renovaría solo \(star)."
  }
  package func theAuditWouldRenewMore(_ day: CalendarDate, _ star: String) -> String {
    "Con los registros actuales, después de la revisión anterior, la auditoría del \(day) renovaría \(star): para entonces cuenta más."
  }
  package func aWaiverLiftsThisUntil(_ last: CalendarDate) -> String {
    "Una dispensa lo exime hasta el \(last)."
  }
  package var whatIsAskedForElsewhereCounts: String {
    "Lo que se pide de lo mismo en otra parte de este aviso cuenta para ello."
  }
}
