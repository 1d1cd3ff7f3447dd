extension Chinese: DepartureDeclaredLateWording {
  package var departureDeclaredLate: String { "离职申报迟延" }
  package var aChannelIsToTell: String {
    """
    服务经理或注册工程师离职时，渠道须及时告知厂商。离职一个月后才告知的为迟报：本身不导致降星，但予以列出。
    """
  }
  package func onAndTheVendorTold(
    _ who: String, _ isToLeave: Bool, _ departedOn: CalendarDate, _ isToCome: Bool, _ declaredOn: String,
    _ inTimeUntil: CalendarDate
  ) -> String {
    spaced("\(who)\(isToLeave ? "将" : "")于 \(departedOn) 离职，")
      + spaced("\(isToCome ? "拟于 " : "")\(declaredOn) 才申报；应于 \(inTimeUntil)（含当日）之前申报。")
  }
  package func tellTheVendorOfA(_ months: Int) -> String { "请在人员离职后 \(months) 个月内申报；审核时仍未申报的离职将导致失去星级。" }
  package func ofOnRecordNoneWas(_ departures: Int) -> String { "在案 \(departures) 次离职中无迟延申报。" }
}
