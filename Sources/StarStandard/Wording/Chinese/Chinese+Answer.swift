extension Chinese: AnswerWording {
  package func lostAStar(_ count: Int) -> String { "失去星级" }
  package var noneLostAStar: String { "无一失去星级" }
  package func wasRevoked(_ count: Int) -> String { "取消认证" }
  package var noneRevoked: String { "无取消认证" }
  package func keepItAtRisk(_ count: Int) -> String { "保留但有风险" }
  package var noneAtRisk: String { "无风险提示" }
  package func wasNotReady(_ count: Int) -> String { "尚不符合续证要求" }
  package var noneUnready: String { "无一被认定不符合续证要求" }
  package func wasReady(_ count: Int) -> String { "符合要求" }
  package var noneReady: String { "无符合要求者" }
  package func notRenewedAtItsStar(_ count: Int) -> String { "未按原星级续证" }
  package var noneRefusedItsStar: String { "无一被拒绝按所求星级续证" }
  package var onlyOneLosesNoStar: String { "唯一一家渠道未失去星级" }
  package var onlyOneIsReady: String { "唯一一家渠道符合续证要求" }
  package var onlyOneIsRenewed: String { "唯一一家渠道按所求星级续证" }
  package var onlyOneLapsed: String { "唯一一家渠道收到续证已失效的通知" }
  package func listedBelow(_ listed: String) -> String { "（其中 \(listed) 家列于下方）" }
  package func renewedAtALowerOne(_ count: Int) -> String { "降级续证" }
  package var noneAtALowerOne: String { "无降级续证" }
  package func wasRenewed(_ count: Int) -> String { "获续证" }
  package var noneRenewed: String { "无获续证者" }
  package func wasReminded(_ count: Int) -> String { "收到可能失去星级的提醒" }
  package var noneReminded: String { "无一须提醒" }
  package func hadLapsed(_ count: Int) -> String { "续证已失效" }
  package var noneLapsed: String { "无续证失效" }
  package func wasHeld(_ count: Int) -> String { "暂缓" }
  package var noneHeld: String { "无暂缓" }
  package func wouldKeepAHigherStar(_ count: String) -> String { "\(count) 家渠道如待审批积分先获批准即可保有较高星级" }
  package func wouldKeepTheirStar(_ count: String) -> String { "\(count) 家渠道如待审批积分先获批准即可保留星级" }
  package func wouldLackNothing(_ count: String) -> String { "\(count) 家渠道如待审批积分先获批准即符合要求" }
  package func areOnHoldUntilMended(_ count: String) -> String { "\(count) 家渠道暂缓，待更正记录" }
  package func areOnHoldUntilASupplement(_ count: String) -> String { "\(count) 家渠道暂缓，待一月评审的补充评审作出决定" }
  package func cannotBeTold(_ count: String) -> String { "\(count) 家渠道无法判断是否涉及" }
  package func eventsAwaitARuling(_ count: String) -> String { "\(count) 起重大事件待裁定" }
  package func haveNoUsableAddress(_ count: String) -> String { "\(count) 家渠道无可用的通知地址" }
  package func rowsBelongToNoChannel(_ count: String) -> String { "\(count) 行有误的记录不属于任何渠道" }
  package func andOfThese(_ count: String, _ words: String) -> String { spaced("其中 \(count) 家\(words)") }
  package func andSoMany(_ count: String, _ words: String) -> String { spaced("\(count) 家\(words)") }
  package var noChannelIsConcerned: String { "没有渠道涉及" }
  package func noneOf(_ channels: String, _ noneValue: String) -> String { spaced("\(channels)中\(noneValue)") }
  package func answerOf(_ channels: String, _ count: String, _ words: String) -> String {
    spaced("\(channels)中有 \(count) 家\(words)")
  }
  package func changedBy(_ change: String) -> String { "（\(change)）" }
  package var fullStop: String { "。" }
}
