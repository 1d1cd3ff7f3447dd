extension Chinese: DigestPlaceWording {
  package var wouldKeepTheirStarIf: String { "如待审批积分先获批准即可保留星级" }
  package var wouldLackNothingIfCredits: String { "如待审批积分先获批准即符合要求" }
  package var wouldKeepAHigherStarIf: String { "如待审批积分先获批准即可保有较高星级" }
  package func vacanciesWhoseTimeEndsBefore(_ nextReview: CalendarDate) -> String {
    "\(nextReview) 下次审核前宽限期届满的空缺岗位"
  }
  package var onHoldMendTheseRecords: String { "暂缓：请更正下列记录，再对这些渠道作出决定" }
  package var onHoldUntilASupplementOf: String { "暂缓，待一月评审的补充评审作出决定：star-audit review --supplement" }
  package var noticesWithoutAUsableAddress: String { "无可用通知地址：请自行告知这些渠道" }
  package var majorEventsThatWaitFor: String { "待裁定的重大事件" }
  package var majorEventsForWhichYou: String { "可据以延迟或拒绝续证的重大事件（G.5）" }
  package var majorEventsBesideRenewals: String { "与本批续证相关的在案重大事件（G.5）" }
  package func waiversThatExpireBeforeThe(_ nextReview: CalendarDate) -> String { "\(nextReview) 下次审核前到期的豁免" }
  package var decidedOtherwiseThanBeforeIn: String { "较此前改判有利" }
  package var keepTheirStarAtRisk: String { "保留星级但有风险" }
  package var couldApplyForAHigher: String { "可申请更高星级" }
  package var toBeWatchedThoughIt: String { "须留意的事项（不妨碍续证）" }
  package var starsTaken: String { "失去星级" }
  package var notReadyForTheRenewal: String { "尚不符合续证要求" }
  package var notRenewedOrAtA: String { "未获续证或降级续证" }
  package var toldWhatWillCostTheir: String { "收到可能失去星级或续证失效的提醒" }
}
