import StarStandard

/// What the script of a report says, by the name that it has there; `{0}` and `{1}` are put in by the script.
enum ScriptWord: String, CaseIterable {
  case none
  case yes
  case no
  case to
  case unreadable
  case required
  case counted
  case countingDays
  case of
  case timeToFill
  case fallsOn
  case mayApply
  case dates
  case thisDay
  case certification
  case creditDays
  case quarters
  case certificateDays
  case idleCertificate
  case participationDays
  case participation
  case place
  case joined
  case left
  case event
  case ruling
  case lostStar
  case waived
  case waivedOf
  case clause
  case need
  case todo
  case by
  case from
  case until
  case forGood
  case colon
  case comma
  case evidence
  case clauseAsks
  case clauses
  case clausesAsk
  case group
  case loading
  case kind
  case country
  case route
  case credits
  case creditsOf
  case creditsPending
  case link
  case ifNothing
  case defective
  case defectiveShort
  case waitsShort
  case table
  case row
  case column
  case wrong
  case risk
  case pending
  case blacklisted
  case lapsed
  case more
  case listed
  case shown
  case one
  case many
  case notListed
  case saved
  case copied
  case refused
  case printed
  case creditsRoute
  case certificatesRoute

  /// Its name in the script's words.
  var key: String { rawValue }

  func text(in language: Language) -> String {
    switch self {
    case .none: return language.text("none") { $0.noneWord }
    case .yes: return language.text("yes") { $0.scriptWordYes }
    case .no: return language.text("no") { $0.scriptWordNo }
    case .to: return language.text("to") { $0.scriptWordTo }
    case .unreadable: return language.text("not readable") { $0.notReadable }
    case .required: return language.text("Required") { $0.required }
    case .counted: return language.text("Counted") { $0.counted }
    case .countingDays: return language.text("{0}: days that count") { $0.daysThatCount }
    case .of: return language.text("{0} of {1}") { $0.oneOfAnother }
    case .timeToFill: return language.text("{0}: time to fill the place") { $0.timeToFillThePlace }
    case .fallsOn: return language.text("Falls, if nothing changes") { $0.fallsIfNothingChanges }
    case .mayApply: return language.text("May apply again") { $0.mayApplyAgain }
    case .dates: return language.text("The dates that decided it") { $0.theDatesThatDecidedIt }
    case .thisDay: return language.text("{0}, this day") { $0.scriptWordThisDay }
    case .certification: return language.text("Certification {0}") { $0.namedCertification }
    case .creditDays: return language.text("Days whose credits count") { $0.daysWhoseCreditsCount }
    case .quarters: return language.text("Points that count, by quarter: {0}") { $0.pointsThatCountByQuarter }
    case .certificateDays: return language.text("Certificate {0}, counts") { $0.certificate0Counts }
    case .idleCertificate: return language.text("Certificate {0}, does not count") { $0.certificate0DoesNotCount }
    case .participationDays: return language.text("Days whose participations count") { $0.daysWhoseParticipationsCount }
    case .participation: return language.text("Participation") { $0.participation }
    case .place: return language.text("Time to fill the place of {0}") { $0.timeToFillThePlaceOf }
    case .joined: return language.text("{0} came") { $0.came }
    case .left: return language.text("{0} leaves") { $0.leaves }
    case .event: return language.text("Major event {0}") { $0.namedMajorEvent }
    case .ruling: return language.text("Ruling on {0}") { $0.rulingOnEvent }
    case .lostStar: return language.text("A star was lost") { $0.aStarWasLost }
    case .waived: return language.text("Waived") { $0.scriptWordWaived }
    case .clause: return language.text("Clause {0}") { $0.namedClause }
    case .need: return language.text("What it would need: ") { $0.whatItWouldNeed }
    case .todo: return language.text("What to do: ") { $0.whatToDo }
    case .by: return language.text(" by ") { $0.scriptWordBy }
    case .from: return language.text(", from ") { $0.from }
    case .until: return language.text(" until ") { $0.scriptWordUntil }
    case .forGood: return language.text(" for good") { $0.scriptWordForGood }
    case .colon: return language.text(": ") { $0.colon }
    case .comma: return language.comma
    case .evidence: return language.text("Evidence") { $0.evidence }
    case .clauses: return language.text("Clauses {0}") { $0.namedClauses }
    case .clausesAsk: return language.text("What clauses {0} ask") { $0.whatClauses0Ask }
    case .waivedOf: return language.text("{0} (waived)") { $0.waived0 }
    case .group: return language.text(",") { $0.groupSeparator }
    case .clauseAsks: return language.text("What clause {0} asks") { $0.whatClause0Asks }
    case .loading: return language.text("Still loading.") { $0.stillLoading }
    case .kind: return language.text("Kind") { $0.kind }
    case .country: return language.text("Country") { $0.country }
    case .route: return language.text("Route") { $0.route }
    case .credits: return language.text("Credits") { $0.scriptWordCredits }
    case .creditsOf: return language.text("{0} of {1}") { $0.creditsOfThoseAskedFor }
    case .creditsPending: return language.text("{0} of {1}; {2} await approval") { $0.of12AwaitApproval }
    case .link: return language.text("Link to this channel") { $0.linkToThisChannel }
    case .ifNothing: return language.text("If nothing changes: ") { $0.ifNothingChanges }
    case .defective:
      return language.text("Defective rows; nothing is concluded until they are mended.") {
        $0.defectiveRowsNothingIsConcluded
      }
    case .defectiveShort: return language.text("Defective rows") { $0.defectiveRows }
    case .waitsShort: return language.text("Waits for a supplement") { $0.waitsForASupplement }
    case .table: return language.text("Table") { $0.table }
    case .row: return language.text("Row") { $0.row }
    case .column: return language.text("Column") { $0.column }
    case .wrong: return language.text("What is wrong") { $0.whatIsWrong }
    case .risk: return language.text("At risk") { $0.scriptWordAtRisk }
    case .pending: return language.text("Renewal pending") { $0.scriptWordRenewalPending }
    case .lapsed: return language.text("Renewal lapsed") { $0.renewalLapsed }
    case .blacklisted: return language.text("Blacklist ruling") { $0.blacklistRuling }
    case .more: return language.text("Show {0} more of {1}") { $0.showMoreOfThoseLeft }
    case .listed: return language.text("{0} listed") { $0.listed }
    case .shown: return language.text("{0} of {1} shown") { $0.of1Shown }
    case .one: return language.text("{0} channel") { $0.scriptWordChannel }
    case .many: return language.text("{0} channels") { $0.scriptWordChannels }
    case .notListed:
      return language.text(
        "{0} is not among the channels listed: nothing was found, or it is not of this batch"
      ) { $0.isNotAmongTheChannels }
    case .saved: return language.text("{0} saved") { $0.saved }
    case .copied: return language.text("{0} copied") { $0.copied }
    case .refused: return language.text("The browser refuses to copy; save instead") { $0.theBrowserRefusesToCopy }
    case .printed:
      return language.text("The first 5,000 of {0} channels; all are in decisions.csv.") { $0.onlyTheFirstAreShown }
    case .creditsRoute: return language.route(short: .credits)
    case .certificatesRoute: return language.route(short: .certificates)
    }
  }
}
