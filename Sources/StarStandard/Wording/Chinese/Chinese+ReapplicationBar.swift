extension Chinese: ReapplicationBarWording {
  package func theChannelWasDowngradedFrom(
    _ downgradedOn: CalendarDate, _ original: String, _ months: Int, _ barred: String
  ) -> String {
    spaced("渠道于 \(downgradedOn) 由\(original)降级，\(months) 个月内不得申请\(barred)。")
  }
  package func mayBeAppliedForFrom(_ star: String, _ openFrom: CalendarDate) -> String {
    spaced("\(star)自 \(openFrom) 起可申请。")
  }
}
