extension Chinese: ReportUnconfirmedWording {
  package var nobodyAuditsWhatNobodyConfirmed: String { "未确认的不予审核：逾最后一个续证审核日仍未确认的，星级失效（F.2）。" }
}
