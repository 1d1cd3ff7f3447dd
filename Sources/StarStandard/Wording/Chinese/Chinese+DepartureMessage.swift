extension Chinese: DepartureMessageWording {
  package func departureEvidenceOn(_ who: String, _ isToCome: Bool, _ departedOn: CalendarDate) -> String {
    spaced("\(who)\(isToCome ? "将" : "")于 \(departedOn) 离职")
  }
  package func declaredOnToBeDeclared(_ isTold: Bool, _ declaredOn: String) -> String {
    spaced("，\(isTold ? "已" : "将")于 \(declaredOn) 申报")
  }
  package var nobodyIsOnRecordFor: String { "该岗位尚无人接替。" }
  package func isNamedForThePlaceBut(_ who: String, _ role: String, _ level: String) -> String {
    spaced("登记的接替人\(who)在本渠道不是\(role)\(level)，不能填补该岗位。")
  }
  package var thePlaceIsOpen: String { "该岗位目前空缺。" }
  package func whichIsNotDeclaredWhich(_ isToCome: Bool, _ asOf: CalendarDate) -> String {
    isToCome ? "，尚未申报。" : "，截至 \(asOf) 未申报。"
  }
  package func theGracePeriodOnAnd(
    _ graceBeginsOn: CalendarDate, _ deadline: CalendarDate, _ daysToAct: Int, _ isOver: Bool
  ) -> String {
    "。宽限期自 \(graceBeginsOn) 起，\(isOver ? "已" : "")至 \(deadline)（含当日）止\(isOver ? "" : "，尚余 \(daysToAct) 天")。"
  }
  package func theGracePeriodEndsOn(_ deadline: CalendarDate) -> String { "。宽限期至 \(deadline)（含当日）止，目前无人接替。" }
  package func thePlaceToBeFilled(_ deadline: CalendarDate) -> String { "，应于 \(deadline)（含当日）之前补齐。" }
  package func departureEvidenceAndWasNotReplacedBy(_ deadline: CalendarDate) -> String {
    "，至 \(deadline) 未补齐，该岗位目前空缺。"
  }
  package var afterTheLastDay: String { "，已逾期" }
  package func theChannelMeetsItsStar(_ replenishmentOn: CalendarDate, _ late: String) -> String {
    spaced("自 \(replenishmentOn) 起，渠道不计该岗位亦满足星级要求\(late)。")
  }
  package func theSamePersonIsBack(_ isToCome: Bool, _ replenishmentOn: CalendarDate, _ late: String) -> String {
    spaced("该人员\(isToCome ? "将" : "已")于 \(replenishmentOn) 回岗\(late)。")
  }
  package func fillsThePlace(_ isToCome: Bool, _ successor: String, _ replenishmentOn: CalendarDate, _ late: String)
    -> String
  {
    spaced("该岗位\(isToCome ? "将" : "已")由\(successor)于 \(replenishmentOn) 接替\(late)。")
  }
}
