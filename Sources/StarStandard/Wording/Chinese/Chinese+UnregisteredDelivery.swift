extension Chinese: UnregisteredDeliveryWording {
  package var deliveryByAnUnregisteredEngineer: String { "非注册工程师交付" }
  package var everyProjectDeliveryMustBe: String {
    """
    所有项目交付须由注册售后工程师主导。若交付积分由当日并非该渠道注册工程师的人员取得，说明该次交付不符合要\
    求。
    """
  }
  package var unregisteredDelivery: String { "非注册工程师交付" }
  package func allDeliveriesRegistered(_ deliveries: Int) -> String { "计入的 \(deliveries) 项交付均由注册工程师负责。" }
  package func byOn(_ earnedOn: CalendarDate, _ person: String, _ id: String) -> String {
    "\(earnedOn) \(person)，\(id)"
  }
  package func aProjectDeliveryWasCredited(_ items: String) -> String { "以下项目交付积分的取得人当日并非本渠道注册售后工程师：\(items)。" }
  package func hasBeenRegisteredSince(_ name: String, _ since: CalendarDate) -> String {
    spaced("\(name)自 \(since) 起已为注册工程师，该次交付无须再作处理。")
  }
  package var registerEngineersBefore: String { "今后请先注册工程师，再由其主导交付。" }
  package func registerAsOrHaveDeliveries(_ people: String) -> String { spaced("请将\(people)注册为售后工程师，或由注册工程师负责交付。") }
}
