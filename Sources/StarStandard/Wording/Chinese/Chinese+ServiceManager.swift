extension Chinese: ServiceManagerWording {
  package var everyStarAsksForA: String {
    """
    各星级均须设服务经理，即服务负责人。刚离职且已由离职规则列出的空缺，此处不再重复。
    """
  }
  package var noServiceManager: String { "无服务经理" }
  package func aServiceManagerIsRequired(_ asOf: CalendarDate, _ isNow: Bool) -> String {
    spaced("须有服务经理；\(asOf) \(isNow ? "" : "按现有登记将")无在岗服务经理。")
  }
  package func aServiceManagerIsRequiredIn(_ noneOfHeldByGrace: Bool, _ counted: String) -> String {
    spaced("须有服务经理；在岗\(noneOfHeldByGrace ? "" : "或处于宽限期")：\(counted)。")
  }
  package func registerAServiceManager(_ deadline: String) -> String { spaced("请\(deadline)登记服务经理。") }
}
