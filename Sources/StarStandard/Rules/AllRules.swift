extension Rule {
  /// Every rule, in the order of STANDARD 6. A new rule is one file and one line here.
  package static let all: [Rule] = [
    .certificateValidity,
    .certificateMargin,
    .creditBaseline,
    .registeredEngineers,
    .departureUndeclared,
    .departureUnreplenished,
    .departureInGrace,
    .serviceManager,
    .hotline,
    .supportEmail,
    .trackingSystem,
    .participation,
    .unregisteredDelivery,
    .unlistedCertificate,
    .sharedEngineer,
    .majorEvent,
    .majorEventPending,
    .upgradeOpportunity,
  ]
}
