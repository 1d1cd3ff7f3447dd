extension Chinese: BarsPictureWording {
  package func quoted(_ short: String) -> String { "“\(short)”" }
  package func isWhatMostAreReminded(_ names: String, _ isOne: Bool, _ count: String) -> String {
    "提醒最多的是\(names)：\(isOne ? "" : "各 ")\(count) 项"
  }
  package func finding(_ names: String, _ isOne: Bool, _ isReview: Bool, _ count: String) -> String {
    "\(names)\(isOne ? "" : "并列")\(isReview ? "导致失去星级最多" : "最常未满足")：\(isOne ? "" : "各 ")\(count) 项"
  }
  package func noFindingCostsAStar(_ names: String, _ isOne: Bool) -> String {
    "无审核发现导致失去星级；最多的风险提示是\(names)"
  }
  package func mostOfEach(_ names: String, _ isForeseen: Bool, _ lost: String) -> String {
    spaced("\(names)并列\(isForeseen ? "不符合者" : "失去星级")最多：各 \(lost) 家")
  }
  package var nothingFoundCostsAnything: String { "审核发现均无影响" }
  package var findingsByRuleAChannel: String { "按规则统计的审核发现；一家渠道可有多项。" }
  package var rule: String { "规则" }
  package var forInformationCostsNothing: String { "供参考，无影响" }
  package var findings: String { "审核发现" }
  package var barsPictureNone: String { "无星级" }
  package var barsPictureOnHold: String { "暂缓" }
  package func andSoManyLost(_ isForeseen: Bool, _ lost: String) -> String { "，\(isForeseen ? "不符合" : "失去") \(lost)" }
  package var allOthers: String { "其他" }
  package func ofIts(_ word: String, _ isForeseen: Bool, _ placeAll: String, _ lost: String) -> String {
    spaced("\(word) \(isForeseen ? "不符合者" : "失去星级")最多：\(placeAll) 家中 \(lost) 家")
  }
  package func barsPictureNo(_ isCountry: Bool, _ isForeseen: Bool) -> String {
    spaced("各\(isCountry ? "国家" : "类型")均无\(isForeseen ? "不符合者" : "失去星级者")")
  }
  package func starsBy(_ isForeseen: Bool, _ isCountry: Bool) -> String {
    spaced("\(isForeseen ? "预计" : "决定后")星级，按\(isCountry ? "国家" : "合作伙伴类型")。")
  }
  package var channels: String { "渠道数" }
}
