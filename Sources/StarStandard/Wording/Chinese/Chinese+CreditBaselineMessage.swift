extension Chinese: CreditBaselineMessageWording {
  package func inBrackets(_ parts: [String]) -> String { "（\(parts.joined(separator: "、"))）" }
  package func earnedWithin(_ months: Int) -> String { "\(months) 个月内取得的积分" }
  package func inTheLastQuarters(_ quarters: Int) -> String { "最近 \(quarters) 个季度积分" }
  package func asksForFromToThe(
    _ star: String, _ period: String, _ required: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate,
    _ isOpen: Bool, _ counted: Int, _ breakdown: String
  ) -> String {
    spaced(
      "\(star)要求\(period)达到 \(required)；\(windowFirst) 至 \(windowLast) \(isOpen ? "迄今" : "")计 \(counted)\(breakdown)。")
  }
  package func ofTheseEarnedByPersons(_ points: Int) -> String { "其中 \(points) 分由现已不在岗人员取得。" }
  package func moreWasEarnedBySomebody(_ points: Int) -> String { "另有 \(points) 分由现已不在岗人员取得，不予计入。" }
  package func ofTheseDaysApprovalApproved(_ pending: Int, _ suffices: Bool) -> String {
    "该期间另有 \(pending) 分待审批；如获批准，\(suffices ? "即可达标" : "仍不能达标")。"
  }
  package func ofTheseDaysEnoughForALowerStar(_ pending: Int, _ star: String, _ lower: String) -> String {
    spaced("该期间另有 \(pending) 分待审批；如获批准，仍不足以达到\(star)，但可达到\(lower)。")
  }
}
