import StarStandard
import Testing

/// The days that a notice gives to keep, and those that it takes back.
@Suite struct DaysToKeepTests {
  private static let schedule = Schedule(
    renewalDays: [.init(month: 1, day: 15), .init(month: 2, day: 15), .init(month: 3, day: 31)])

  private func days(_ decision: Decision, from first: CalendarDate? = nil) -> [String] {
    decision.daysToKeep(from: first ?? decision.effectiveOn, Self.schedule).map { "\($0.kind.rawValue) \($0.date)" }
  }

  @Test func aDowngradeTellsWhenToApplyAgainAndTheNextReviewOfWhatIsLeft() throws {
    let some = Dossier.meeting(.four, by: .credits).with { $0.credits[0].points = 450 }
    let decision = try decide(some)
    #expect(decision.toStar == .three)
    #expect(days(decision) == ["application 2026-10-02", "review 2027-01-01"])
    let none = try decide(Dossier.meeting(.three, by: .credits).with { $0.credits.removeAll() })
    #expect(none.toStar == Star.none)
    #expect(days(none) == ["application 2026-10-02"])
  }

  /// Nobody is promised a renewal: it can be had, once it is confirmed.
  @Test(arguments: Language.allCases) func theLastDayOfACertificationPromisesNoRenewal(_ language: Language) throws {
    let edition = Edition2025.standard
    let auditor = RenewalNoticesAuditor(
      year: CalendarYear(2026), editions: try #require(Editions([edition])), schedule: Self.schedule)
    let decision = try auditor.treat(.meeting(.three)).decision()
    let day = try #require(
      decision.daysToKeep(from: decision.effectiveOn, Self.schedule).first { $0.kind == .certificationEnds })
    let said = day.toDo.text(in: language)
    let condition = ["en": "if the renewal is confirmed", "zh": "确认续证后，可", "es": "si se confirma la renovación"]
    #expect(said.contains(try #require(condition[language.rawValue])), "\(said)")
  }

  @Test func aPlaceThatIsOpenHasItsLastDayAndThePersonsNameInBothLanguages() throws {
    let dossier = Dossier.meeting(.three).with { $0.leave("E1", on: "2026-06-02", declared: "2026-06-02") }
    let kept = try decide(dossier).daysToKeep(from: on("2026-07-01"), Self.schedule)
    let grace = try #require(kept.first)
    #expect(grace.kind == .graceEnds && grace.date == on("2026-09-02"))
    #expect(Language.allCases.allSatisfy { grace.title.text(in: $0).contains("E1") })
    #expect(grace.toDo.text(in: .english).contains("2026-09-02"))
    #expect(kept.map(\.date).contains(on("2027-01-01")))
  }

  @Test func whatIsOverWhenTheNoticeIsWrittenIsNotTold() throws {
    let dossier = Dossier.meeting(.three).with { $0.leave("E1", on: "2026-06-02", declared: "2026-06-02") }
    let decision = try decide(dossier)
    #expect(!days(decision, from: on("2026-09-03")).contains("grace-ends 2026-09-02"))
    #expect(days(decision, from: on("2026-09-02")).contains("grace-ends 2026-09-02"))
  }

  @Test func certificatesThatRunOutAndOnWhichTheStarRestsAreDaysEach() throws {
    let dossier = Dossier.meeting(.three).with {
      for index in $0.certificates.indices where $0.certificates[index].code == "H3CSE-RS+" {
        $0.certificates[index].validUntil = on("2026-08-31")
      }
    }
    let kept = try decide(dossier).daysToKeep(from: on("2026-07-01"), Self.schedule)
    let ends = kept.filter { $0.kind == .certificateEnds }
    #expect(!ends.isEmpty && ends.allSatisfy { $0.date == on("2026-08-31") })
    #expect(Set(ends.map(\.subject)).count == ends.count)
  }

  @Test func renewalNoticesTellTheAuditAndTheLastDayToConfirm() throws {
    let decision = try notify(.confirmed()).decision()
    #expect(days(decision) == ["certification-ends 2026-12-31", "renewal 2027-01-15", "confirmation 2027-03-31"])
  }

  @Test func aRenewalTellsItsLastDayAndTheNextReview() throws {
    #expect(days(try renew(.confirmed())) == ["review 2027-07-01", "certification-ends 2027-12-31"])
  }

  @Test func whoIsNotRenewedIsToldTheNextAuditWhileThereIsOne() throws {
    let short = Dossier.confirmed(.three, by: .credits).with { $0.credits.removeAll() }
    #expect(days(try renew(short)) == ["renewal 2027-02-15"])
    #expect(days(try renew(short, asOf: "2027-03-31")) == [])
  }

  @Test func aReminderOfAnUnconfirmedRenewalTellsByWhenToConfirm() throws {
    let editions = try #require(Editions([Edition2025.standard]))
    let auditor = RemindersAuditor(
      asOf: on("2027-01-20"), after: on("2026-12-01"), lastRenewalDay: on("2027-03-31"), editions: editions)
    let decision = try auditor.treat(.meeting(.three)).decision()
    #expect(days(decision).contains("confirmation 2027-03-31"))
    #expect(days(decision).last == "review 2027-07-01")
  }

  private func loss(_ outcome: Outcome, on date: String, reapplyFrom: String? = nil) -> EarlierDecision {
    EarlierDecision(
      batch: "2026-07-review", asOf: on(date), outcome: outcome, fromStar: .three, toStar: Star.none, wasTold: true,
      reapplyFrom: reapplyFrom.map { on($0) })
  }

  @Test func whatIsTakenBackIsWhatTheLossTold() throws {
    var decision = try decide(.meeting(.three))
    decision.withdraws = [loss(.downgrade, on: "2026-07-01"), loss(.downgrade, on: "2026-01-01")]
    let back = decision.daysTakenBack(keeping: [], Self.schedule)
    #expect(back.map(\.kind) == [.application] && back.map(\.date) == [on("2026-07-01")])
    decision.withdraws = [loss(.notRenewed, on: "2026-01-15")]
    let audits = decision.daysTakenBack(keeping: [], Self.schedule)
    #expect(audits.map(\.kind) == [.renewal] && audits.map(\.subject) == ["2026"])
    #expect(audits.map(\.date) == [on("2026-02-15")], "on the audit of which it told")
    decision.withdraws = [loss(.notRenewed, on: "2026-03-31"), loss(.revoke, on: "2026-07-01")]
    #expect(decision.daysTakenBack(keeping: [], Self.schedule).isEmpty)
  }

  @Test func theDayToApplyIsTakenBackOnTheDateOnWhichItWasTold() throws {
    var decision = try decide(.meeting(.three))
    decision.withdraws = [loss(.downgrade, on: "2026-07-01", reapplyFrom: "2026-10-02")]
    #expect(decision.daysTakenBack(keeping: [], Self.schedule).map(\.date) == [on("2026-10-02")])
  }

  /// A renewal that was taken back, and made anew since: the certification ends when it was told to end.
  @Test func theLastDayOfACertificationThatHoldsIsNotTakenBack() throws {
    var decision = try decide(.meeting(.three))
    #expect(decision.certifiedUntil == on("2026-12-31"))
    decision.withdraws = [loss(.renewed, on: "2026-01-15")]
    #expect(decision.daysTakenBack(keeping: [], Self.schedule).isEmpty)
    // Where no star is left, or none is certified any more, it is.
    var lost = try decide(Dossier.meeting(.three, by: .credits).with { $0.credits.removeAll() })
    lost.withdraws = decision.withdraws
    #expect(lost.daysTakenBack(keeping: [], Self.schedule).map(\.kind) == [.certificationEnds])
    decision.certifiedUntil = nil
    #expect(decision.daysTakenBack(keeping: [], Self.schedule).map(\.date) == [on("2026-12-31")])
  }

  /// A day that is past was the last one of whoever was certified until then, by whatever renewal.
  @Test func aLastDayThatIsPastIsTakenBackOnlyFromWhoWasNotCertifiedUntilThen() throws {
    let editions = try #require(Editions([Edition2025.standard]))
    for (endedOn, isTakenBack) in [(nil, false), ("2026-09-01", true)] as [(String?, Bool)] {
      let dossier = Dossier.meeting(.three).with {
        $0.certifications[0].endedOn = endedOn.map { on($0) }
        // One that is in force, since somebody has to be decided.
        var next = $0.certifications[0]
        next.id = "NEXT"
        next.endedOn = nil
        next.issuedOn = on("2027-01-01")
        next.validUntil = on("2027-12-31")
        $0.certifications.append(next)
        $0.reinstatements = [
          Reinstatement(
            of: loss(.renewed, on: "2026-01-15"), command: "renew", reason: "r", by: "b", madeOn: on("2026-08-01"),
            causes: [])
        ]
      }
      var decision = try ReviewAuditor(asOf: on("2027-01-01"), editions: editions).treat(dossier).decision()
      decision.certifiedUntil = nil
      decision.withdraws = [loss(.renewed, on: "2026-01-15")]
      #expect(decision.daysTakenBack(keeping: [], Self.schedule).isEmpty != isTakenBack, "\(endedOn ?? "-")")
    }
  }

  /// Nor for who is on hold.
  @Test func norOfOneOnHold() throws {
    let editions = try #require(Editions([Edition2025.standard]))
    let dossier = Dossier.meeting(.three).with {
      $0.defects.append(Defect(table: "credits", row: "CR-1", column: "points", reason: "is no number"))
    }
    var decision = try ReviewAuditor(asOf: on("2026-07-01"), editions: editions).treat(dossier).decision()
    #expect(decision.outcome == .hold)
    decision.withdraws = [loss(.renewed, on: "2026-01-15")]
    #expect(decision.daysTakenBack(keeping: [], Self.schedule).isEmpty)
  }

  /// Another downgrade moves the day on which the star may be applied for; it is not taken back.
  @Test func whatTheNoticeTellsItselfIsNotTakenBack() throws {
    var decision = try decide(Dossier.meeting(.three, by: .credits).with { $0.credits.removeAll() })
    decision.withdraws = [loss(.downgrade, on: "2026-01-01")]
    let kept = decision.daysToKeep(from: decision.effectiveOn, Self.schedule)
    #expect(kept.map(\.kind) == [.application])
    #expect(decision.daysTakenBack(keeping: kept, Self.schedule).isEmpty)
  }
}
