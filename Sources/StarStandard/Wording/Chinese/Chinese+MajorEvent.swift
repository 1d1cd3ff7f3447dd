extension Chinese: MajorEventWording {
  package var majorEvent: String { "重大事件" }
  package var seriousComplaintsFraudUnauthorizedDistribution: String {
    """
    严重投诉、欺诈、违规分销或虚假信息将导致降级或列入黑名单。由人裁定，审核仅执行一次。
    """
  }
  package var ruledMajorEvent: String { "重大事件裁定" }
  package func majorEventIsOnRecordWithA(_ event: String, _ ruledOn: String, _ ruling: String) -> String {
    "\(event)，登记的裁定日 \(ruledOn) 尚未到来：\(ruling)。"
  }
  package func wasRuledOnTheChannel(_ event: String, _ ruledOn: String) -> String { "\(event)，已于 \(ruledOn) 裁定：列入黑名单。" }
  package func wasRuledOnDowngrade(_ event: String, _ ruledOn: String) -> String { "\(event)，已于 \(ruledOn) 裁定：降级。" }
  package var thereIsNoApplicationWhile: String { "列入黑名单期间不得申请；如有异议，请向本部门提出。" }
  package var theRulingStandsUnlessThe: String { "除非本部门更改，裁定有效；如有异议，请向本部门提出。" }
  package func noRulingAgainstTheChannel(_ since: CalendarDate) -> String { "自 \(since) 以来无不利裁定。" }
}
