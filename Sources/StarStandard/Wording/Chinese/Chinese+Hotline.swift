extension Chinese: HotlineWording {
  package var aftersalesHotline: String { "售后服务热线" }
  package var hotlineHoursShort: String { "热线时段不足" }
  package var anAftersalesHotline: String { "售后服务热线" }
  package var offerTheHotlineAtThe: String { "请按要求的时段提供热线并登记。" }
}
