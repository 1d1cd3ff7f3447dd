extension Rule {
  /// Every rule, in the order of STANDARD 6. A new rule is a file, a line here and its severity in the edition's file; numbers
  /// of its own are declared in `Periods` and read by `EditionFile`, and days on which its answer may change belong to
  /// `Forecaster`.
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
