extension Chinese: DepartureRemedyWording {
  package func theNextReviewTakesTheStarUnless(_ deadline: CalendarDate) -> String {
    "下一次审核将因该岗位空缺取消星级，现在补齐已无法改变（E.3.a）；若 \(deadline)（含当日）之前已有人接替而尚未登记，请立即补登并通知本部门。"
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
  package func whoeverComesFillsAnotherFirst(_ who: String) -> String {
    "另有岗位仍可按期填补，新到人员会先填补该岗位：请将新人员登记为\(who)的接替人。"
  }
  package var onlyWhoIsNamedFillsThePlace: String { "只有登记为接替人的人员才能填补该岗位：请将新人员登记为接替人。" }
  package func somebodyIsNamedSoThatNobodyElse(_ who: String) -> String {
    spaced("登记的接替人是\(who)，其他人员不能填补该岗位：请改将新人员登记为接替人，除非\(who)即将具备所要求的条件。")
  }
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
  package var registerAServiceManagerAllTheSame: String { "仍请登记服务经理：续证及各项申请均要求设服务经理（D.1）。" }
}
