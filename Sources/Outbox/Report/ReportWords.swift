import StarStandard

/// Rules in about three words, as a reason reads in a table.
extension RuleID {
  /// What is amiss by the rule: `Credits short`.
  var inShort: String {
    Self.short[self] ?? RuleTitle.named(self)?.title.text(in: .english) ?? text
  }

  private static let short: [RuleID: String] = [
    "certificate-validity": "Too few certificates", "certificate-margin": "Certificates expiring soon",
    "credit-baseline": "Credits short", "registered-engineers": "Too few engineers",
    "departure-undeclared": "Departure not declared", "departure-unreplenished": "Departure not replaced",
    "departure-in-grace": "Replacement still due", "departure-declared-late": "Departure declared late",
    "service-manager": "No service manager", "hotline": "Hotline hours", "support-email": "No support e-mail",
    "tracking-system": "Issue tracking", "participation": "Too few trainings",
    "unregistered-delivery": "Unregistered delivery", "stranger-credits": "Credits of strangers",
    "unlisted-certificate": "Certificate not listed", "shared-engineer": "Engineer shared",
    "major-event": "Ruled major event", "major-event-pending": "Event awaits ruling",
    "upgrade-opportunity": "Could hold more", "reapplication-bar": "Applied too soon",
    "not-eligible-status": "Not eligible", "renewal-confirmation": "Renewal not confirmed",
  ]
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

  func heading(_ procedure: Procedure) -> String {
    switch self {
    case .takes: procedure.isReview ? "Take a star" : "Stand in the way"
    case .warns: "Warn"
    case .waived: "Waived"
    case .informs: "Inform"
    }
  }
}

extension String {
  /// At most so many columns of it, where a character of East Asia takes two.
  func shortened(to columns: Int) -> String {
    var (taken, result) = (0, "")
    for character in self {
      let isWide = character.unicodeScalars.contains { $0.value >= 0x1100 }
      taken += isWide ? 2 : 1
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

extension Star {
  /// `4 ★`, or `none`.
  var mark: String { self == .none ? "no star" : "\(rawValue)-star" }
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
