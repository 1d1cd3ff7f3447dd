import StarStandard

extension RuleID {
  /// What is amiss by the rule, in about three words: `Credits short`.
  func inShort(in language: Language) -> String { RuleTitle.named(self)?.inShort.text(in: language) ?? text }
}

extension Finding {
  /// What is amiss, in about three words.
  func inShort(in language: Language) -> String {
    if severity == .revoke { return language.text("Blacklist ruling") { $0.blacklistRuling } }
    // A channel that lost its star may well meet what a star asks for.
    if rule == "not-eligible-status", let heading = evidence.heading { return heading.text(in: language) }
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
    self = finding.waiver == nil ? Effect(of: finding.severity) : .waived
  }

  /// What one of the severity does that is not waived.
  init(of severity: Finding.Severity) {
    switch severity {
    case .revoke, .downgrade, .blocking: self = .takes
    case .warning, .caution, .reminder: self = .warns
    case .information: self = .informs
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
      procedure.isReview
        ? language.text("Take a star") { $0.takeAStar } : language.text("Stand in the way") { $0.standInTheWay }
    case .warns: language.text("Warn") { $0.warn }
    case .waived: language.text("Waived") { $0.reportWordsWaived }
    case .informs: language.text("Inform") { $0.inform }
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
    return language.text("Replaces what \(batch) decided: \(was).") { $0.replacesWhatDecided(batch, was) }
  }
}

extension Language {
  /// `downgraded, 3-star`
  func outcome(_ outcome: Outcome, _ star: Star?) -> String {
    let star = star.map(self.star) ?? text("no readable star") { $0.noReadableStar }
    return outcome.word(in: self).lowercased() + clauseComma + star
  }

  /// What a page says that it is in (RFC 5646).
  var pageTag: String { text("en") { $0.en } }

  /// `12 channels`; in Chinese the number with its measure word.
  func number(_ number: Int, _ singular: String, _ plural: String? = nil, _ other: (any Wording) -> String) -> String {
    text("\(grouped(number)) \(number == 1 ? singular : plural ?? singular + "s")", other)
  }

  /// How many of those that a number counts have a row below, behind it.
  func listedBelow(_ count: Int) -> String {
    text(" (\(grouped(count)) of them listed below)") { $0.listedBelow(grouped(count)) }
  }

  func channels(_ count: Int) -> String { number(count, "channel") { $0.countedchannel(grouped(count)) } }

  /// Between the items of a list.
  var comma: String { text(", ") { $0.listComma } }

  /// Between the parts of a sentence.
  var clauseComma: String { text(", ") { $0.clauseComma } }

  var semicolon: String { text("; ") { $0.semicolon } }

  /// Before what explains it.
  var colon: String { text(": ") { $0.colon } }

  func route(short route: Route?) -> String {
    switch route {
    case .credits: text("credits") { $0.credits }
    case .certificates: text("certificates") { $0.certificates }
    case nil: ""
    }
  }
}

extension Int {
  /// What English says of so many, in groups of three digits: `1,234 channels`.
  func grouped(counting singular: String) -> String { "\(grouped) \(singular)\(self == 1 ? "" : "s")" }
}

extension Procedure {
  /// Whether it decides as a review does.
  var isReview: Bool { self == .review || self == .supplement }
}

extension Procedure {
  /// What people call it.
  func title(in language: Language) -> String {
    switch self {
    case .review: language.text(title) { $0.reportWordsReview }
    case .supplement: language.text(title) { $0.supplement }
    case .renewalNotices: language.text(title) { $0.renewalNotices }
    case .renewal: language.text(title) { $0.renewalAudit }
    case .reminders: language.text(title) { $0.reminders }
    // No page is made of it.
    case .application: title
    }
  }
}

/// Words of the program, in the page's language.
extension HTMLWriter {
  mutating func say(_ english: @autoclosure () -> String, _ other: (any Wording) -> String) {
    text(language.text(english(), other))
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
    say("to") { $0.reportWordsTo }
    markup("</span> ")
  }
}
