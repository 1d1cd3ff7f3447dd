/// Section E: how a star is lost.
extension Clause {
  static func losses(_ edition: Edition) -> [Clause] {
    let (grace, quarters) = (edition.periods.grace, edition.periods.creditQuarters)
    return [
      Clause(
        "E.1", Localized("Semi-annual review", zh: "半年审核"),
        Localized(
          "In January and July every channel with a star is reviewed. Who does not meet its star any more loses it.",
          zh: "每年 1 月和 7 月对星级有效期内的渠道进行审核，不再满足要求的渠道将被降级。")),
      Clause(
        "E.1.a", Localized("Credits in a review", zh: "审核中的积分"),
        Localized(
          "A star by credits needs the credits of the last \(Language.english.count(quarters, "quarter", zh: "")) to reach its baseline. "
            + "Quarters are those of the calendar; the one that has just begun does not count.",
          zh: "凭积分取得的星级，最近 \(quarters) 个季度的积分须达到基准。季度为自然季度，刚开始的季度不计。")),
      Clause(
        "E.1.b", Localized("Certificates in a review", zh: "审核中的证书"),
        Localized(
          "A star by certificates needs them to be valid on the day of the review.", zh: "凭证书取得的星级，证书在审核日须有效。")),
      Clause(
        "E.2.a", Localized("Certificates that ran out", zh: "证书到期"),
        Localized(
          "Where a certificate runs out and nothing replaces it, so that the star is not met any more, the star is lost. For it the channel "
            + "applies anew.",
          zh: "证书到期未补充，致不再满足星级要求的，将被降级。如需恢复，须重新申请认证。")),
      Clause(
        "E.3", Localized("Key personnel who leave", zh: "关键人员离职"),
        Localized(
          "Service managers and registered engineers are the key personnel. When one of them leaves a star-rated channel, the channel tells "
            + "the vendor and fills the place.",
          zh: "服务经理和注册工程师为关键人员。其离开星级渠道时，渠道须申报并补齐。")),
      Clause(
        "E.3.a", Localized("A departure that is declared", zh: "已申报的离职"),
        Localized(
          "From the departure on, the channel has \(Language.english.months(grace)) to fill the place with somebody of at least the same "
            + "level in the same role, the last day included. Until then who left still counts. If nobody came by then, the star is lost.",
          zh: "自离职之日起有 \(grace) 个月宽限期（含最后一日），须由同岗位、同级或以上人员补齐；期内离职人员仍计入。逾期未补齐的，将被降级。")),
      Clause(
        "E.3.b", Localized("A departure that is not declared", zh: "未申报的离职"),
        Localized(
          "If a departure is not declared, the star is lost at once, whether or not somebody took the place.",
          zh: "离职未申报的，无论是否已补齐，将立即降级。")),
      Clause(
        "E.3.c", Localized("Applying after a departure", zh: "补齐后重新申请"),
        Localized(
          "Once the place is filled the channel may apply again; while it is open, an application is refused.",
          zh: "关键人员补齐后可重新申请认证；未补齐期间，申请不予受理。")),
      Clause(
        "E.4", Localized("Major events", zh: "重大事件"),
        Localized(
          "A major event, such as a serious complaint, fraud or unauthorized distribution, leads to a downgrade or to the blacklist. The vendor "
            + "rules on each.",
          zh: "重大事件（如严重客户投诉、欺诈、违规分销）将导致降级或列入黑名单，由厂商逐一裁定。")),
    ]
  }
}
