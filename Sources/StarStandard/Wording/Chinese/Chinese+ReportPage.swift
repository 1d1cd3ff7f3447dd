extension Chinese: ReportPageWording {
  package func asOfStarauditReport(_ batch: String, _ asOf: CalendarDate) -> String {
    "\(batch)，截至 \(asOf)：star-audit 报告"
  }
  package var skipToTheChannels: String { "跳至渠道列表" }
  package var channelsWithFindingsOrOn: String { "有审核发现或暂缓的渠道，按编号排列" }
  package var findingsAndRemedies: String { "审核发现与后续处理" }
  package func asOfEndOfThe(_ program: String, _ batch: String, _ asOf: CalendarDate) -> String {
    "\(program)，\(batch)，截至 \(asOf)。报告完。"
  }
}
