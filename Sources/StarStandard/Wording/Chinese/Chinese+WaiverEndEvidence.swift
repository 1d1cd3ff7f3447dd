extension Chinese: WaiverEndEvidenceWording {
  package var lastDayOfAWaiver: String { "维持星级的豁免最后一日" }
  package func aWaiverThatKeepsThe(_ expiresOn: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String {
    "维持星级的豁免至 \(expiresOn)（含当日，\(isToday ? "即今日" : "还有 \(daysLeft) 天")）止。"
  }
  package func theReviewThenTakes(_ date: CalendarDate) -> String { "此后，\(date) 的审核将取消该星级。" }
  package func theRenewalAuditThenDoesNot(_ date: CalendarDate) -> String { "此后，\(date) 的续证审核将无法原级续证。" }
  package func noReviewOrRenewalTakesItForThis(_ months: Int) -> String {
    "按现有登记，未来 \(months) 个月内的审核及续证均不会因此取消星级。"
  }
}
