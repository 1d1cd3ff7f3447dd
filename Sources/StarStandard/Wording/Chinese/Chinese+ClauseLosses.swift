extension Chinese: ClauseLossesWording {
  package var semiannualReview: String { "半年审核" }
  package var inJanuaryAndJulyEvery: String { "每年 1 月和 7 月对星级有效期内的渠道进行审核，不再满足要求的渠道将被降级。" }
  package var creditsInAReview: String { "审核中的积分" }
  package func aStarByCreditsNeeds(_ quarters: Int) -> String {
    "凭积分取得的星级，最近 \(quarters) 个季度的积分须达到基准。季度为自然季度，刚开始的季度不计。"
  }
  package var certificatesInAReview: String { "审核中的证书" }
  package var aStarByCertificatesNeeds: String { "凭证书取得的星级，证书在审核日须有效。" }
  package var certificatesThatRanOut: String { "证书到期" }
  package var whereACertificateRunsOut: String { "证书到期未补充，致不再满足星级要求的，将被降级。如需恢复，须重新申请认证。" }
  package var keyPersonnelWhoLeave: String { "关键人员离职" }
  package var serviceManagersAndRegisteredEngineers: String { "服务经理和注册工程师为关键人员。其离开星级渠道时，渠道须申报并补齐。" }
  package var aDepartureThatIsDeclared: String { "已申报的离职" }
  package func fromTheDepartureOnThe(_ grace: Int) -> String {
    "自离职之日起有 \(grace) 个月宽限期（含最后一日），须由同岗位、同级或以上人员补齐；期内离职人员仍计入。逾期未补齐的，将被降级。"
  }
  package var aDepartureThatIsNot: String { "未申报的离职" }
  package var ifADepartureIsNot: String { "离职未申报的，无论是否已补齐，将立即降级。" }
  package var applyingAfterADeparture: String { "补齐后重新申请" }
  package var onceThePlaceIsFilled: String { "关键人员补齐后可重新申请认证；未补齐期间，申请不予受理。" }
  package var majorEvents: String { "重大事件" }
  package var aMajorEventSuchAs: String { "重大事件（如严重客户投诉、欺诈、违规分销）将导致降级或列入黑名单，由厂商逐一裁定。" }
}
