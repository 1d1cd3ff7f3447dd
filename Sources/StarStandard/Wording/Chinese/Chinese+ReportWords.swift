extension Chinese: ReportWordsWording {
  package var blacklistRuling: String { "列入黑名单" }
  package var takeAStar: String { "失去星级" }
  package var standInTheWay: String { "未满足" }
  package var warn: String { "提示风险" }
  package var reportWordsWaived: String { "已豁免" }
  package var inform: String { "供参考" }
  package func replacesWhatDecided(_ batch: String, _ was: String) -> String { "取代批次 \(batch) 的决定：\(was)。" }
  package var noReadableStar: String { "星级无法读取" }
  package var en: String { "zh-Hans" }
  package func countedchannel(_ count: String) -> String { "\(count) 家渠道" }
  package var clauseComma: String { "，" }
  package var colon: String { "：" }
  package var reportWordsReview: String { "审核" }
  package var supplement: String { "补充审核" }
  package var renewalNotices: String { "续证通知" }
  package var renewalAudit: String { "续证审核" }
  package var reminders: String { "提醒" }
  package var reportWordsTo: String { "变为" }
}
