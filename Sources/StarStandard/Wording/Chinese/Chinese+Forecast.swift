extension Chinese: ForecastWording {
  package func withTheRecordsAsThey(_ decidedOn: CalendarDate, _ titles: [String]) -> String {
    "如登记情况不变，\(decidedOn) 的续证审核将不予续证，原因：\(language.list(titles))。"
  }
  package func withTheRecordsAsTheyStand(_ decidedOn: CalendarDate, _ left: String, _ titles: [String]) -> String {
    spaced("如登记情况不变，\(decidedOn) 的续证审核仅可续证为\(left)，原因：\(language.list(titles))。")
  }
  package func inTheOrdinaryCourseCredits(_ decidedOn: CalendarDate) -> String {
    "随时间推移，原有积分将超出计算期，\(decidedOn) 的审核须有新的积分。"
  }
  package func moreReasonsAreNotTold(_ count: Int) -> String { "另有 \(count) 项原因未在此列出。" }
  package func notMetAnyMoreFrom(_ fallsOn: CalendarDate) -> String { "（自 \(fallsOn) 起）" }
  package func withTheRecordsAsTheyStandThe(
    _ decidedOn: CalendarDate, _ left: String, _ titles: [String], _ since: String
  ) -> String {
    spaced("如登记情况不变，\(decidedOn) 的审核将取消现有星级，调整为\(left)，原因：\(language.list(titles))\(since)。")
  }
  package func noReviewOrRenewalWouldTakeTheStar(_ months: Int) -> String {
    "如登记情况不变且按时确认续证，未来 \(months) 个月内的审核及续证均不会导致失去星级。"
  }
  package func thisSupposesThatTheRenewal(_ unconfirmed: CalendarDate) -> String {
    "以上以有效期至 \(unconfirmed) 的认证已确认续证为前提。"
  }
}
