extension Chinese: WordsWording {
  package func category(_ category: String) -> String { Self.categories[category] ?? category }

  private static let categories = [
    "training": "培训", "knowledge-base": "知识库", "web-to-case": "网上提单", "project-delivery": "项目交付", "instructor": "讲师授课",
  ]

  package func clause(_ clause: String) -> String {
    clause.split(separator: ",").map { part in
      let words = part.split(separator: " ").map { $0 == "platform" ? "服务支持平台" : String($0) }
      return words.joined(separator: " ")
    }.joined(separator: "、")
  }

  package var officeHours: String { "5×8" }
  package var alwaysOpen: String { "7×24" }
  package var manual: String { "人工" }
  package var automatic: String { "自动" }
  package var yes: String { "有" }
  package var no: String { "无" }
  package var certificates: String { "证书" }
  package var credits: String { "积分" }
  package var active: String { "正常" }
  package var blacklisted: String { "已列入黑名单" }
  package var closed: String { "已终止合作" }
  package var cleared: String { "不予处理" }
  package var downgrade: String { "降级" }
  package var blacklist: String { "列入黑名单" }
  package func named(_ name: String, _ id: String) -> String { "\(name)（\(id)）" }
  package func idRemarked(_ id: String, _ remark: String) -> String { "\(id)（\(remark)）" }
  package func namedRemarked(_ name: String, _ id: String, _ remark: String) -> String { "\(name)（\(id)，\(remark)）" }
  package func theMajorEventOf(_ occurredOn: CalendarDate, _ eventKind: String, _ eventId: String) -> String {
    "\(occurredOn) 的重大事件“\(eventKind)”（\(eventId)）"
  }
}
