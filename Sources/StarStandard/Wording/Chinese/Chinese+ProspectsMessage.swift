extension Chinese: ProspectsMessageWording {
  package func byTheRecordsOfThis(_ day: CalendarDate, _ list: String) -> String { "按 \(day) 的登记，已满足：\(list)。" }
  package func byTheRecordsOfThe(_ day: CalendarDate, _ list: String) -> String {
    spaced("按 \(day) 的登记，渠道还满足\(list)的要求，可据此申请（F.1、G.2）。")
  }
  package func byTheRecordsOfTheChannel(_ day: CalendarDate, _ list: String, _ openFrom: CalendarDate) -> String {
    spaced("按 \(day) 的登记，渠道还满足\(list)的要求，自 \(openFrom) 起可申请（G.4）。")
  }
  package func atOnce(_ stars: String) -> String { spaced("\(stars)（即日起）") }
  package func fromDayOn(_ stars: String, _ openFrom: CalendarDate) -> String { spaced("\(stars)自 \(openFrom) 起（G.4）") }
  package func openToAnApplicationBy(_ parts: [String]) -> String { "可按证书或积分途径申请：\(parts.joined(separator: "；"))。" }
  package var or: String { "或" }
  package func by(_ star: String, _ route: String) -> String { spaced("\(star)（\(route)途径）") }
  package func isMetTooSoon(
    _ day: CalendarDate, _ what: String, _ openFrom: CalendarDate, _ missing: String
  ) -> String {
    spaced("按 \(day) 的登记，渠道当日满足\(what)的要求，但自 \(openFrom) 起方可申请（G.4），届时尚缺：\(missing)")
  }
  package var applyBeforeAStarIsLost: String {
    "请在失去星级之前申请：降星之后一段时间内不得申请（G.4）。"
  }
  package func byTheRecordsOfNone(_ day: CalendarDate) -> String { "按 \(day) 的登记，均未满足。" }
  package var whatIsNamedAbove: String { "见上文所列事项。" }
  package func missingByEitherRoute(_ star: String, _ missing: String) -> String {
    spaced("\(star)两种途径均未达标项：\(missing)")
  }
  package func missingByRoute(_ star: String, _ route: String, _ missing: String) -> String {
    spaced("\(star)\(route)途径未达标项：\(missing)")
  }
  package func missingByRouteBesides(_ route: String, _ missing: String) -> String {
    spaced("\(route)途径另缺：\(missing)")
  }
  package var theSameEngineerMayCount: String { "同一名工程师可同时满足其中多项。" }
}
