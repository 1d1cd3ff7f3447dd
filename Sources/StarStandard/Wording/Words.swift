/// The words of fixed lists, as people read them: a record says `automatic`, a Chinese notice must not.
extension Language {
  /// The hours of a hotline.
  package func hotline(_ hotline: Hotline) -> String {
    switch hotline {
    case .none: text("none", zh: "无")
    case .officeHours: text("5x8", zh: "5×8")
    case .always: text("7x24", zh: "7×24")
    }
  }

  /// How customers' issues are tracked.
  package func tracking(_ system: TrackingSystem) -> String {
    switch system {
    case .none: text("none", zh: "无")
    case .manual: text("manual", zh: "人工")
    case .automatic: text("automatic", zh: "自动")
    }
  }

  /// Whether there is something.
  package func presence(_ isThere: Bool) -> String {
    isThere ? text("yes", zh: "有") : text("no", zh: "无")
  }

  /// How a star was earned; nothing where it cannot be read.
  package func route(_ route: Route?) -> String {
    switch route {
    case nil: ""
    case .certificates: text("certificates", zh: "证书")
    case .credits: text("credits", zh: "积分")
    }
  }

  /// What a channel is to the vendor.
  package func status(_ status: ChannelStatus) -> String {
    switch status {
    case .active: text("active", zh: "正常")
    case .blacklisted: text("blacklisted", zh: "已列入黑名单")
    case .closed: text("closed", zh: "已终止合作")
    }
  }

  /// What was ruled about a major event.
  package func ruling(_ ruling: Ruling) -> String {
    switch ruling {
    case .none: text("cleared", zh: "不予处理")
    case .downgrade: text("downgrade", zh: "降级")
    case .blacklist: text("blacklist", zh: "列入黑名单")
    }
  }

  /// A category of credits; one that an edition made up is named as it is.
  package func category(_ category: String) -> String {
    text(category, zh: Self.categories[category] ?? category)
  }

  private static let categories = [
    "training": "培训", "knowledge-base": "知识库", "web-to-case": "网上提单", "project-delivery": "项目交付", "instructor": "讲师授课",
  ]

  /// A clause, or several, as people read them: `E.1.b, E.2.a`.
  package func clause(_ clause: String) -> String {
    text(
      clause,
      zh: clause.split(separator: ",").map { part in
        let words = part.split(separator: " ").map { $0 == "platform" ? "服务支持平台" : String($0) }
        return words.joined(separator: " ")
      }.joined(separator: "、"))
  }
}

extension Language {
  /// A person by name and id: `Li Na (P-17)`; by the id alone where no name is on record.
  func person(_ id: String, _ name: String?) -> String {
    guard let name, !name.isEmpty else { return id }
    return text("\(name) (\(id))", zh: "\(name)（\(id)）")
  }

  /// The same with a remark: `Li Na (P-17, service manager)`.
  func person(_ id: String, _ name: String?, _ remark: String) -> String {
    guard let name, !name.isEmpty else { return text("\(id) (\(remark))", zh: "\(id)（\(remark)）") }
    return text("\(name) (\(id), \(remark))", zh: "\(name)（\(id)，\(remark)）")
  }

  /// A major event by kind, day and id.
  func event(_ event: MajorEvent) -> String {
    text(
      "the major event of \(event.occurredOn), \(event.kind) (\(event.id))",
      zh: "\(event.occurredOn) 的重大事件：\(event.kind)（\(event.id)）")
  }
}

/// The names of a channel's persons, for sentences.
struct Names: Sendable {
  private let people: [Person]

  init(_ dossier: Dossier) { people = dossier.strangers.isEmpty ? dossier.people : dossier.people + dossier.strangers }

  /// A person by name and id.
  func text(_ id: String, in language: Language) -> String { language.person(id, name(of: id)) }

  /// Persons by name and id, the first few of them.
  func list(_ ids: [String], in language: Language) -> String { language.list(ids.map { text($0, in: language) }) }

  func name(of id: String) -> String? { people.first { $0.id == id }?.name }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
