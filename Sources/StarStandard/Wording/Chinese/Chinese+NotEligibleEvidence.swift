extension Chinese: NotEligibleEvidenceWording {
  package func theChannelIsOnlyAn(_ status: String) -> String { spaced("渠道状态为\(status)，仅状态正常的渠道可获星级。") }
  package var theKindOfTheChannel: String { "渠道类型不在本标准范围内（A）。" }
  package func theChannelItsLastStar(_ isToCome: Bool, _ date: CalendarDate) -> String {
    spaced("渠道\(isToCome ? "将" : "已")于 \(date) 失去全部星级，无可续证星级。")
  }
  package func noCertificationOfTheChannel(_ date: CalendarDate, _ isToCome: Bool) -> String {
    spaced("\(date) 渠道\(isToCome ? "将" : "")无有效认证，无可续证星级。")
  }
  package var aStarNeedsANew: String { "星级须重新申请（E.2.a）。" }
  package var noStarToRenew: String { "无可续证星级" }
  package var thisResultAddsNoWait: String { "本次结果不另加申请限制（G.4）。" }
  package func forTheLossMayBeAppliedFor(_ lostOn: CalendarDate, _ stars: String, _ openFrom: CalendarDate) -> String {
    spaced("因 \(lostOn) 失去星级，\(stars)自 \(openFrom) 起可申请（G.4）；本次结果不另加限制。")
  }
  package var clarifyStatusAndKindWith: String { "请与本部门核实渠道状态与类型。" }
}
