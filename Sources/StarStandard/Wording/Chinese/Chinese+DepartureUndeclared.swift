extension Chinese: DepartureUndeclaredWording {
  package var departureNotDeclared: String { "离职未申报" }
  package var aChannelMustTellThe: String {
    """
    服务经理或注册工程师离职时，渠道须主动申报。未申报的，无论是否已补齐，立即降级。
    """
  }
}
