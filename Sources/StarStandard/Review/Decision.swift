/// What the review concludes for one channel (STANDARD 1 and 6).
public enum Outcome: String, CaseIterable, Sendable {
  /// It keeps its star.
  case retain
  /// It loses its star, perhaps to a lower one.
  case downgrade
  /// It is excluded.
  case revoke
  /// It cannot be decided: a row is defective.
  case hold
}

/// The decision for one channel, with everything that it rests on.
public struct Decision: Sendable {
  /// The channel as on record.
  public let channel: Channel
  /// The certification decided about.
  public let certificationID: String
  /// The name of the edition; nil where the day of application cannot be read.
  public let edition: String?
  /// How the star was earned; nil where it cannot be read.
  public let route: Route?
  /// The conclusion.
  public let outcome: Outcome
  /// The star before; nil where it cannot be read.
  public let fromStar: Star?
  /// The star after; as before on retain and hold.
  public let toStar: Star?
  /// Retained with a warning that nobody waived (or downgraded on this very day already).
  public let atRisk: Bool
  /// The certification has run out and the renewals are only starting.
  public let renewalPending: Bool
  /// The as-of date.
  public let effectiveOn: CalendarDate
  /// The first day on which the star lost may be applied for again; after a downgrade only (G.4).
  public let reapplyFrom: CalendarDate?
  /// In the order of the rules; none on hold.
  public let findings: [Finding]
  /// Why it is on hold.
  public let defects: [Defect]
  /// The addresses of the service managers in post, unchecked, in the byte order of their ids.
  public let serviceManagerEmails: [String]
}

extension Decision {
  /// What a lost star means, beyond the remedies of the findings (E.2.a, E.3.c, G.4); empty where no star is lost.
  public func advice(in language: Language) -> String {
    switch outcome {
    case .retain, .hold: return ""
    case .revoke:
      return language.text(
        "The channel is excluded and no star can be applied for while it is blacklisted (E.4).",
        zh: "渠道已被列入黑名单，在此期间不得申请任何星级（E.4）。")
    case .downgrade:
      guard let reapplyFrom, let fromStar else { return "" }
      return language.text(
        "The star lost needs a new application (E.2.a, E.3.c); \(language.star(fromStar)) or higher may be applied for from "
          + "\(reapplyFrom) on (G.4).",
        zh: "失去的星级须重新申请（E.2.a、E.3.c）；\(language.star(fromStar))及以上自 \(reapplyFrom) 起可申请（G.4）。")
    }
  }
}
