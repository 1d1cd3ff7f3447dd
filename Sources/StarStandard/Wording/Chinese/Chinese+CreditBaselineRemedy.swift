extension Chinese: CreditBaselineRemedyWording {
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
