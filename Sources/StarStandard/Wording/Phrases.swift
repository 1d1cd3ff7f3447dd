/// Small phrases that the messages of several rules share.
extension Language {
  /// `1 engineer`, `2 engineers`; in Chinese the number with its measure word.
  package func count(_ number: Int, _ singular: String, _ plural: String? = nil, zh: String) -> String {
    text(number.counting(singular, plural), zh: "\(number) \(zh)")
  }

  /// `a, b and c`, of the first few; how many more there are follows.
  package func list(_ items: [String], atMost limit: Int = 8) -> String {
    let shown = items.prefix(limit)
    if items.count > limit {
      return shown.joined(separator: text(", ", zh: "、"))
        + text(" and \(items.count - limit) more", zh: "等共 \(items.count) 项")
    }
    guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
    return shown.dropLast().joined(separator: text(", ", zh: "、")) + text(" and ", zh: "和") + last
  }

  /// `a; b; c`, of items that have commas of their own; likewise.
  package func series(_ items: [String], atMost limit: Int = 8) -> String {
    let more = items.count - limit
    return items.prefix(limit).joined(separator: text("; ", zh: "；"))
      + (more > 0 ? text("; and \(more) more", zh: "等共 \(items.count) 项") : "")
  }

  /// Sentences one after the other.
  package func sentences(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: text(" ", zh: ""))
  }

  /// `3-star`, `no star`.
  package func star(_ star: Star) -> String {
    star == .none ? text("no star", zh: "无星级") : text("\(star.rawValue)-star", zh: "\(Self.numerals[star] ?? "")星级")
  }

  /// `3-star or higher`; of the highest there is nothing higher.
  func atLeast(_ star: Star) -> String {
    star == Star.held.max() ? self.star(star) : text("\(self.star(star)) or higher", zh: "\(self.star(star))及以上")
  }

  private static let numerals: [Star: String] = [.two: "二", .three: "三", .four: "四"]

  /// The role in plain words.
  func role(_ role: Role) -> String {
    switch role {
    case .engineer: text("registered post-sales engineer", zh: "注册售后工程师")
    case .serviceManager: text("service manager", zh: "服务经理")
    }
  }

  /// Who is to be registered: whoever is, is registered then.
  func newcomer(_ role: Role) -> String {
    role == .engineer ? text("post-sales engineer", zh: "注册售后工程师") : self.role(role)
  }

  /// The level that a replacement needs.
  func level(_ level: TechnicalLevel) -> String {
    switch level {
    case .none: text("any level", zh: "不限级别")
    case .junior: text("at least junior grade", zh: "初级或以上")
    case .senior: text("senior grade", zh: "高级")
    }
  }
}
