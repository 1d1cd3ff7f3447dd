extension Chinese: PendingRenewalWording {
  package func itWasConfirmedOn(_ value: CalendarDate) -> String { "已于 \(value) 确认续证。" }
  package func itsConfirmationIsOnRecord(_ item: CalendarDate) -> String { "续证确认已登记（\(item)）。" }
  package var itIsNotConfirmed: String { "尚未确认续证：未确认的不予审核，也不再持有星级。" }
  package func itIsNotConfirmedYet(_ lastDay: CalendarDate) -> String {
    "尚未确认续证：如未在 \(lastDay)（含当日）之前确认，将不予审核，也不再持有星级。"
  }
  package func theCertificationRanOutWith(_ validUntil: CalendarDate, _ star: String) -> String {
    spaced("该认证已于 \(validUntil) 随年度到期，续证待审核，将按\(star)审核。")
  }
}
