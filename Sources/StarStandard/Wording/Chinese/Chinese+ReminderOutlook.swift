extension Chinese: ReminderOutlookWording {
  package var unlessItsRenewalIsConfirmed: String { "续证如未经确认并审核，将不再持有星级。" }
  package var whetherAnythingCanBeDone: String { "是否尚可采取措施及期限见各项说明。" }
  package func withWaiversNothingTakesIt(_ asOf: CalendarDate, _ months: Int) -> String {
    "按截至 \(asOf) 的登记及豁免情况，未来 \(months) 个月内以下事项均不会导致失去该星级，但仍请留意。"
  }
  package func theReviewWouldTakeIt(_ asOf: CalendarDate, _ day: CalendarDate, _ left: String) -> String {
    spaced("按截至 \(asOf) 的登记情况，\(day) 的审核将取消该星级，调整为\(left)。")
  }
}
