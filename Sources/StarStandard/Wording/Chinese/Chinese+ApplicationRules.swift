extension Chinese: ApplicationRulesWording {
  package var tooSoonAfterADowngrade: String { "降级后申请限制期内" }
  package var afterADowngradeAChannel: String {
    """
    降级后，在标准版本规定的月数内，渠道不得申请原星级或更高星级。较低星级可即时申请；续证不受限制。
    """
  }
  package var appliedTooSoon: String { "申请过早" }
  package var notEligible: String { "不具备资格" }
  package var onlyAnActiveChannelOf: String {
    """
    只有属于适用类型且状态正常的渠道方可取得星级；刚失去最后星级的渠道没有可续证的星级。
    """
  }
}
