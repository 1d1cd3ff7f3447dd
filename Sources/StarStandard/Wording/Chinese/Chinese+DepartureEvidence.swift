extension Chinese: DepartureEvidenceWording {
  package func lastDayToFillThe(_ who: String) -> String { spaced("补齐\(who)所空岗位的最后一日") }
  package func personNamed(_ value: String, _ person: String) -> String { "\(value)（\(person)）" }
  package func departureOfDeclared(_ who: String) -> String { spaced("申报\(who)离职") }
  package func departureOfDeclaredAndA(_ who: String) -> String { spaced("申报\(who)离职并补齐空缺") }
  package func placeOfWasFilledToo(_ who: String) -> String { spaced("\(who)的空缺补齐过迟：须重新申请") }
  package func aReplacementFor(_ who: String) -> String { spaced("补齐\(who)的空缺") }
  package func departureEvidenceOn(_ who: String, _ isToCome: Bool, _ departedOn: CalendarDate) -> String {
    spaced("\(who)\(isToCome ? "将" : "")于 \(departedOn) 离职")
  }
  package func declaredOnToBeDeclared(_ isTold: Bool, _ declaredOn: String) -> String {
    spaced("，\(isTold ? "已" : "将")于 \(declaredOn) 申报")
  }
  package var nobodyIsOnRecordFor: String { "该岗位尚无人接替。" }
  package var thePlaceIsOpen: String { "该岗位目前空缺。" }
  package func whichIsNotDeclaredWhich(_ isToCome: Bool, _ asOf: CalendarDate) -> String {
    isToCome ? "，尚未申报。" : "，截至 \(asOf) 未申报。"
  }
  package func theGracePeriodOnAnd(
    _ graceBeginsOn: CalendarDate, _ deadline: CalendarDate, _ daysToAct: Int, _ isOver: Bool
  ) -> String {
    "。宽限期自 \(graceBeginsOn) 起，\(isOver ? "已" : "")至 \(deadline)（含当日）止\(isOver ? "" : "，尚余 \(daysToAct) 天")。"
  }
  package func theNextReviewTakesTheStarUnless(_ deadline: CalendarDate) -> String {
    "下一次审核将因该岗位空缺取消星级，现在补齐已无法改变（E.3.a）；若 \(deadline)（含当日）之前已有人接替而尚未登记，请立即补登并通知本部门。"
  }
  package func theGracePeriodEndsOn(_ deadline: CalendarDate) -> String { "。宽限期至 \(deadline)（含当日）止，目前无人接替。" }
  package func thePlaceToBeFilled(_ deadline: CalendarDate) -> String { "，应于 \(deadline)（含当日）之前补齐。" }
  package func departureEvidenceAndWasNotReplacedBy(_ deadline: CalendarDate) -> String {
    "，至 \(deadline) 未补齐，该岗位目前空缺。"
  }
  package var nothingIsOpen: String { "。无待办事项。" }
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
  package func departureEvidenceOf(_ level: String) -> String { "（\(level)）" }
  package func declareTheDepartureOfThe(_ who: String, _ by: String) -> String {
    spaced("请\(by)申报\(who)离职；该岗位已有人接替，无须另行补充。")
  }
  package func theLastDayToFill(_ who: String, _ deadline: CalendarDate, _ role: String, _ level: String) -> String {
    spaced("补齐\(who)空缺的最后一日为 \(deadline)，现在申报离职已不能保留星级。请申报，并在重新申请前登记接替的\(role)\(level)（E.3.c）。")
  }
  package func declareTheDepartureOfAnd(
    _ by: String, _ until: String, _ who: String, _ role: String, _ level: String
  ) -> String {
    spaced("请\(by)申报\(who)离职，并\(until)登记接替的\(role)\(level)。")
  }
  package var nothingMoreCanBeDone: String { "该岗位已补齐，但已超过以此保留星级的最后期限，无法再行补救。" }
  package func theLastDayToFillWas(_ who: String, _ deadline: CalendarDate) -> String {
    spaced("补齐\(who)空缺的最后一日为 \(deadline)，现在申报离职已不能保留星级，但仍请申报。")
  }
  package func theLastDayToKeepWas(_ deadline: CalendarDate) -> String { "补齐该空缺以保留星级的最后一日为 \(deadline)。" }
  package func theLastDayToKeep(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String {
    spaced("补齐该空缺以保留星级的最后一日为 \(deadline)。请在重新申请前登记接替\(who)的\(role)\(level)（E.3.c）。")
  }
  package func registerAInThePlace(_ deadline: CalendarDate, _ who: String, _ role: String, _ level: String) -> String {
    spaced("请于 \(deadline)（含当日）之前为\(who)登记接替的\(role)\(level)。")
  }
  package func declareAllTheSame(_ who: String) -> String { spaced("仍请申报\(who)离职。") }
  package func registerInThePlace(_ who: String, _ role: String, _ level: String) -> String {
    spaced("请为\(who)登记接替的\(role)\(level)。")
  }
  package func ofOnRecordNoneIs(_ departures: Int) -> String { "在案 \(departures) 次离职中无此情形。" }
  package func toFillInTimeMendsThis(_ filling: String) -> String {
    "按期补足空缺，此项即随之解决：\(filling)逾期后，审核与续证均不再计入该名额。"
  }
  package func besides(_ rest: String) -> String { "此外：\(rest)" }
  package var registerAServiceManagerAllTheSame: String { "仍请登记服务经理：续证及各项申请均要求设服务经理（D.1）。" }
}
