extension Chinese: GracePictureWording {
  package var stillToBeFilled: String { " 次待补齐" }
  package var notFilledInTime: String { " 次逾期未补齐" }
  package var notDeclared: String { " 次未申报" }
  package func counteddeparture(_ gracesAll: String) -> String { "\(gracesAll) 次离职" }
  package var toBeFilled: String { "待补齐" }
  package var notInTime: String { "逾期未补齐" }
  package var gracePictureNotDeclared: String { "未申报" }
  package var fromTheDayTheTime: String { "自补齐期限开始至结束；圆环为补齐之日。" }
  package func thinLinesAreTheDays(_ renewalWords: String) -> String { "细线为续证审核之日：\(renewalWords)。" }
  package func theThatEndFirstMore(_ shownCount: String, _ more: String) -> String {
    "此处为最先到期的 \(shownCount) 次；另有 \(more) 次见渠道列表。"
  }
  package var whoLeft: String { "离职人员" }
  package var began: String { "开始" }
  package var ends: String { "截止" }
  package var filledOn: String { "补齐日" }
  package var state: String { "状态" }
  package func thisDay(_ asOf: CalendarDate) -> String { "当日 \(asOf)" }
  package var reviewRenewals: String { "审核、续证" }
  package var review: String { "审核" }
  package func fromUntil(
    _ channel: String, _ person: String, _ began: CalendarDate, _ ends: CalendarDate, _ words: String
  ) -> String { "\(channel)：\(person)，\(began) 至 \(ends)，\(words)" }
  package func gracePictureFilledOn(_ value: CalendarDate) -> String { "，补齐于 \(value)" }
}
