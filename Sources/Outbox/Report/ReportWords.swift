import StarStandard

extension RuleID {
  /// What is amiss by the rule, in about three words: `Credits short`.
  func inShort(in language: Language) -> String { RuleTitle.named(self)?.inShort.text(in: language) ?? text }
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
    let was = language.outcome(outcome, toStar)
    return language.text("Replaces what \(batch) decided: \(was).", zh: "取代批次 \(batch) 的决定：\(was)。")
  }
}

extension Language {
  /// `downgraded, 3-star`
  func outcome(_ outcome: Outcome, _ star: Star?) -> String {
    let star = star.map(self.star) ?? text("no readable star", zh: "星级无法读取")
    return outcome.word(in: self).lowercased() + clauseComma + star
  }

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
