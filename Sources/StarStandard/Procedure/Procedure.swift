/// One of the four things that the standard does with a channel (STANDARD 6 and 7).
public enum Procedure: String, CaseIterable, Sendable {
  /// The semi-annual review (E.1).
  case review
  /// The notices of 1 December (G.1).
  case renewalNotices = "renewal-notices"
  /// The renewal audit (F.2).
  case renewal = "renew"
  /// The application check (F.1).
  case application = "assess"

  /// The command that runs it, which is also how a manifest names it.
  public var command: String { rawValue }

  /// What it may conclude, in the order of reports.
  public var outcomes: [Outcome] {
    switch self {
    case .review: [.retain, .downgrade, .revoke, .hold]
    case .renewalNotices: [.ready, .notReady, .hold]
    case .renewal: [.renewed, .notRenewed, .hold]
    case .application: [.eligible, .notEligible, .hold]
    }
  }

  /// The rules that its findings are of, in the order of reports: id, clause and title.
  public var rules: [RuleTitle] {
    self == .review ? Rule.all.map(RuleTitle.init) : RuleTitle.ofApplication
  }
}

/// What procedures conclude for one channel (STANDARD 1, 6 and 7).
public enum Outcome: String, CaseIterable, Sendable {
  /// It keeps its star.
  case retain
  /// It loses its star, perhaps to a lower one.
  case downgrade
  /// It is excluded.
  case revoke
  /// With the records as they stand it would be renewed.
  case ready
  /// With the records as they stand it would not be renewed.
  case notReady = "not-ready"
  /// It gets a new certification.
  case renewed
  /// It gets none.
  case notRenewed = "not-renewed"
  /// It may be awarded the star that it applies for.
  case eligible
  /// It may not.
  case notEligible = "not-eligible"
  /// It cannot be decided: a row is defective.
  case hold

  /// Whether everything is as the channel would wish: what `--detailed-exitcode` tells from the rest (CONTRACT, "Exit
  /// status").
  public var isFavourable: Bool {
    switch self {
    case .retain, .ready, .renewed, .eligible: true
    case .downgrade, .revoke, .notReady, .notRenewed, .notEligible, .hold: false
    }
  }

  /// Whether it takes a star, for the safety limit (CONTRACT, "Safety limit").
  public var takesStar: Bool {
    switch self {
    case .downgrade, .revoke, .notRenewed: true
    case .retain, .ready, .notReady, .renewed, .eligible, .notEligible, .hold: false
    }
  }
}

/// What people need to know of a rule: how findings of it are headed.
public struct RuleTitle: Sendable {
  /// The rule's id.
  public let id: RuleID
  /// The clause that it rests on.
  public let clause: String
  /// A few words for headings.
  public let title: Localized
  /// What it asks and why, in plain language.
  public let rationale: String

  init(id: RuleID, clause: String, title: Localized, rationale: String) {
    self.id = id
    self.clause = clause
    self.title = title
    self.rationale = rationale
  }

  init(_ rule: Rule) {
    self.init(id: rule.id, clause: rule.clause, title: rule.title, rationale: rule.rationale)
  }

  /// The rules that only applications and renewals have.
  public static let ofApplicationOnly: [RuleTitle] = [.reapplicationBar, .notEligibleStatus]

  /// The title of the rule of that id, be it of the review or of an application; nil for none.
  public static func named(_ id: RuleID) -> RuleTitle? {
    Rule.named(id).map(RuleTitle.init) ?? ofApplication.first { $0.id == id }
  }
}

/// What a procedure makes of one channel.
public enum Treatment: Sendable {
  /// It is decided.
  case decided(Decision)
  /// It is none of the procedure's business.
  case notConcerned
  /// Its kind is out of scope: listed, never decided.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined
}

/// A procedure as of a date, that takes one channel after the other.
public protocol Auditor: Sendable {
  /// Which one.
  var procedure: Procedure { get }
  /// The as-of date.
  var asOf: CalendarDate { get }
  /// What it makes of a channel.
  func treat(_ dossier: Dossier) -> Treatment
}
