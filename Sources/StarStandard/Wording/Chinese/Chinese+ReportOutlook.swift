extension Chinese: ReportOutlookWording {
  package var changesSince: String { "与下列批次相比的变化：" }
  package var reportOutlookNone: String { "无。" }
  package var decisionsJsonlOfBothBatches: String { "两个批次的 decisions.jsonl" }
  package var thenNow: String { "上次 → 本次" }
  package var reportOutlookWhy: String { "原因" }
  package var wouldFallByTheReview: String { "如无变化，下次审核前将失去星级，审核日 " }
  package var channelsThatKeepTheirStar: String { "现保留星级、届时将失去的渠道 " }
  package var ifNothingOnRecordChanged: String { "假定除日期外记录不变。" }
  package var fallsOn: String { "失去之日" }
  package var through: String { "起因" }
}
