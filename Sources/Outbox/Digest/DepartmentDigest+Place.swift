import StarStandard

/// Where what is said of single decisions stands.
extension DepartmentDigest {
  /// The sections of which single decisions are the lines, in their order.
  enum Place: CaseIterable {
    case pendingCredits
    /// Who would keep a higher star than the one left, though not the full one.
    case pendingForLess
    case holds
    /// Of a renewal: who was left on hold by the review before.
    case waiting
    case undeliverable
    case pending
    case cautions
    case waivers
    case graces
    /// Of a supplement: what it makes better.
    case corrected
    case lost
    case atRisk
    case upgrades
    case besides
  }

  /// The title of a section, and where its channels are in the report.
  static func heading(
    of place: Place, _ procedure: Procedure, _ nextReview: CalendarDate, in language: Language
  ) -> (title: String, inReport: String?) {
    switch place {
    case .pendingCredits:
      (
        procedure.isReview
          ? language.text(
            "Would keep their star if credits that await approval were approved first"
          ) { $0.wouldKeepTheirStarIf }
          : language.text(
            "Would lack nothing if credits that await approval were approved first"
          ) { $0.wouldLackNothingIfCredits },
        "pending=saves"
      )
    case .pendingForLess:
      (
        language.text(
          "Would keep a higher star if credits that await approval were approved first"
        ) { $0.wouldKeepAHigherStarIf }, "pending=lower"
      )
    case .holds:
      (
        language.text("On hold: mend these records, then decide these channels") { $0.onHoldMendTheseRecords },
        "outcome=hold"
      )
    case .waiting:
      (
        language.text(
          "On hold until a supplement of the January review decides them: star-audit review --supplement"
        ) { $0.onHoldUntilASupplementOf },
        "outcome=hold"
      )
    case .undeliverable:
      (
        language.text(
          "Notices without a usable address: tell these channels yourself"
        ) { $0.noticesWithoutAUsableAddress },
        "undeliverable"
      )
    case .pending:
      (language.text("Major events that wait for a ruling") { $0.majorEventsThatWaitFor }, "rule=major-event-pending")
    case .cautions:
      (
        procedure == .renewal
          ? language.text("Major events on record beside these renewals (G.5)") { $0.majorEventsBesideRenewals }
          : language.text(
            "Major events for which you may delay or refuse a renewal (G.5)"
          ) { $0.majorEventsForWhichYou },
        "rule=major-event-pending&severity=caution"
      )
    case .waivers:
      (
        language.text(
          "Waivers that expire before the next review of \(nextReview)"
        ) { $0.waiversThatExpireBeforeThe(nextReview) },
        "severity=waived"
      )
    case .graces:
      (
        language.text(
          "Vacancies whose time ends before the next review of \(nextReview)"
        ) { $0.vacanciesWhoseTimeEndsBefore(nextReview) }, "rule=departure-in-grace"
      )
    case .corrected:
      (language.text("Decided otherwise than before, in their favour") { $0.decidedOtherwiseThanBeforeIn }, nil)
    case .lost: lost(by: procedure, in: language)
    case .atRisk: (language.text("Keep their star at risk") { $0.keepTheirStarAtRisk }, "outcome=at-risk")
    case .upgrades:
      (language.text("Could apply for a higher star") { $0.couldApplyForAHigher }, "rule=upgrade-opportunity")
    case .besides:
      (
        language.text("To be watched, though it stands in the way of no renewal") { $0.toBeWatchedThoughIt },
        "severity=caution"
      )
    }
  }

  private static func lost(by procedure: Procedure, in language: Language) -> (title: String, inReport: String?) {
    switch procedure {
    case .review, .supplement: (language.text("Stars taken") { $0.starsTaken }, "outcome=loses")
    case .renewalNotices:
      (language.text("Not ready for the renewal") { $0.notReadyForTheRenewal }, "outcome=not-ready")
    case .renewal: (language.text("Not renewed, or at a lower star") { $0.notRenewedOrAtA }, "outcome=loses")
    case .reminders:
      (
        language.text("Told what will cost their star, or that their renewal lapsed") { $0.toldWhatWillCostTheir },
        "severity=reminder"
      )
    // It makes no batch.
    case .application: ("", nil)
    }
  }
}
