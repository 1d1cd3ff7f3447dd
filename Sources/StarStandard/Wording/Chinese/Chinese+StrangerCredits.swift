extension Chinese: StrangerCreditsWording {
  package var creditsOfStrangers: String { "非本渠道人员积分" }
  package var channelCreditsAreThoseOf: String {
    """
    渠道积分为其工程师的积分。若为渠道取得积分者从未在该渠道登记，则积分或登记有误：积分照计，但须核实。
    """
  }
  package var allCreditsThatCountWere: String { "计入的积分均由本渠道人员取得。" }
  package func ofTheThatEarnedBy(_ counted: Int, _ points: Int, _ persons: String, isOne: Bool) -> String {
    "计入的 \(counted) 分中，\(points) 分由从未在本渠道任职的人员取得：\(persons)。"
  }
  package func strangerCreditsClarifyWithTheDepartmentFor(_ persons: String) -> String {
    spaced("请与本部门核实\(persons)当时所属渠道，并更正任职或积分登记。")
  }
}
