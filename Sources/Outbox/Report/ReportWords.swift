import StarStandard

/// Rules in about three words, as a reason reads in a table.
extension RuleID {
  /// What is amiss by the rule: `Credits short`.
  func inShort(in language: Language) -> String {
    guard let words = Self.short[self] else { return RuleTitle.named(self)?.title.text(in: language) ?? text }
    return language.text(words.english, zh: words.chinese)
  }

  private static let short: [RuleID: (english: String, chinese: String)] = [
    "certificate-validity": ("Too few certificates", "有效证书不足"),
    "certificate-margin": ("Certificates expiring soon", "证书即将到期"),
    "credit-baseline": ("Credits short", "积分不足"), "registered-engineers": ("Too few engineers", "注册工程师不足"),
    "departure-undeclared": ("Departure not declared", "离职未申报"),
    "departure-unreplenished": ("Departure not replaced", "离职未补齐"),
    "departure-in-grace": ("Replacement still due", "空缺待补齐"),
    "departure-declared-late": ("Departure declared late", "离职申报迟延"),
    "service-manager": ("No service manager", "无服务经理"), "hotline": ("Hotline hours", "热线时段"),
    "support-email": ("No support e-mail", "无支持邮箱"), "tracking-system": ("Issue tracking", "问题跟踪"),
    "participation": ("Too few trainings", "培训参与不足"),
    "unregistered-delivery": ("Unregistered delivery", "非注册工程师交付"),
    "stranger-credits": ("Credits of strangers", "非本渠道人员积分"),
    "unlisted-certificate": ("Certificate not listed", "证书不在清单内"),
    "shared-engineer": ("Engineer shared", "工程师重复注册"), "major-event": ("Ruled major event", "重大事件裁定"),
    "major-event-pending": ("Event awaits ruling", "事件待裁定"),
    "upgrade-opportunity": ("Could hold more", "可升星级"), "reapplication-bar": ("Applied too soon", "申请过早"),
    "not-eligible-status": ("Not eligible", "不具备资格"), "renewal-confirmation": ("Renewal not confirmed", "续证未确认"),
  ]
}

extension Finding {
  /// What is amiss, in about three words.
  func inShort(in language: Language) -> String {
    if severity == .revoke { return language.text("Blacklist ruling", zh: "列入黑名单") }
    return rule.inShort(in: language)
  }
}

/// What a finding does to a star.
enum Effect: Int, CaseIterable, Sendable {
  /// Takes it, or refuses it.
  case takes
  /// Puts it at risk.
  case warns
  /// Is lifted by a waiver.
  case waived
  /// Costs nothing.
  case informs

  init(of finding: Finding) {
    if finding.waiver != nil {
      self = .waived
    } else {
      switch finding.severity {
      case .revoke, .downgrade, .blocking: self = .takes
      case .warning, .caution, .reminder: self = .warns
      case .information: self = .informs
      }
    }
  }

  /// What people read; also the class of its colour.
  var name: String {
    switch self {
    case .takes: "takes"
    case .warns: "warns"
    case .waived: "waived"
    case .informs: "informs"
    }
  }

  func heading(_ procedure: Procedure, in language: Language) -> String {
    switch self {
    case .takes:
      procedure.isReview ? language.text("Take a star", zh: "失去星级") : language.text("Stand in the way", zh: "未满足")
    case .warns: language.text("Warn", zh: "提示风险")
    case .waived: language.text("Waived", zh: "已豁免")
    case .informs: language.text("Inform", zh: "供参考")
    }
  }
}

extension String {
  /// How many columns it takes, where a character of East Asia takes two.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// At most so many columns of it, where a character of East Asia takes two.
  func shortened(to columns: Int) -> String {
    var (taken, result) = (0, "")
    for character in self {
      taken += character.columns
      if taken > columns { return result + "…" }
      result.append(character)
    }
    return result
  }

  /// What stands in the address after `#name=`.
  static func filter(_ pairs: KeyValuePairs<StaticString, String>) -> String {
    pairs.map { "\($0.key)=\($0.value.percentEncoded)" }.joined(separator: "&")
  }
}

extension Character {
  fileprivate var columns: Int { unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1 }
}

extension EarlierDecision {
  /// What a later decision puts in its place.
  func correction(in language: Language) -> String {
    let star = toStar.map(language.star) ?? language.text("no readable star", zh: "星级无法读取")
    return language.text(
      "Replaces what \(batch) decided: \(outcome.word(in: language).lowercased()), \(star).",
      zh: "取代批次 \(batch) 的决定：\(outcome.word(in: language))，\(star)。")
  }
}

extension Language {
  /// What a page says that it is in (RFC 5646).
  var pageTag: String { text("en", zh: "zh-Hans") }

  /// `12 channels`; in Chinese the number with its measure word.
  func number(_ number: Int, _ singular: String, _ plural: String? = nil, zh: String) -> String {
    text("\(number.grouped) \(number == 1 ? singular : plural ?? singular + "s")", zh: "\(number.grouped) \(zh)")
  }

  func channels(_ count: Int) -> String { number(count, "channel", zh: "家渠道") }

  /// Between the items of a list.
  var comma: String { text(", ", zh: "、") }

  /// Between the parts of a sentence.
  var clauseComma: String { text(", ", zh: "，") }

  var semicolon: String { text("; ", zh: "；") }

  /// Before what explains it.
  var colon: String { text(": ", zh: "：") }

  func route(short route: Route?) -> String {
    switch route {
    case .credits: text("credits", zh: "积分")
    case .certificates: text("certificates", zh: "证书")
    case nil: ""
    }
  }
}

/// The rules that the report singles out.
extension RuleID {
  static let certificateValidity: RuleID = "certificate-validity"
  static let creditBaseline: RuleID = "credit-baseline"
  static let registeredEngineers: RuleID = "registered-engineers"
  static let majorEvent: RuleID = "major-event"
  static let majorEventPending: RuleID = "major-event-pending"
}

extension Procedure {
  /// Whether it decides as a review does.
  var isReview: Bool { self == .review || self == .supplement }
}

extension Procedure {
  /// What people call it.
  func title(in language: Language) -> String {
    let chinese =
      switch self {
      case .review: "审核"
      case .supplement: "补充审核"
      case .renewalNotices: "续证通知"
      case .renewal: "续证审核"
      case .reminders: "提醒"
      case .application: "申请检查"
      }
    return language.text(title, zh: chinese)
  }
}

/// Words of the program, in the page's language.
extension HTMLWriter {
  mutating func say(_ english: @autoclosure () -> String, zh chinese: @autoclosure () -> String) {
    text(language.text(english(), zh: chinese()))
  }

  /// The head of a column.
  mutating func heading(_ words: String) { element("th", [Attribute("scope", "col")], words) }

  mutating func headings(_ words: String...) {
    for word in words { heading(word) }
  }

  /// A caption over a table.
  mutating func caption(_ words: String) {
    element("caption", words)
    markup("\n")
  }

  /// Between what was and what is.
  mutating func arrow() {
    markup(" <span aria-hidden=\"true\">→</span><span class=\"spoken\">")
    say("to", zh: "变为")
    markup("</span> ")
  }
}
