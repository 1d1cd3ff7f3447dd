extension Chinese: NoticeValuesWording {
  package var waived: String { "已豁免" }
  package var excludesTheChannel: String { "列入黑名单" }
  package var costsTheStar: String { "导致降星" }
  package var warning: String { "警告" }
  package var forInformation: String { "提示" }
  package var standsInTheWay: String { "未满足" }
  package var willCostTheStar: String { "将导致失去星级" }
  package var caution: String { "注意" }
}
