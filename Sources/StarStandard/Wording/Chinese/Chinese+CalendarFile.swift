extension Chinese: CalendarFileWording {
  package var cancelled: String { "已取消：" }
  package func seeTheNoticeOf(_ toldOn: CalendarDate, _ batch: String) -> String { "详见 \(toldOn) 的通知（\(batch)）。" }
  package var thisDayHoldsNoMore: String { "该日期不再适用。" }
}
