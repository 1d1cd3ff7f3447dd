extension Chinese: CertificateMarginWording {
  package var certificatesAboutToRunOut: String { "证书即将到期" }
  package var aChannelThatMeetsIts: String {
    """
    今天满足星级，但不计在标准版本所定期限内到期的证书便不再满足的渠道，将在尚可续考时收到提示。
    """
  }
  package var certificatesExpiringSoon: String { "证书即将到期" }
  package func lastDayOfTheCertificate(_ person: String, _ certificateCode: String) -> String {
    spaced("\(person)的 \(certificateCode) 证书有效期最后一日")
  }
  package func aStarRestsOnIt(_ certificateId: String) -> String { "星级以此证书为依据：请重新取得或以其他证书补充（\(certificateId)）。" }
  package func isMetAlsoWithoutThe(_ horizon: CalendarDate, _ star: String) -> String {
    spaced("不计 \(horizon)（含当日）之前到期的证书，仍满足\(star)要求。")
  }
  package func on(_ value: CalendarDate) -> String { "按现有登记，\(value) " }
  package var today: String { "目前" }
  package func isMetButThereWould(
    _ when: String, _ star: String, _ horizon: CalendarDate, _ validUntil: CalendarDate, _ rows: String, isOne: Bool
  ) -> String {
    spaced(
      "\(when)满足\(star)要求，但所依据的证书将在 \(horizon)（含当日）之前到期，\(isOne ? "" : "其中最早的")有效期至 \(validUntil)。")
      + "届时将缺：\(rows)。"
  }
  package func ofWhichRunsOutOn(
    _ person: String, _ code: String, _ id: String, _ validUntil: CalendarDate, _ isToday: Bool
  ) -> String {
    spaced("\(person)的 \(code)（\(id)，有效期至 \(validUntil)\(isToday ? "，即今日" : "")）")
  }
  package func ofWhichRanOutOn(_ person: String, _ code: String, _ id: String, _ validUntil: CalendarDate) -> String {
    spaced("\(person)的 \(code)（\(id)，已于 \(validUntil) 到期）")
  }
  package func renewOrReplaceByOthers(_ items: String) -> String { "请在到期前重新取得或以其他证书补充：\(items)。" }
}
