extension Chinese: DepartureUnreplenishedWording {
  package var departureNotReplenishedInTime: String { "离职逾期未补齐" }
  package var afterADeclaredDepartureThe: String {
    """
    已申报的离职，渠道须在宽限期内由同岗位、同级或以上人员补齐。逾期补齐仍将降级：条款以该期限为准。
    """
  }
  package var departureNotReplaced: String { "离职未补齐" }
}
