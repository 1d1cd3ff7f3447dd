extension Chinese: LackingByAuditWording {
  package func forTheAuditThisWouldBeLacking(_ day: CalendarDate) -> String {
    "按现有记录，至 \(day) 的续证审核还将欠缺以下各项。"
  }
  package func theAuditWouldNotRenewIt(_ day: CalendarDate) -> String { "按现有记录，\(day) 的续证审核将不予续证。" }
  package func theAuditWouldRenewItOnlyAs(_ day: CalendarDate, _ star: String) -> String {
    spaced("按现有记录，\(day) 的续证审核仅可续证为\(star)。")
  }
  package func aWaiverLiftsThisUntil(_ last: CalendarDate) -> String { "此项豁免有效至 \(last)。" }
}
