/// How a star was earned (B).
package enum Route: String, CaseIterable, Sendable {
  /// By technical certificates (B.1).
  case certificates
  /// By channel credits (B.2).
  case credits
}

/// What a channel is to the vendor (STANDARD 8).
package enum ChannelStatus: String, CaseIterable, Sendable {
  /// A partner.
  case active
  /// Excluded after a major event.
  case blacklisted
  /// No partner any more.
  case closed
}

/// The hours of the after-sales hotline; more is greater.
package enum Hotline: String, CaseIterable, Comparable, Sendable {
  /// No hotline.
  case none
  case officeHours = "5x8"
  case always = "7x24"

  private var rank: Int { self == .none ? 0 : self == .officeHours ? 1 : 2 }

  /// 7x24 is more than 5x8, which is more than none (STANDARD 3).
  package static func < (left: Hotline, right: Hotline) -> Bool { left.rank < right.rank }
}

/// How customers' issues are tracked; more is greater.
package enum TrackingSystem: String, CaseIterable, Comparable, Sendable {
  /// Not at all.
  case none
  /// By hand.
  case manual
  case automatic

  private var rank: Int { self == .none ? 0 : self == .manual ? 1 : 2 }

  /// Automatic is more than manual, which is more than none (STANDARD 3).
  package static func < (left: TrackingSystem, right: TrackingSystem) -> Bool { left.rank < right.rank }
}

/// The role of an appointment: the two kinds of key personnel (E.3).
package enum Role: String, CaseIterable, Sendable {
  /// The general person in charge of service (D.1).
  case serviceManager = "service-manager"
  /// A registered post-sales engineer (D.2).
  case engineer = "post-sales-engineer"
}

/// What became of a credit entry.
package enum CreditStatus: String, CaseIterable, Sendable {
  /// Approved: the only one that counts.
  case approved
  /// Not decided yet.
  case pending
  /// Refused.
  case rejected
}

/// What kind of event a channel took part in.
package enum ParticipationKind: String, CaseIterable, Sendable {
  case training
  case meeting
  case forum
}

/// What the vendor ruled about a major event (E.4).
package enum Ruling: String, CaseIterable, Sendable {
  /// Cleared.
  case none
  /// The channel is to be downgraded.
  case downgrade
  /// The channel is to be excluded.
  case blacklist
}
