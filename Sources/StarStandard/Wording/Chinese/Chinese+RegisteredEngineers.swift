extension Chinese: RegisteredEngineersWording {
  package var registeredEngineers: String { "注册售后工程师人数" }
  package var registeredEngineersEachStarAsksForA: String {
    """
    各星级均要求一定人数的在岗注册售后工程师。已申报离职且仍在宽限期内的工程师计入。
    """
  }
  package var tooFewEngineers: String { "注册工程师不足" }
  package func moreEngineer(_ missing: Int) -> String { "尚缺 \(missing) 名工程师" }
  package func heldByTheGracePeriod(_ heldByGrace: String) -> String { "，其中处于宽限期：\(heldByGrace)" }
  package func asksForOnThere(
    _ star: String, _ required: Int, _ day: CalendarDate, _ isNow: Bool, _ counted: Int, _ grace: String
  ) -> String {
    spaced("\(star)要求 \(required) 名注册售后工程师；\(day) \(isNow ? "实有" : "按现有登记为") \(counted) 名\(grace)。")
  }
  package func register(_ deadline: String, _ missing: Int) -> String { spaced("请\(deadline)再注册 \(missing) 名售后工程师。") }
}
