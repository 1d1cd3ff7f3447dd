extension Chinese: CertificateNotCountingWording {
  package var itsHolderIsNotIn: String { "持证人该日不在岗" }
  package func validFrom(_ from: CalendarDate) -> String { "自 \(from) 起有效" }
  package func runsOutOn(_ until: CalendarDate) -> String { "将于 \(until) 到期" }
  package func ranOutOn(_ until: CalendarDate) -> String { "已于 \(until) 到期" }
  package func validUntilToCountIt(
    _ until: CalendarDate, _ limit: CalendarDate, _ isRenewal: Bool, _ appliedOn: CalendarDate, _ months: Int
  ) -> String {
    spaced("有效期至 \(until)；须晚于 \(limit)，即\(isRenewal ? "续证" : "申请")日 \(appliedOn) 后满 \(months) 个月")
  }
  package func validUntilToCountItMust(_ until: CalendarDate, _ limit: CalendarDate, _ day: CalendarDate, _ months: Int)
    -> String
  { "有效期至 \(until)；须晚于 \(limit)，即 \(day) 后满 \(months) 个月" }
  package func certificateValidityOf(
    _ personID: String, _ certificateCode: String, _ certificateId: String, _ why: String
  ) -> String { spaced("\(personID)的 \(certificateCode)（\(certificateId)）：\(why)") }
}
