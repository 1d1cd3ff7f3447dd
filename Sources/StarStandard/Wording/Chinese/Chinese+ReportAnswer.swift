extension Chinese: ReportAnswerWording {
  package var theAnswer: String { "结论" }
  package var notComparedWithAnEarlier: String { "未与更早的批次比较。" }
  package var change: String { "变化" }
  package var reportAnswerAtRisk: String { "有风险" }
  package var reportAnswerOnHold: String { "暂缓" }
  package var theSame: String { "不变" }
  package var whatNeedsYouFirst: String { "请优先处理：" }
  package var nothingWaits: String { "无待办事项。" }
  package var whySomeForSeveralReasons: String { "原因（部分渠道有多项）：" }
  package var why: String { "原因：" }
  package var whereWord: String { "国家：" }
  package var reportAnswerAndThose: String { "，另有 " }
  package func reportAnswerMore(_ left: String) -> String { "\(left) 项" }
  package func inBracketsAgainst(_ since: String) -> String { "括号内为与批次 \(since) 相比的增减。" }
  package var whoLosesAStarRevoked: String { "失去星级的渠道：先列取消认证者，再按降幅排列" }
  package var reportAnswerStar: String { "星级" }
  package var reportAnswerWhy: String { "原因" }
  package var whatItWouldNeedNow: String { "现在所缺" }
  package var aHigherStarNeedsAn: String { "高于所续星级者须提出申请。" }
  package var whatWasNotRenewedNeedsA: String { "本次为本年度最后一次续证审核：未获续证的须重新申请；起始日期见下方各渠道。" }
  package func whatWasNotRenewedIsAuditedAgain(_ next: CalendarDate) -> String {
    "未获续证的将于 \(next) 再次审核，无须申请；但受裁定限制或已失去最后星级的须重新申请，起始日期见下方各渠道。"
  }
  package var aStarLostNeedsA: String { "失去的星级须重新申请；起始日期见下方各渠道。" }
  package var reportAnswerAnd: String { "另有 " }
  package func more(_ lossesCount: String) -> String { "\(lossesCount) 家" }
  package var amongTheChannelsBelow: String { "，见下方渠道列表。" }
}
