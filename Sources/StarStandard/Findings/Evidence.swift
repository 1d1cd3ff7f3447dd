/// What a rule found: typed, so that message, remedy, JSON, CSV and mail are made from it and never parsed back.
package protocol Evidence: Sendable {
  /// The values, for other programs.
  var fields: [EvidenceField] { get }
  /// What was found, in a few plain sentences that name persons and events: for the channel and the department,
  /// never for a log.
  func message(in language: Language) -> String
  /// What would cure it; empty where nothing needs to be cured.
  func remedy(in language: Language) -> String
  /// What a notice calls it; nil: as the rule is called.
  var heading: Localized? { get }
  /// The clause that people are told, of the one that the finding bears: mostly the same.
  func clause(_ clause: String) -> String
  /// The ruling that revokes, where that is what was found.
  var revokes: Bool { get }
  /// The departure or the major event that it is about; nil where it is about none.
  var subject: FindingSubject? { get }
  /// Whether no later audit of the year can judge it otherwise.
  var isFinal: Bool { get }
  /// Whether nothing that the channel does from now on keeps the star that it takes.
  var isPastMending: Bool { get }
  /// The same where the review that asks for it is still to come: what is to be done by then says so.
  func asked(by review: CalendarDate) -> any Evidence
  /// The same where what would cure it is asked for by another day that is still to come; nil: by no day, for an application.
  func due(by day: CalendarDate?) -> any Evidence
  /// What is owed all the same where nothing is asked for any more; empty where nothing is.
  func owed(in language: Language) -> String
  /// What it is beneath other words.
  var core: any Evidence { get }
  /// The last day to mend what it warns of, where it names one.
  var lastDayToMend: CalendarDate? { get }
  /// The higher star that it says may be applied for.
  var starOpen: Star? { get }
  /// Whether what awaits approval would mend it.
  var isMadeUpByPending: Bool { get }
  /// Whether it is what time brings about and what is usually made up for until then.
  func isOrdinary(at review: CalendarDate, after standing: Standing) -> Bool
  /// What would have to be there, in a few words: `15 more credits`; nil where that is the remedy.
  func need(in language: Language) -> String?
  /// The departure that it is about, with the time to fill the place; nil where it is about none.
  var gracePeriod: GracePeriod? { get }
  /// The credits that are asked for; nil where it is about something else.
  var creditsAsked: CreditsAsked? { get }
  /// The certificates that are asked for; nil likewise.
  var certificatesAsked: CertificatesAsked? { get }
  /// The days that it tells and that are not to be missed.
  var days: [DayToKeep] { get }
}

extension Evidence {
  /// Most evidence is about the channel as a whole.
  package var subject: FindingSubject? { nil }

  /// Most evidence looks back.
  package var days: [DayToKeep] { [] }

  /// Most evidence is what its rule is about.
  package var heading: Localized? { nil }

  /// Most evidence can be mended in time.
  package var isFinal: Bool { false }

  /// What no audit can judge otherwise is past mending.
  package var isPastMending: Bool { isFinal }

  /// Most evidence is asked for at any time.
  package func asked(by review: CalendarDate) -> any Evidence { self }

  /// Most evidence names no day of its own.
  package func due(by day: CalendarDate?) -> any Evidence { self }

  package func owed(in language: Language) -> String { "" }

  package var core: any Evidence { self }

  package var lastDayToMend: CalendarDate? { nil }
  package var starOpen: Star? { nil }
  package var isMadeUpByPending: Bool { false }
  package func isOrdinary(at review: CalendarDate, after standing: Standing) -> Bool { false }
  package func need(in language: Language) -> String? { nil }
  package var gracePeriod: GracePeriod? { nil }
  package var creditsAsked: CreditsAsked? { nil }
  package var certificatesAsked: CertificatesAsked? { nil }

  package func clause(_ clause: String) -> String { clause }

  /// The major event that it is about; nil where it is about none.
  package var eventID: String? { if case .event(let id) = subject { id } else { nil } }

  /// Only a blacklist ruling revokes.
  package var revokes: Bool { false }
}
