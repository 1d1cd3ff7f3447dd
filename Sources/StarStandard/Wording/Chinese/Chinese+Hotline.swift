extension Chinese: HotlineWording {
  package var aftersalesHotline: String { "售后服务热线" }
  package var hotlineHoursShort: String { "热线时段不足" }
  package var anAftersalesHotline: String { "售后服务热线" }
  package func offerTheHotline(_ hours: String) -> String { spaced("请提供\(hours)服务热线。") }
}
