extension Chinese: DecisionWording {
  package func waitsForASupplementOf(_ review: String) -> String {
    spaced("等待 \(review) 的补充评审：该次评审执行时渠道处于暂缓状态，未经评审者不予续证（F.2）。")
  }
  package var theSupplementDecidesTheChannel: String {
    "记录无误后，由补充评审（star-audit review --supplement）对该渠道作出决定；执行之后，下一次续证审核再行处理。"
  }
  package var theChannelIsExcludedAnd: String { "渠道已被列入黑名单，在此期间不得申请任何星级（E.4）。" }
  package var theChannelIsExcluded: String { "渠道已被排除在认证之外（E.4）。" }
  package var theCertificationHasRunOut: String { "原认证已到期。本次结果本身不产生申请限制（G.4）。" }
  package func theCertificationIsValidAllTheSame(_ until: CalendarDate) -> String {
    "现有认证仍有效至 \(until)。本次结果本身不产生申请限制（G.4）。"
  }
  package var theCertificationHasRunOutOnly: String { "原认证已到期。" }
  package var theCertificationHasRunOutA: String { "原认证已到期，星级须重新申请（E.2.a）。本次结果本身不产生申请限制（G.4）。" }
  package func theStarLostNeedsA(_ fromStar: String, _ reapplyFrom: CalendarDate) -> String {
    spaced("失去的星级须重新申请（E.2.a、E.3.c）；\(fromStar)自 \(reapplyFrom) 起可申请（G.4）。")
  }
  package func wasLostSince1January(_ fromStar: String, _ starSought: String) -> String {
    spaced("\(fromStar)已在本次审核前（1 月 1 日起）失去，故按\(starSought)审核。")
  }
  package var thisWasTheLastAudit: String { "本次为本年度最后一次续证审核；此后星级须重新申请（E.2.a）。" }
  package func theNextAuditIsOn(_ day: CalendarDate) -> String { "下一次续证审核日为 \(day)：当日满足要求并已登记的，无须申请即可续证（F.2）。" }
}
