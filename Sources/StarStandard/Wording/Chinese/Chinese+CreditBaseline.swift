extension Chinese: CreditBaselineWording {
  package var creditsBaseline: String { "积分基线" }
  package var aStarEarnedByCredits: String {
    """
    凭积分取得的星级，标准版本所计的最近若干自然季度的积分须达到该星级基准。只计已批准的积分，以取得之日为准。积分归渠道所\
    有，取得者其后离职亦计入。
    """
  }
  package var creditsShort: String { "积分不足" }
}
