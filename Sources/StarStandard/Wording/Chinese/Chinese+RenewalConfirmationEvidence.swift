extension Chinese: RenewalConfirmationEvidenceWording {
  package var renewalNotConfirmed: String { "续证未确认" }
  package var eachCertificationEndsWithIts: String {
    """
    认证于当年年底到期。渠道确认后，续证在一月至三月审核；未确认的不审核。
    """
  }
  package var renewalLapsed: String { "续证已失效" }
  package func theCertificationOnAndIts(_ hasEnded: Bool, _ validUntil: CalendarDate, _ yearNumber: Int) -> String {
    spaced("认证\(hasEnded ? "已" : "将")于 \(validUntil) 到期，尚未确认 \(yearNumber) 年度续证。")
  }
  package func itCanBeConfirmedUntil(_ value: CalendarDate) -> String { "可在 \(value)（含当日）之前确认；届时未确认的不予审核，也不再持有星级。" }
  package func theCertificationRanOutOn(_ validUntil: CalendarDate, _ lapsedOn: CalendarDate, _ yearNumber: Int)
    -> String
  {
    "认证已于 \(validUntil) 到期，至续证审核最后一日 \(lapsedOn) 未获 \(yearNumber) 年度续证。"
  }
  package var itsRenewalWasNotConfirmed: String { "续证未经确认，故未予审核。" }
  package func firstHaveOnRecordThenConfirm(_ star: String) -> String {
    spaced("请先补足续证所缺，再确认续证：一经续证为\(star)，全年不再变更。")
  }
  package var confirmTheRenewalNowThe: String { "请尽快确认续证：确认越早，审核越早。" }
  package var aStarCanBeApplied: String { "不产生申请限制（G.4）：满足要求后即可申请星级。" }
  package func itsRenewalWasConfirmedAfter(_ confirmedOn: CalendarDate) -> String {
    "续证于 \(confirmedOn) 才确认，晚于最后一次续证审核，故未予审核。"
  }
  package func itWasConfirmedAndNothingIsMissing(_ confirmedOn: CalendarDate, _ lapsedOn: CalendarDate) -> String {
    "续证已于 \(confirmedOn) 确认。按现有登记，截至 \(lapsedOn) 并无欠缺：请向本部门询问未获续证的原因。"
  }
  package func itWasConfirmedAndThisIsMissing(
    _ confirmedOn: CalendarDate, _ lapsedOn: CalendarDate, _ star: String
  ) -> String {
    spaced("续证已于 \(confirmedOn) 确认，但按现有登记，截至 \(lapsedOn) 未满足\(star)的以下要求：")
  }
  package func titledMessage(_ title: String, _ message: String) -> String { "\(title)：\(message)" }
  package func confirmingItKeepsNoStar(_ review: CalendarDate) -> String {
    "确认续证也无法保留星级：\(review) 的审核后不再持有星级。"
  }
}
