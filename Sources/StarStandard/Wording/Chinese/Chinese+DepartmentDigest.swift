extension Chinese: DepartmentDigestWording {
  package var wouldKeepTheirStarIf: String { "如待审批积分先获批准即可保留星级" }
  package var wouldLackNothingIfCredits: String { "如待审批积分先获批准即符合要求" }
  package var wouldKeepAHigherStarIf: String { "如待审批积分先获批准即可保有较高星级" }
  package func vacanciesWhoseTimeEndsBefore(_ nextReview: CalendarDate) -> String {
    "\(nextReview) 下次审核前宽限期届满的空缺岗位"
  }
  package var onHoldMendTheseRecords: String { "暂缓：请更正下列记录，再对这些渠道作出决定" }
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
  package func until(_ rule: String, _ expiresOn: CalendarDate) -> String { "\(rule)，有效至 \(expiresOn)" }
  package func asOf(_ title: String, _ batch: String, _ asOf: CalendarDate, _ counts: String) -> String {
    "\(title) \(batch)，截至 \(asOf)：\(counts)"
  }
  package func allDecisionsWithTheirEvidence(_ editions: String, _ program: String) -> String {
    "标准版本 \(editions)，\(program)。全部决定及其依据见本批次的 decisions.jsonl、decisions.csv 和 report.html。"
  }
  package func inItWasOfLost(_ since: String, _ decided: String, _ taken: String, _ atRisk: String, _ held: String)
    -> String
  {
    "批次 \(since)：\(decided) 家中 \(taken) 家失去星级，\(atRisk) 家保留但有风险，\(held) 家暂缓。"
  }
  package func soMany(_ words: String, _ count: Int) -> String { "\(words) \(count)" }
  package var downgraded: String { "降级" }
  package var revoked: String { "取消" }
  package var starRevoked: String { "取消" }
  package var atRisk: String { "有风险" }
  package var ready: String { "符合" }
  package var notReady: String { "尚不符合" }
  package var renewed: String { "已续证" }
  package var notRenewed: String { "未获续证" }
  package var reminded: String { "已提醒" }
  package var lapsed: String { "已失效" }
  package func departmentDigestOf(_ reviewed: Int) -> String { "，共 \(reviewed)" }
  package func since(_ words: String, _ since: String) -> String { "\(words)（与 \(since) 相比）" }
  package var nobodyCanTellWhetherThese: String { "无法判断下列渠道是否涉及" }
  package var defectiveRowsThatBelongTo: String { "不属于任何渠道的有误记录" }
  package var wouldBeDecidedWorseBy: String { "按现有记录结果会更差，由下次审核判定" }
  package var findingsByRule: String { "按规则统计的审核发现" }
}
