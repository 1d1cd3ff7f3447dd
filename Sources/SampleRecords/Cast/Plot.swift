import StarStandard

/// What is special about a channel.
enum Plot: String, CaseIterable {
  // It keeps its star, and nothing is wrong.
  case steady, upgrade, replaced, replacedByNewcomer, reRegistered, reopened, changedDesk, twoRoles, clearedEvent,
    downgradedBefore
  // It keeps its star, with a warning.
  case hotline, supportEmail, tracking, noServiceManager, fewParticipations, expiringCertificates, engineerInGrace,
    managerInGrace, unlistedCode, sharedEngineer, unregisteredDelivery, pendingEvent, declaredLate, strangers
  // It loses its star, unless that is waived.
  case expiredCertificates, fewCredits, fewEngineers, engineerUndeclared, managerUndeclared, engineerUnreplenished,
    engineerReplacedLate, managerUnreplenished, downgradeRuling, blacklistRuling
  // It is not under review.
  case outOfScope, closed, blacklisted, neverCertified, endedEarly, ranOut

  /// The route that the plot needs; nil where either will do.
  var route: Route? {
    switch self {
    case .expiringCertificates, .expiredCertificates: .certificates
    case .fewCredits, .fewEngineers, .strangers: .credits
    default: nil
    }
  }

  /// The stars that the plot works with: some rows of the platform ask nothing of the lower ones.
  var stars: [Star] {
    switch self {
    case .supportEmail: [.four]
    case .tracking: [.four, .three]
    case .upgrade, .downgradedBefore: [.three, .two]
    default: Star.held
    }
  }

  /// Whether nobody may be to spare, so that what is missing is missed.
  var isExactlyStaffed: Bool {
    switch self {
    case .expiringCertificates, .expiredCertificates, .fewEngineers: true
    default: false
    }
  }

  /// Whether the plot does not care when the certification was awarded; the others count from New Year's Day.
  var fitsAnyTerm: Bool {
    switch self {
    case .steady, .upgrade, .twoRoles, .hotline, .supportEmail, .tracking, .unlistedCode, .sharedEngineer,
      .unregisteredDelivery, .pendingEvent, .strangers, .outOfScope, .closed:
      true
    default: false
    }
  }

  /// Whether the vendor would have renewed the channel at once on 1 January.
  var isRenewable: Bool {
    switch self {
    case .steady, .upgrade, .replaced, .replacedByNewcomer, .reRegistered, .reopened, .changedDesk, .twoRoles,
      .clearedEvent, .fewParticipations, .unlistedCode, .sharedEngineer, .unregisteredDelivery, .pendingEvent,
      .declaredLate, .strangers:
      true
    default: false
    }
  }

  /// The rule that the plot is about, for its waiver.
  var rule: Rule? {
    switch self {
    case .hotline: .hotline
    case .supportEmail: .supportEmail
    case .tracking: .trackingSystem
    case .noServiceManager: .serviceManager
    case .fewParticipations: .participation
    case .expiringCertificates: .certificateMargin
    case .expiredCertificates: .certificateValidity
    case .fewCredits: .creditBaseline
    case .fewEngineers: .registeredEngineers
    case .engineerInGrace, .managerInGrace: .departureInGrace
    case .engineerUndeclared, .managerUndeclared: .departureUndeclared
    case .engineerUnreplenished, .engineerReplacedLate, .managerUnreplenished: .departureUnreplenished
    case .unlistedCode: .unlistedCertificate
    case .sharedEngineer: .sharedEngineer
    case .unregisteredDelivery: .unregisteredDelivery
    case .pendingEvent: .majorEventPending
    case .declaredLate: .departureDeclaredLate
    case .strangers: .strangerCredits
    case .downgradeRuling, .blacklistRuling: .majorEvent
    default: nil
    }
  }
}
