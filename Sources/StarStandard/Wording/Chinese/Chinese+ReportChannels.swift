extension Chinese: ReportChannelsWording {
  package var renewedAtALowerStar: String { "降级续证" }
  package var reportChannelsChannels: String { "渠道" }
  package var noChannelUnderReviewHas: String { "所涉渠道均无审核发现，亦无暂缓。" }
  package var aChannelThatIsAs: String { "符合要求且无任何审核发现的渠道不在此列出。" }
  package var channelsThatTheFilterFinds: String { "筛选出的渠道；点按渠道可展开审核发现" }
  package var reportChannelsWhere: String { "类型与国家" }
  package var decision: String { "决定" }
  package var reportChannelsWhy: String { "原因" }
  package var showMore: String { "显示更多" }
  package func all(_ all: String) -> String { "全部 \(all) 家" }
  package func noneOfThe(_ all: String) -> String { "\(all) 家均未列出" }
  package func theFirstOfById(_ all: String, _ shown: String) -> String { "按编号列出 \(all) 家中的前 \(shown) 家" }
  package func ofChannelsWithSomethingTo(_ selectionAll: String, _ most: String) -> String {
    "有内容的渠道共 \(selectionAll) 家，为便于浏览器打开，本页最多列出 \(most) 家："
  }
  package func ofThoseThatLoseA(_ shown: String, _ shown2: String, _ shown3: String) -> String {
    "失去星级、未获通过或暂缓的：\(shown)；保留但有风险的：\(shown2)；其余仅有备注的：\(shown3)。全部决定见同目录的 "
  }
  package var andWithItsEvidenceIn: String { "；连同依据见 " }
  package var reportChannelsFullStop: String { "。" }
  package var search: String { "搜索" }
  package var nameIdKindOrCountry: String { "名称、编号、类型或国家" }
  package var outcome: String { "结果" }
  package var losesAStar: String { "失去星级" }
  package var reportChannelsAtRisk: String { "有风险" }
  package var sortedBy: String { "排序" }
  package var weight: String { "轻重" }
  package var id: String { "编号" }
  package var starBefore: String { "原星级" }
  package var moreFilters: String { "更多筛选" }
  package var reportChannelsNotReadable: String { "无法读取" }
  package var starAfter: String { "现星级" }
  package var reportChannelsCredits: String { "积分" }
  package var reportChannelsCertificates: String { "证书" }
  package var whatItCosts: String { "后果" }
  package var reportChannelsWaived: String { "已豁免" }
  package var pendingCredits: String { "待审批积分" }
  package var wouldLeaveAHigherStar: String { "获批可保有较高星级" }
  package var wouldSaveTheStar: String { "获批即可保留星级" }
  package var reset: String { "清除筛选" }
  package var copyAsCsv: String { "复制为 CSV" }
  package var saveAsCsv: String { "保存为 CSV" }
  package var reportChannelsAll: String { "全部" }
  package var retained: String { "保留" }
  package var reportChannelsDowngraded: String { "降级" }
  package var reportChannelsRevoked: String { "取消认证" }
  package var reportChannelsReady: String { "符合续证要求" }
  package var reportChannelsNotReady: String { "尚不符合续证要求" }
  package var reportChannelsRenewed: String { "已续证" }
  package var reportChannelsNotRenewed: String { "未获续证" }
  package var reportChannelsReminded: String { "已提醒" }
  package var reportChannelsLapsed: String { "续证已失效" }
  package var reportChannelsOnHold: String { "暂缓" }
  package var revocation: String { "取消认证" }
  package var reportChannelsDowngrade: String { "降级" }
  package var reportChannelsWarning: String { "风险提示" }
  package var information: String { "供参考" }
  package var blocking: String { "未满足" }
  package var reportChannelsCaution: String { "注意" }
  package var reportChannelsWillCostTheStar: String { "将失去星级" }
}
