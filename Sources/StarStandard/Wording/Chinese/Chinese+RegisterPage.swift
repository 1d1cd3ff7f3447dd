extension Chinese: RegisterPageWording {
  package func starsInForceOn(_ asOf: CalendarDate) -> String { "\(asOf) 有效星级" }
  package var starauditRegister: String { "：star-audit 名册" }
  package var notToBeRead: String { "无法读取" }
  package func byTheRecordsFromWhich(_ batch: String) -> String {
    "依据作出 \(batch) 决定时的记录，尚未计入该批次的决定（见 report.html）。包括范围内的有效渠道及待续证的渠道。“下一事项”指如不处理将最先导致失去星级的事项。"
  }
  package var channel: String { "渠道" }
  package var name: String { "名称" }
  package var kind: String { "类型" }
  package var country: String { "国家" }
  package var registerPageStar: String { "星级" }
  package var route: String { "途径" }
  package var certification: String { "认证" }
  package var issuedOn: String { "颁发日" }
  package var validUntil: String { "有效期至" }
  package var next: String { "下一事项" }
  package var renewalPending: String { "，待续证" }
}
