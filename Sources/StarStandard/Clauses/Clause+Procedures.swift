/// Sections F and G: applications, renewals, and what holds for both.
extension Clause {
  static func procedures(_ edition: Edition) -> [Clause] {
    let (bar, caution) = (edition.periods.reapplicationBar, edition.periods.majorEventCaution)
    return [
      Clause(
        "F.1", Localized("Applying for a star", zh: "认证申请"),
        Localized(
          "A channel applies on the vendor's site. The application is examined by the head office, then by the representative office, and "
            + "decided by the head office.",
          zh: "渠道在厂商网站提交申请，经总部初审、代表处审核和总部终审后决定。")),
      Clause(
        "F.2", Localized("Renewing a certification", zh: "续证"),
        Localized(
          "The channel confirms that it wants to renew; then it is audited as it stands, and what it meets is renewed. Nobody audits what "
            + "nobody confirmed. Who passes receives an electronic certificate.",
          zh: "渠道确认续证后，厂商按其现状审核，通过的予以续证并颁发电子证书。未确认的不审核。")),
      Clause(
        "G.1", Localized("How long a certification is valid", zh: "认证有效期"),
        Localized(
          "A certification is valid until the last day of its year. On 1 December the channel is told of the renewal, which starts on "
            + "1 January.",
          zh: "认证有效期至当年最后一日。12 月 1 日发出续证通知，次年 1 月 1 日启动续证。")),
      Clause(
        "G.2", Localized("A higher star", zh: "申请更高星级"),
        Localized(
          "A channel that meets a higher star may apply for it on any day while its certification is valid.",
          zh: "认证有效期内，达到更高星级要求的渠道可随时申请。")),
      Clause(
        "G.3", Localized("True information", zh: "信息真实"),
        Localized(
          "A channel vouches for what it tells. For false information the vendor may end an application or take the star.",
          zh: "渠道须保证所提供信息真实准确。如有虚假，厂商可终止申请或取消星级。")),
      Clause(
        "G.4", Localized("Waiting after a downgrade", zh: "降级后的限制期"),
        Localized(
          "For \(Language.english.months(bar)) after a downgrade, the last day included, the channel may not apply for the star that it lost "
            + "or for a higher one. A lower star is open at once; a renewal is not barred.",
          zh: "降级后 \(bar) 个月内（含最后一日），不得申请原星级或更高星级。较低星级可即时申请；续证不受限制。")),
      Clause(
        "G.5", Localized("Major events before an application", zh: "申请前的重大事件"),
        Localized(
          "For a major event in the \(Language.english.months(caution)) before an application, or in the year before a renewal, the vendor may "
            + "delay or refuse.",
          zh: "申请前 \(caution) 个月内（续证为上一年度）发生重大事件的，厂商可暂缓或不予受理。")),
      Clause(
        "G.6", Localized("Which edition holds", zh: "适用版本"),
        Localized(
          "Applications and renewals go by the edition of the standard that is in force on their day; a certification is reviewed by the "
            + "edition by which it was applied for.",
          zh: "申请和续证适用当日有效的标准版本；认证的审核适用其申请时的版本。")),
    ]
  }
}
