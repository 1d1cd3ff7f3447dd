extension Chinese: CreditBaselineEvidenceWording {
  package func moreCredit(_ missing: String, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String {
    "\(windowFirst) 至 \(windowLast) 尚缺 \(missing) 分"
  }
  package func awaitApproval(_ pending: String) -> String { "；\(pending) 分待审批" }
}
