extension Chinese: LackingByAuditWording {
  package func theAuditWouldFindLacking(_ day: CalendarDate, _ star: String, _ isBesides: Bool) -> String {
    spaced("按现有记录，至 \(day) 的续证审核，\(star)\(isBesides ? "还" : "")将欠缺：")
  }
  package func theAuditWouldNotRenewIt(_ day: CalendarDate) -> String { "按现有记录，\(day) 的续证审核将不予续证。" }
  package func theAuditWouldRenewItOnlyAs(_ day: CalendarDate, _ star: String) -> String {
    spaced("按现有记录，\(day) 的续证审核仅可续证为\(star)。")
  }
  package func theAuditWouldRenewNothingThatIsLeft(_ day: CalendarDate) -> String {
    "按现有记录，此前审核所保留的星级，\(day) 的续证审核将不予续证。"
  }
  package func theAuditWouldRenewOnly(_ day: CalendarDate, _ star: String) -> String {
    spaced("按现有记录，此前审核所保留的星级，\(day) 的续证审核仅可续证为\(star)。")
  }
  package func theAuditWouldRenewMore(_ day: CalendarDate, _ star: String) -> String {
    spaced("按现有记录，此前审核之后，\(day) 的续证审核可续证为\(star)：届时计入的更多。")
  }
  package func aWaiverLiftsThisUntil(_ last: CalendarDate) -> String { "此项豁免有效至 \(last)。" }
  package var whatIsAskedForElsewhereCounts: String { "本函别处就同一事项所要求的，计入其中。" }
}
