extension Chinese: UpgradeOpportunityWording {
  package var upgradeOpportunity: String { "升星机会" }
  package var aChannelThatKeepsIts: String {
    """
    保持星级且按同一途径已满足更高星级的渠道将获告知：可随时申请，但降级后的限制期内除外。宽限期内的离职人员不\
    计入，申请时亦不计入。
    """
  }
  package var couldHoldMore: String { "可升星级" }
  package func theChannelAlreadyMeetsThe(_ star: String, _ byCredits: Bool) -> String {
    spaced("按审核规则，渠道已满足\(star)的\(byCredits ? "积分" : "证书")及人数要求。")
  }
  package func itMayApplyForOnce(_ star: String, _ needs: String) -> String {
    spaced("申请另有规则，下列未达标项解决后即可申请\(star)认证。") + needs
  }
  package func itMayApplyForAt(_ star: String) -> String { spaced("可随时申请\(star)认证；按现有登记，申请要求均已满足。") }
}
