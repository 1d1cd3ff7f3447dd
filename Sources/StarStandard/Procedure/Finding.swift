/// One rule's result about one channel (STANDARD 1).
package struct Finding: Sendable {
  package let rule: RuleID
  /// The clause, as in STANDARD 6.
  package let clause: String
  package let severity: Severity
  /// The waiver that lifts it, the one that expires last.
  package let waiver: Waiver?
  package let evidence: any Evidence

  /// A violation takes a star: severity `downgrade`, not waived (STANDARD 6).
  package var isViolation: Bool { severity == .downgrade && waiver == nil }

  /// Whether it takes the star: a violation, or a ruling that revokes and that nobody waived.
  package var costsStar: Bool { isViolation || severity == .revoke && waiver == nil }
}

extension Finding {
  /// The severity that a finding is reported with (CONTRACT, "A decision").
  package enum Severity: String, Sendable {
    /// A blacklist ruling: the channel loses every star.
    case revoke
    /// Takes a star.
    case downgrade
    /// Puts the channel at risk.
    case warning
    /// Is reported.
    case information
    /// Refuses an application or a renewal (STANDARD 7).
    case blocking
    /// Is a reason for which the vendor may delay or refuse, and refuses nothing by itself (G.5).
    case caution
  }
}

/// What a rule found: typed, so that message, remedy, JSON, CSV and mail are made from it and never parsed back.
package protocol Evidence: Sendable {
  /// The values, for other programs.
  var fields: [EvidenceField] { get }
  /// What was found, in one or two plain sentences without personal data but ids.
  func message(in language: Language) -> String
  /// What would cure it; empty where nothing needs to be cured.
  func remedy(in language: Language) -> String
  /// The ruling that revokes, where that is what was found.
  var revokes: Bool { get }
}

extension Evidence {
  /// Only a blacklist ruling revokes.
  package var revokes: Bool { false }
}

/// The languages that messages are written in.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  /// Chinese, simplified.
  case chinese = "zh"

  /// The text in this language.
  func text(_ english: @autoclosure () -> String, zh chinese: @autoclosure () -> String) -> String {
    switch self {
    case .english: english()
    case .chinese: chinese()
    }
  }
}

/// One named value of evidence.
package struct EvidenceField: Sendable {
  /// Its name in JSON.
  package let name: String
  package let value: EvidenceValue

  /// A value with a name.
  package init(_ name: String, _ value: EvidenceValue) {
    self.name = name
    self.value = value
  }
}

package indirect enum EvidenceValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case null
  case bool(Bool)
  case number(Int)
  /// An id or word.
  case text(String)
  case list([EvidenceValue])
  case object([EvidenceField])

  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(value) }

  /// A date as `YYYY-MM-DD`, or null.
  package static func date(_ date: CalendarDate?) -> EvidenceValue { date.map { .text($0.description) } ?? .null }
  /// A window as its first and last day.
  package static func window(_ window: DateWindow) -> EvidenceValue {
    .list([.date(window.first), .date(window.last)])
  }
  package static func ids(_ ids: [String]) -> EvidenceValue { .list(ids.map { .text($0) }) }
  /// A tally under the names of CONTRACT.
  package static func tally(_ tally: CertificateTally) -> EvidenceValue {
    .object([
      EvidenceField("senior", .number(tally.senior)), EvidenceField("technical", .number(tally.technical)),
      EvidenceField("project_management", .number(tally.projectManagement)),
    ])
  }
}
