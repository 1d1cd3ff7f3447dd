/// Everything that is said in a language other than English: complete when its folder compiles.
///
/// Each part is declared where its English stands; see *Adding a language*.
package protocol Wording: Sendable, RuleWording, ClauseDutiesWording, ClauseLossesWording, ClauseProceduresWording,
  ClauseRequirementsWording, ClauseWording, ApplicationRulesWording, ProspectsMessageWording, ReapplicationBarWording,
  VacancyEvidenceWording, DayToKeepStandardWording, DecisionWording, ForecastWording, HeldPlaceWording,
  NotEligibleEvidenceWording, ReminderEvidenceWording, RenewalConfirmationEvidenceWording, WaiverEndEvidenceWording,
  AskedByReviewWording, RenewalAsksFirstWording, ReminderOutlookWording, BeyondMendingWording,
  RenewalAsksWording, LaterAuditsWording, LackingByAuditWording,
  WaivedEvidenceWording, BesideLostWording, PendingRenewalWording,
  DepartureEvidenceWording, DepartureMessageWording, DepartureRemedyWording, PlacesToFillWording,
  DeparturesOfStandingWording, MajorEventCautionWording,
  MajorEventsWording, PlatformEvidenceWording, RemedyDeadlineWording, CertificatePlacesWording,
  EarlierDecisionWording, PhrasesWording, WordsWording, CalendarFileWording, BatchChangesWording,
  DepartmentDigestWording, DigestPlaceWording, DigestNoteWording, DigestDocumentWording, DigestWording,
  NoticeValuesWording, RegisterPageWording,
  AnswerWording, BarsPictureWording, CreditsPictureWording, FlowPictureWording, GracePictureWording,
  HistoryPictureWording, MonthsPictureWording, PictureWording, ReportAnswerWording, ReportChannelsWording,
  ReportFactsWording, ReportHeadWording, ReportListsWording, ReportOutlookWording, ReportPageWording,
  ReportPicturesWording, ReportRowWording, ReportUnconfirmedWording, ReportWordsWording, ScriptWordWording
{
  /// The tag of the language: `zh`. Its templates are in the folder of that name.
  var tag: String { get }
}

extension Wording {
  /// The language that it is of.
  package var language: Language { Language(self) }
}
