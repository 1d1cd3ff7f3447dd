/// Evidence that tells the same as another, with other words beside it.
package protocol WrappingEvidence: Evidence {
  /// What is told.
  var evidence: any Evidence { get }
}

extension WrappingEvidence {
  package var fields: [EvidenceField] { evidence.fields }
  package var heading: Localized? { evidence.heading }
  package var revokes: Bool { evidence.revokes }
  package var subject: FindingSubject? { evidence.subject }
  package var isFinal: Bool { evidence.isFinal }
  package var isPastMending: Bool { evidence.isPastMending }
  package var lastDayToMend: CalendarDate? { evidence.lastDayToMend }
  package var starOpen: Star? { evidence.starOpen }
  package var isMadeUpByPending: Bool { evidence.isMadeUpByPending }
  package var gracePeriod: GracePeriod? { evidence.gracePeriod }
  package var creditsAsked: CreditsAsked? { evidence.creditsAsked }
  package var certificatesAsked: CertificatesAsked? { evidence.certificatesAsked }
  package var days: [DayToKeep] { evidence.days }
  package var core: any Evidence { evidence.core }

  package func message(in language: Language) -> String { evidence.message(in: language) }
  package func clause(_ clause: String) -> String { evidence.clause(clause) }
  package func need(in language: Language) -> String? { evidence.need(in: language) }
  package func owed(in language: Language) -> String { evidence.owed(in: language) }

  package func isOrdinary(at review: CalendarDate, after standing: Standing) -> Bool {
    evidence.isOrdinary(at: review, after: standing)
  }
}
