import StarStandard

/// A change to a channel of three stars that breaks one rule of applications and renewals, and no other.
struct Breach: Sendable, CustomStringConvertible {
  let rule: RuleID
  let route: Route
  /// The highest star that is met all the same, of the lower ones.
  let starLeft: Star
  let change: @Sendable (inout Dossier) -> Void

  var description: String { rule.text }

  private init(
    _ rule: RuleID, by route: Route = .credits, leaving starLeft: Star = .two,
    _ change: @escaping @Sendable (inout Dossier) -> Void
  ) {
    self.rule = rule
    self.route = route
    self.starLeft = starLeft
    self.change = change
  }

  /// What section 3 of STANDARD asks for, row by row.
  static let ofRequirements = [
    Breach("certificate-validity", by: .certificates) { $0.strip("E1") },
    Breach("credit-baseline") { $0.credits[0].points = 449 },
    Breach("registered-engineers") { $0.appointments.removeAll { $0.personID == "E3" } },
    Breach("service-manager", leaving: .none) { $0.appointments.removeAll { $0.role == .serviceManager } },
    Breach("hotline") { $0.channel.hotline = .officeHours },
    Breach("tracking-system") { $0.channel.trackingSystem = TrackingSystem.none },
  ]

  /// A ruling that excludes, for applications of 2026-07-01 and renewals of January 2027.
  static let exclusion = Breach("major-event", leaving: .none) {
    $0.majorEvent(on: "2026-02-01", .blacklist, ruledOn: "2026-03-01")
  }

  /// Key personnel that is missing on 2026-07-01.
  static let ofDepartures = [
    Breach("departure-undeclared") { $0.spare(left: "2026-06-01") },
    Breach("departure-unreplenished") { $0.spare(left: "2026-03-01", declared: "2026-03-01") },
  ]
}
