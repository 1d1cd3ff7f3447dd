/// One rule's result about one channel (STANDARD 1).
public struct Finding: Sendable {
  /// The rule.
  public let rule: RuleID
  /// The clause, as in STANDARD 6.
  public let clause: String
  /// How much it weighs.
  public let weight: FindingWeight
  /// The waiver that lifts it, the one that expires last.
  public let waiver: Waiver?
  /// What was found.
  public let evidence: any Evidence

  /// A violation takes a star: severity `downgrade`, not waived (STANDARD 6).
  public var isViolation: Bool { weight == .downgrade && waiver == nil }

  /// Whether it takes the star: a violation, or a ruling that revokes and that nobody waived.
  public var costsStar: Bool { isViolation || weight == .revoke && waiver == nil }
}

/// The severity that a finding is reported with (CONTRACT, "A decision").
public enum FindingWeight: String, Sendable {
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

/// What a rule found: typed, so that message, remedy, JSON, CSV and mail are made from it and never parsed back.
public protocol Evidence: Sendable {
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
  public var revokes: Bool { false }
}

/// The languages that messages are written in.
public enum Language: String, CaseIterable, Sendable {
  /// English.
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
public struct EvidenceField: Sendable {
  /// Its name in JSON.
  public let name: String
  /// Its value.
  public let value: EvidenceValue

  /// A value with a name.
  public init(_ name: String, _ value: EvidenceValue) {
    self.name = name
    self.value = value
  }
}

/// A value of evidence.
public indirect enum EvidenceValue: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// Absent.
  case null
  /// Yes or no.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// An id or word.
  case text(String)
  /// Several.
  case list([EvidenceValue])
  /// Named ones.
  case object([EvidenceField])

  /// A word.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(value) }

  /// A date as `YYYY-MM-DD`, or null.
  public static func date(_ date: CalendarDate?) -> EvidenceValue { date.map { .text($0.description) } ?? .null }
  /// A window as its first and last day.
  public static func window(_ window: DateWindow) -> EvidenceValue { .list([.date(window.first), .date(window.last)]) }
  /// Ids.
  public static func ids(_ ids: [String]) -> EvidenceValue { .list(ids.map { .text($0) }) }
  /// A tally under the names of CONTRACT.
  public static func tally(_ tally: CertificateTally) -> EvidenceValue {
    .object([
      EvidenceField("senior", .number(tally.senior)), EvidenceField("technical", .number(tally.technical)),
      EvidenceField("project_management", .number(tally.projectManagement)),
    ])
  }
}
