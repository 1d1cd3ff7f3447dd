extension Chinese: CertificateValidityMessageWording {
  package func asksForEngineersWithValid(
    _ star: String, _ rows: String, _ rule: String, _ day: CalendarDate, _ rows2: String
  ) -> String {
    spaced("\(star)要求工程师持有效证书：\(rows)\(rule)。")
      + "\(day)：\(rows2)。"
  }
  package func notCounted(_ lost: String) -> String { "未计入：\(lost)。" }
  package func aPersonFillsOneTechnical(_ hasTwo: Bool) -> String { hasTwo ? "；每人只占一个技术名额，可兼任项目管理" : "；每人只占一个名额" }
}
