extension Chinese: HeldPlaceWording {
  package func lastDayOnWhichCounts(_ who: String) -> String { spaced("\(who)宽限期内计入的最后一日") }
  package func onAndCountsByThe(
    _ who: String, _ isToCome: Bool, _ departedOn: CalendarDate, _ filled: String, _ endsOn: CalendarDate,
    _ isOver: Bool
  ) -> String {
    spaced("\(who)\(isToCome ? "将" : "")于 \(departedOn) 离职\(filled)，宽限期内\(isOver ? "曾" : "仍")计入至 \(endsOn)（含当日）。")
  }
  package func isMetWithoutThemToo(_ star: String) -> String { spaced("不计该人员仍满足\(star)要求，无须处理。") }
  package func fromOnLacksTheNext(_ dayAfter: CalendarDate, _ star: String, _ missing: String) -> String {
    spaced("自 \(dayAfter) 起，\(star)将缺：\(missing)，此后的审核或续证将无法保留该星级。")
  }
  package func fromOnLacksNoAuditRenews(_ dayAfter: CalendarDate, _ star: String, _ missing: String) -> String {
    spaced("自 \(dayAfter) 起，\(star)将缺：\(missing)，此后的续证审核将不予续证为该星级。")
  }
  package var haveWhatIsLackingByThen: String { "请在此之前补足并登记。" }
  package func haveWhatIsLackingOn(_ endsOn: CalendarDate) -> String { "请于 \(endsOn)（含当日）之前补足并登记。" }
  package func thePlaceItselfCountsAs(_ who: String) -> String { spaced("，该岗位视为已由\(who)接替") }
  package func registeredPostsalesEngineer(_ engineers: Int) -> String { "注册售后工程师 \(engineers) 名" }
  package func withCertificates(_ places: String) -> String { spaced("持证\(places)") }
  package func credit(_ credits: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String {
    "\(windowFirst) 至 \(windowLast) 的积分 \(credits) 分"
  }
}
