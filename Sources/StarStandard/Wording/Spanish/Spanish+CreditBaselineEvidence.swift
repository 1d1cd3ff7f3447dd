extension Spanish: CreditBaselineEvidenceWording {
  package func moreCredit(_ missing: String, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String {
    "\(n(missing, "crédito más", "créditos más")) del \(windowFirst) al \(windowLast)"
  }
  package func awaitApproval(_ pending: String) -> String { "; \(n(pending, "espera", "esperan")) aprobación" }
}
