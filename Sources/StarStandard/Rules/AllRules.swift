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

/// What other languages say of the rules. Of a new rule the name of its part is a line here, and so is that of each file that its
/// evidence has to itself.
package typealias RuleWording =
  CertificateMarginWording
  & CertificateNotCountingWording
  & CertificateValidityEvidenceWording
  & CertificateValidityMessageWording
  & CertificateValidityWording
  & CreditBaselineEvidenceWording
  & CreditBaselineMessageWording
  & CreditBaselineRemedyWording
  & CreditBaselineWording
  & DepartureDeclaredLateWording
  & DepartureInGraceWording
  & DepartureUndeclaredWording
  & DepartureUnreplenishedWording
  & HotlineWording
  & MajorEventPendingWording
  & MajorEventWording
  & ParticipationWording
  & RegisteredEngineersWording
  & ServiceManagerWording
  & SharedEngineerWording
  & StrangerCreditsWording
  & SupportEmailWording
  & TrackingSystemWording
  & UnlistedCertificateWording
  & UnregisteredDeliveryWording
  & UpgradeOpportunityWording
