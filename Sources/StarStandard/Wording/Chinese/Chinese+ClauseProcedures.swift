extension Chinese: ClauseProceduresWording {
  package var applyingForAStar: String { "认证申请" }
  package var aChannelAppliesOnThe: String { "渠道在厂商网站提交申请，经总部初审、代表处审核和总部终审后决定。" }
  package var renewingACertification: String { "续证" }
  package var theChannelConfirmsThatIt: String { "渠道确认续证后，厂商按其现状审核，通过的予以续证并颁发电子证书。未确认的不审核。" }
  package var howLongACertificationIs: String { "认证有效期" }
  package var aCertificationIsValidUntil: String { "认证有效期至当年最后一日。12 月 1 日发出续证通知，次年 1 月 1 日启动续证。" }
  package var aHigherStar: String { "申请更高星级" }
  package var aChannelThatMeetsA: String { "认证有效期内，达到更高星级要求的渠道可随时申请。" }
  package var trueInformation: String { "信息真实" }
  package var aChannelVouchesForWhat: String { "渠道须保证所提供信息真实准确。如有虚假，厂商可终止申请或取消星级。" }
  package var waitingAfterADowngrade: String { "降级后的限制期" }
  package func forAfterADowngradeThe(_ bar: Int) -> String { "降级后 \(bar) 个月内（含最后一日），不得申请原星级或更高星级。较低星级可即时申请；续证不受限制。" }
  package var majorEventsBeforeAnApplication: String { "申请前的重大事件" }
  package func forAMajorEventIn(_ caution: Int) -> String { "申请前 \(caution) 个月内（续证为上一年度）发生重大事件的，厂商可暂缓或不予受理。" }
  package var whichEditionHolds: String { "适用版本" }
  package var applicationsAndRenewalsGoBy: String { "申请和续证适用当日有效的标准版本；认证的审核适用其申请时的版本。" }
}
