/// Small phrases that the messages of several rules share.
extension Language {
  /// `a, b and c`, of the first few; how many more there are follows.
  package func list(_ items: [String], atMost limit: Int = 8) -> String { list(items, atMost: limit) { $0 } }

  /// Likewise of what is told by a text: only those that are named are told.
  func list<Item>(_ items: [Item], atMost limit: Int = 8, by tell: (Item) -> String) -> String {
    // One more is named instead of being counted.
    let shown = items.prefix(items.count == limit + 1 ? items.count : limit).map(tell)
    let more = items.count - shown.count
    if more > 0 {
      return shown.joined(separator: text(", ") { $0.listComma })
        + text(" and \(more) more") { $0.andMore(items.count, more) }
    }
    guard shown.count > 1, let last = shown.last else { return shown.first ?? "" }
    let before = shown.dropLast().joined(separator: text(", ") { $0.listComma })
    return before + text(" and ") { $0.and(before, last) } + last
  }

  /// `a; b; c`, of items that have commas of their own; likewise.
  package func series(_ items: [String], atMost limit: Int = 8) -> String {
    let shown = items.prefix(items.count == limit + 1 ? items.count : limit)
    let more = items.count - shown.count
    return shown.joined(separator: text("; ") { $0.semicolon })
      + (more > 0 ? text("; and \(more) more") { $0.phrasesAndMore(items.count, more) } : "")
  }

  /// One or the other.
  package func either(_ items: [String]) -> String {
    items.dropFirst().reduce(items.first ?? "") { before, last in
      text("\(before) or \(last)") { $0.either(before, last) }
    }
  }

  /// A number in groups of three digits.
  package func grouped(_ number: Int) -> String {
    text(number.grouped) { number.grouped.replacing(",", with: $0.groupSeparator) }
  }

  /// Sentences one after the other.
  package func sentences(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: text(" ") { $0.sentenceSpace })
  }

  /// `3-star`, `no star`.
  package func star(_ star: Star) -> String {
    star == .none ? text("no star") { $0.noStar } : text("\(star.rawValue)-star") { $0.star(star.rawValue) }
  }

  /// `3-star or higher`; of the highest there is nothing higher.
  package func atLeast(_ star: Star) -> String {
    star == Star.held.max() ? self.star(star) : text("\(self.star(star)) or higher") { $0.orHigher(self.star(star)) }
  }

  /// The role in plain words.
  func role(_ role: Role) -> String {
    switch role {
    case .engineer: text("registered post-sales engineer") { $0.phrasesRegisteredPostsalesEngineer }
    case .serviceManager: text("service manager") { $0.phrasesServiceManager }
    }
  }

  /// Who is to be registered: whoever is, is registered then.
  func newcomer(_ role: Role) -> String {
    role == .engineer ? text("post-sales engineer") { $0.postsalesEngineer } : self.role(role)
  }

  /// The level that a replacement needs; nothing where any will do.
  func level(_ level: TechnicalLevel) -> String {
    switch level {
    case .none: ""
    case .junior: text("at least junior grade") { $0.atLeastJuniorGrade }
    case .senior: text("senior grade") { $0.seniorGrade }
    }
  }
}

/// What other languages than English say for `Phrases.swift`, each named by the English beside it.
package protocol PhrasesWording {
  func andMore(_ itemsCount: Int, _ more: Int) -> String
  /// What stands between the last of several and those before it, on both of which it may depend.
  func and(_ before: String, _ last: String) -> String
  func either(_ before: String, _ last: String) -> String
  func phrasesAndMore(_ itemsCount: Int, _ more: Int) -> String
  var sentenceSpace: String { get }
  /// Between groups of three digits.
  var groupSeparator: String { get }
  var noStar: String { get }
  func star(_ starRawValue: Int) -> String
  func orHigher(_ starStar: String) -> String
  var phrasesRegisteredPostsalesEngineer: String { get }
  var phrasesServiceManager: String { get }
  var postsalesEngineer: String { get }
  var atLeastJuniorGrade: String { get }
  var seniorGrade: String { get }
}
