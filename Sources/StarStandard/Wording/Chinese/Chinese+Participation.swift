extension Chinese: ParticipationWording {
  package var participationInEvents: String { "培训与会议参与" }
  package var withinOneYearOfObtaining: String {
    """
    取得认证后，渠道须在标准版本所定期限内参加一定次数的培训、会议和论坛。期限结束后的首次审核检查一次，以当时与现在两个星\
    级中较低者为准。
    """
  }
  package var tooFewTrainings: String { "培训参与不足" }
  package func asksForWithin(
    _ months: Int, _ star: String, _ required: Int, _ windowFirst: CalendarDate, _ windowLast: CalendarDate,
    _ isOpen: Bool,
    _ counted: Int
  ) -> String {
    spaced("\(star)要求获证后 \(months) 个月内参加 \(required) 次培训、会议或论坛；")
      + spaced("\(windowFirst) 至 \(windowLast) \(isOpen ? "迄今" : "实际")参加 \(counted) 次。")
  }
  package func attendMoreByThatDay(_ windowLast: CalendarDate, _ missing: Int) -> String {
    "请于 \(windowLast)（含当日）之前再参加 \(missing) 次并登记。"
  }
  package func thePeriodIsOverOf(_ missing: Int, _ required: Int) -> String {
    "该期间已结束，缺 \(missing) 次（要求 \(required) 次）。如有漏登，请补登；本认证年度参加的活动计入下一次核查。"
  }
  package var aNewApplicationDoesNotAskForIt: String { "重新申请不核查此项。" }
  package func thePeriodIsOverAndNobodyAsks(_ missing: Int, _ required: Int) -> String {
    "该期间已结束，缺 \(missing) 次（要求 \(required) 次）。重新申请不核查此项。"
  }
}
