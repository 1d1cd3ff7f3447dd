extension Chinese: ReminderEvidenceWording {
  package func notMetFrom(_ date: CalendarDate, _ daysLeft: Int) -> String {
    "自 \(date) 起不再满足（还有 \(daysLeft) 天）。"
  }
  package func threatBy(_ date: CalendarDate, _ isToday: Bool, _ daysLeft: Int) -> String {
    "关键日期：\(date)（含当日，\(isToday ? "即今日" : "还有 \(daysLeft) 天")）。"
  }
  package func theReviewTakesForThis(_ date: CalendarDate) -> String {
    "\(date) 的审核将因此取消该星级。"
  }
}
