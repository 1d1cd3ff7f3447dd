extension Chinese: CertificateValidityWording {
  package var validCertificates: String { "有效证书" }
  package var aStarEarnedByCertificates: String {
    """
    凭证书取得的星级，工程师证书在审核日须有效。高级工程师可占初级名额，每人只占一个技术名额，项目管理名额可\
    由已占技术名额者兼任。申请时已持有的证书，自申请日起剩余有效期超过三个月的方可计入。
    """
  }
  package var tooFewCertificates: String { "有效证书不足" }
  package var fromTodayOnTheCertificates: String { "自今日起证书不再满足星级要求" }
  package func asksForEngineersWithValid(
    _ star: String, _ rows: String, _ rule: String, _ day: CalendarDate, _ rows2: String
  ) -> String {
    spaced("\(star)要求工程师持有效证书：\(rows)\(rule)。")
      + "\(day)：\(rows2)。"
  }
  package func notCounted(_ lost: String) -> String { "未计入：\(lost)。" }
  package func aPersonFillsOneTechnical(_ hasTwo: Bool) -> String { hasTwo ? "；每人只占一个技术名额，可兼任项目管理" : "；每人只占一个名额" }
  package var orASeniorgradeOne: String { "，高级证书亦可" }
  package func withACertificate(_ open: Int, _ grade: String, _ codes: String, _ orSenior: String) -> String {
    spaced("再需 \(open) 名持\(grade)证书（\(codes)\(orSenior)）的工程师")
  }
  package func eachValidAfterTheApplication(_ months: Int, _ isEach: Bool) -> String {
    isEach ? "，各证书自申请之日起有效期均须超过 \(months) 个月" : "，自申请之日起有效期须超过 \(months) 个月"
  }
  package func eachValidBeyond(_ value: CalendarDate, _ isEach: Bool) -> String {
    "，\(isEach ? "各证书" : "")有效期\(isEach ? "均" : "")须晚于 \(value)"
  }
  package func forTheRenewalEachValid(_ value: CalendarDate, _ isEach: Bool) -> String {
    "，续证要求\(isEach ? "各证书" : "")有效期\(isEach ? "均" : "")晚于 \(value)"
  }
  package func validBeyondWhereIssued(_ held: CalendarDate, _ value: CalendarDate) -> String {
    "，\(held)（含当日）之前颁发的，有效期须晚于 \(value)"
  }
  package func neededValidAndOnRecord(_ by: String, _ needs: [String], _ lasting: String) -> String {
    spaced("须\(by)登记有效证书：\(needs.joined(separator: "；"))\(lasting)。")
  }
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
