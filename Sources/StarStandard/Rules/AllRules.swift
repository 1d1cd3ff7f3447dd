extension Rule {
  /// Every rule, in the order of STANDARD 6. A new rule is a file, a line here, and its severity and numbers in the edition's
  /// file.
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
    .departureDeclaredLate,
    .strangerCredits,
    .unlistedCertificate,
    .sharedEngineer,
    .majorEvent,
    .majorEventPending,
    .upgradeOpportunity,
  ]
}
