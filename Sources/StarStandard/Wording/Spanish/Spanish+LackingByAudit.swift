extension Spanish: LackingByAuditWording {
  package func forTheAuditThisWouldBeLacking(_ day: CalendarDate) -> String {
    "Con los registros actuales, para la auditoría del \(day) faltaría además lo siguiente."
  }
  package func theAuditWouldNotRenewIt(_ day: CalendarDate) -> String {
    "Con los registros actuales, la auditoría del \(day) no la renovaría."
  }
  package func theAuditWouldRenewItOnlyAs(_ day: CalendarDate, _ star: String) -> String {
    "Con los registros actuales, la auditoría del \(day) la renovaría solo como \(star)."
  }
  package func aWaiverLiftsThisUntil(_ last: CalendarDate) -> String {
    "Una dispensa lo exime hasta el \(last)."
  }
}
