extension Chinese: DayToKeepStandardWording {
  package var firstDayToApplyFor: String { "可重新申请星级的首日" }
  package var theBarAfterTheDowngrade: String { "降星后的申请限制期已满（G.4）。" }
  package var semiannualReviewOfStars: String { "半年度星级审核日" }
  package var whatIsOnRecordBy: String { "以届时的登记为准（E.1）。" }
  package func renewalAuditFor(_ dateYear: Int) -> String { "\(dateYear) 年度续证审核日" }
  package var whatIsMetAndOn: String { "届时已确认、已满足并登记的予以续证（F.2）。" }
  package func lastDayToConfirmThe(_ dateYear: Int) -> String { "确认 \(dateYear) 年度续证的最后一日" }
  package var withoutAConfirmationTheRenewal: String { "未确认者不予审核，也不再持有星级（F.2）。" }
  package var lastDayOfTheCertification: String { "认证有效期最后一日" }
  package var itCanBeRenewedFromJanuary: String { "确认续证后，可于次年一月至三月续证（F.2、G.1）。" }
}
