extension Chinese: CreditBaselineWording {
  package var creditsBaseline: String { "积分基线" }
  package var aStarEarnedByCredits: String {
    """
    凭积分取得的星级，最近四个自然季度的积分须达到该星级基准。只计已批准的积分，以取得之日为准。积分归渠道所\
    有，取得者其后离职亦计入。
    """
  }
  package var creditsShort: String { "积分不足" }
  package func moreCredit(_ missing: String, _ windowFirst: CalendarDate, _ windowLast: CalendarDate) -> String {
    "\(windowFirst) 至 \(windowLast) 尚缺 \(missing) 分"
  }
  package func awaitApproval(_ pending: String) -> String { "；\(pending) 分待审批" }
  package func inBrackets(_ parts: [String]) -> String { "（\(parts.joined(separator: "、"))）" }
  package func earnedWithin(_ months: Int) -> String { "\(months) 个月内取得的积分" }
  package var inTheLastFourQuarters: String { "最近四个季度积分" }
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
  package func neededFromToTheseDays(_ windowFirst: CalendarDate, _ windowLast: CalendarDate, _ missing: Int) -> String
  {
    "\(windowFirst) 至 \(windowLast) 尚缺 \(missing) 分（须经审批）。该期间已过，请补登或提请审批该期间的积分。"
  }
  package func andApprovedBy(_ day: CalendarDate) -> String { "，并于 \(day)（含当日）之前获批" }
  package func neededEarnedByThatDay(_ windowLast: CalendarDate, _ missing: Int, _ approved: String) -> String {
    "须于 \(windowLast)（含当日）之前再取得 \(missing) 分（须经审批）\(approved)。"
  }
  package func neededBy(_ windowLast: CalendarDate, _ missing: Int) -> String {
    "截至 \(windowLast) 尚缺 \(missing) 分（须经审批）。"
  }
  package var ifWhatAwaitsApprovalIs: String { "待审批积分如获批准，请提请本部门重新核定。" }
  package func ifWhatAwaitsApprovalIsALowerStarIsLeft(_ star: String) -> String {
    spaced("待审批积分如获批准，请提请本部门重新核定：可保有\(star)。")
  }
  package func aNewApplicationByCredits(_ months: Int, _ required: Int) -> String {
    "以积分重新申请，须在申请前 \(months) 个月内取得 \(required) 分并经审批（B.2 a）。"
  }
  package func neededForTheApplication(_ months: Int, _ missing: Int) -> String {
    "尚缺 \(missing) 分，须在申请前 \(months) 个月内取得并经审批（B.2 a）。"
  }
  package func forTheReviewOfDaysThatAreOver(
    _ nextReview: CalendarDate, _ windowFirst: CalendarDate, _ windowLast: CalendarDate, _ then: Int
  ) -> String {
    "就 \(nextReview) 的审核而言，\(windowFirst) 至 \(windowLast) 尚缺 \(then) 分（须经审批）。该期间已过，请补登或提请审批该期间的积分。"
  }
  package func forTheReviewOfThe(_ nextReview: CalendarDate, _ countingThen: Int) -> String {
    "至 \(nextReview) 审核时，现有积分中 \(countingThen) 分仍有效，已达要求。"
  }
  package func creditsToEarnForTheNextReview(
    _ nextReview: CalendarDate, _ countingThen: Int, _ nextWindowLast: CalendarDate, _ then: Int
  ) -> String {
    "至 \(nextReview) 审核时，现有积分中 \(countingThen) 分仍有效，"
      + "须在 \(nextWindowLast)（含当日）之前再取得 \(then) 分并经审批。"
  }
}
