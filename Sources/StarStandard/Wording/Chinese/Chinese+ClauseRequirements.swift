extension Chinese: ClauseRequirementsWording {
  package var whoMayHoldAStar: String { "适用范围" }
  package func starsAreForChannelsOutside(_ kinds: [String]) -> String {
    "星级认证适用于海外渠道，类型为：\(kinds.joined(separator: "、"))。其他类型的渠道仅列出，不作决定。"
  }
  package var whatAStarAsksFor: String { "认证要求" }
  package var aStarIsEarnedBy: String { "星级可凭工程师证书（B.1）或积分（B.2）取得，由渠道自选。两种途径对注册售后工程师人数和服务支持平台的要求相同。" }
  package var theRouteByCredits: String { "积分途径" }
  package func creditsNeededRegisteredPostsalesEngineers(_ credits: String, _ engineers: String) -> String {
    "所需渠道积分：\(credits)。另须注册售后工程师：\(engineers)。"
  }
  package var whoseCreditsAndForHow: String { "积分归属与有效期" }
  package func aChannelsCreditsAreThose(_ creditValidity: Int) -> String {
    "渠道积分为其工程师积分之和。申请时，积分自取得之日起 \(creditValidity) 个月内有效；审核和续证按季度计算（E.1.a）。"
  }
  package var howCreditsAreEarned: String { "积分取得方式" }
  package func creditsAreEarnedInThese(_ category: String) -> String { spaced("可通过\(category)取得积分，经厂商批准后方可计入。") }
  package var juniorgradeCertificates: String { "初级证书" }
  package var seniorgradeCertificates: String { "高级证书" }
  package var whatACertificateMayStand: String { "高级可代初级与剩余有效期" }
  package func aSeniorgradeEngineerMayFill(_ certificateMargin: Int) -> String {
    "高级工程师可占初级名额。申请当日已持有的证书，自该日起剩余有效期须超过 \(certificateMargin) 个月方可计入；续证以 1 月 1 日为准。"
  }
  package func engineersOfGrade(_ grade: String, _ number: Int) -> String { "\(grade) \(number) 名" }
  package var theRouteByCertificates: String { "证书途径" }
  package func engineersWithValidCertificatesNeeded(_ table: String, _ engineers: String) -> String {
    "所需持有效证书的工程师：\(table)。每人只占一个技术名额（高级或初级），可兼任项目管理。另须注册售后工程师："
      + "\(engineers)。"
  }
  package func hotline(_ hotline: String) -> String { "热线 \(hotline)" }
  package var aSupportEmailAddress: String { "支持邮箱" }
  package var aServiceManager: String { "服务经理" }
  package func issueTracking(_ system: String) -> String { spaced("\(system)问题跟踪系统") }
  package func event(_ participations: Int) -> String { "\(participations) 次活动" }
  package var listComma: String { "、" }
  package var theServiceSupportPlatform: String { "服务支持平台" }
  package func whatAChannelOffersIts(_ rows: String, _ months: Int) -> String {
    "渠道须具备：\(rows)。活动指取得认证后 \(months) 个月内参加厂商的培训、会议或论坛。高配可满足低配：7×24 高于 5×8，自动高于人工。"
  }
  package func creditsAsked(_ credits: Int) -> String { " \(credits) 分" }
  package func engineersAsked(_ registeredEngineers: Int) -> String { " \(registeredEngineers) 名" }
  package func theseCertificatesCountAsA(_ grade: String, _ codes: [String]) -> String {
    spaced("以下证书为\(grade)：\(codes.joined(separator: "、"))。不在清单内的证书代码不计入。")
  }
}
