/// The decision for one channel, with everything that it rests on.
package struct Decision: Sendable {
  package var procedure: Procedure
  /// The channel as on record.
  package let channel: Channel
  /// The certification decided about; nil where there is none.
  package var certificationID: String?
  /// The name of the edition; nil where the day of application cannot be read.
  package var edition: String?
  /// How the star was earned, or is to be; nil where it cannot be read.
  package var route: Route?
  package var outcome: Outcome
  /// The star before; nil where it cannot be read.
  package var fromStar: Star?
  /// The star after (Decision.md, "Outcomes and stars").
  package var toStar: Star?
  /// Retained with a warning that nobody waived (or downgraded on this very day already).
  package var atRisk = false
  /// Under review with a certification that has run out, while the renewals are only starting.
  package var renewalPending = false
  package var effectiveOn: CalendarDate
  /// The first day on which the star lost may be applied for again by the edition that decided; after a downgrade only (G.4).
  package var reapplyFrom: CalendarDate?
  /// The same by the edition in force on that day, which judges the application (G.6): what people are told.
  package var reapplyFromTold: CalendarDate?
  /// The star that an application or a renewal audit seeks; nil for others, and where it cannot be read.
  package var starSought: Star?
  /// The star that the audit of 1 January would renew after the review of that day; of renewal notices only, nil on hold.
  package var starForeseen: Star?
  /// What the first audit would lack besides; of renewal notices, and of what was not renewed that of the next one, nil where that is nothing.
  package var lackingByAudit: LackingByAudit?
  /// The star that the first audit would renew; of renewal notices only, nil where it is the star foreseen.
  package var starByAudit: Star?
  /// Whether the first audit would renew the star all the same; of renewal notices that say that a channel is not ready.
  package var isReadyByAudit = false
  /// The last day of a certification that is in force, though it is not renewed; nil of others.
  var stillValidUntil: CalendarDate?
  /// The batch of the review that was applied and left the channel on hold, so that its renewal waits.
  package var waitsFor: String?
  /// The first day on which no downgrade bars the application; of an application only (G.4).
  package var openFrom: CalendarDate?
  /// The same by the edition in force on that day: what people are told.
  package var openFromTold: CalendarDate?
  /// From when until when the certification decided about, or the new one of a renewed channel, is valid; nil where that
  /// does not matter.
  package var validity: DateWindow?
  /// The last day of the certification that the channel holds on the day of a review or its supplement; nil where none is in
  /// force, and of others.
  package var certifiedUntil: CalendarDate?
  /// The last days of the certifications that nothing ended before; of a review or its supplement, and only of a channel of which
  /// something was taken back.
  var heldUntil: [CalendarDate] = []
  /// In the order of the rules; none on hold.
  package var findings: [Finding] = []
  /// Why it is on hold.
  package var defects: [Defect] = []
  /// The addresses of the service managers in post, unchecked, in the byte order of their ids.
  package var serviceManagerEmails: [String] = []
  /// What the renewal of a certification that has run out will seek; of a review with `renewalPending` only.
  package var pendingRenewal: PendingRenewal?
  /// What the channel may apply for; set where somebody is told that a star is lost, or may be.
  package var prospects: Prospects?
  /// Departures by which places are open and held by grace; of a renewal only, since a review has findings of them.
  var inGrace: [DepartureEvidence] = []
  /// Who left and still counts by the grace period, of which nothing is found.
  var heldPlaces: [HeldPlace] = []
  /// When a channel that keeps its star would lose it if nothing changed; nil where nobody asked or nothing threatens it.
  package var forecast: Forecast?
  /// The star that nothing keeps any more; of reminders and renewal notices, nil where everything can still be mended.
  package var beyondMending: BeyondMending?
  /// What becomes of the star if nothing is done; of reminders only.
  package var reminderOutlook: ReminderOutlook?
  /// What the renewal that is still to come would refuse the star for that a review leaves; nil where none is pending.
  var renewalAsks: RenewalAsks?
  /// What the review measured; nil on hold and of other procedures.
  package var measures: Measures?
  /// What was decided about it before and holds no more; of a supplement only, nil where nothing was.
  package var supersedes: EarlierDecision?
  /// Whether the channel knows from an earlier batch what it says, so that it is not told again.
  package var isKnown = false
  /// The losses of which the channel was told and that are taken back, or replaced by this one, the oldest first (STANDARD 7a).
  package var withdraws: [EarlierDecision] = []
  /// How many channels decided before it in the same run have an id that differs from this one's in case only.
  package var namesakes = 0

  init(
    _ procedure: Procedure, _ channel: Channel, outcome: Outcome, certificationID: String?, edition: String?,
    route: Route?, from: Star?, to: Star?, effectiveOn: CalendarDate
  ) {
    self.procedure = procedure
    self.channel = channel
    self.outcome = outcome
    self.certificationID = certificationID
    self.edition = edition
    self.route = route
    fromStar = from
    toStar = to
    self.effectiveOn = effectiveOn
  }
}

extension Decision {
  /// Whether it takes a star, for the safety limit (Batch.md, "Publishing"): a renewal at a lower star than the one sought does, too.
  package var takesStar: Bool {
    if outcome.takesStar { return true }
    guard outcome == .renewed, let toStar, let starSought else { return false }
    return toStar < starSought
  }

  /// The decision with the defects for which it is on hold.
  func naming(_ defects: [Defect]) -> Decision {
    var decision = self
    decision.defects = defects
    return decision
  }

  /// What a lost star means, beyond the remedies of the findings (E.2.a, E.3.c, G.4); empty where no star is lost.
  package func advice(in language: Language) -> String {
    switch outcome {
    case .retain, .ready, .notReady, .eligible, .notEligible, .reminded, .lapsed: return ""
    case .hold:
      guard waitsFor != nil else { return "" }
      return language.text(
        "Once its records are in order, the supplement (star-audit review --supplement) decides the channel; when that is applied, "
          + "the next renewal audit takes it up."
      ) { $0.theSupplementDecidesTheChannel }
    case .renewed:
      // What was sought was given; what it lacks is told otherwise.
      return toStar == starSought ? lowered(in: language) : ""
    case .revoke:
      return language.text(
        "The channel is excluded and no star can be applied for while it is blacklisted (E.4)."
      ) { $0.theChannelIsExcludedAnd }
    case .notRenewed:
      if let stillValidUntil {
        let valid = language.text(
          "The certification is valid until \(stillValidUntil) all the same. This result itself bars no application (G.4)."
        ) { $0.theCertificationIsValidAllTheSame(stillValidUntil) }
        return language.sentences([lowered(in: language), valid])
      }
      // From which day on which star is open stands with what may be applied for: an earlier downgrade may bar some.
      let result =
        isCurable
        ? language.text(
          "The certification has run out. This result itself bars no application (G.4)."
        ) { $0.theCertificationHasRunOut }
        : language.text(
          "The certification has run out; a star needs a new application (E.2.a). This result itself bars none (G.4)."
        ) { $0.theCertificationHasRunOutA }
      return language.sentences([lowered(in: language), result])
    case .downgrade:
      guard let reapplyFrom = reapplyFromTold, let fromStar else { return "" }
      return language.text(
        "The star lost needs a new application (E.2.a, E.3.c); \(language.atLeast(fromStar)) may be applied for from "
          + "\(reapplyFrom) on (G.4)."
      ) { $0.theStarLostNeedsA(language.atLeast(fromStar), reapplyFrom) }
    }
  }
}

extension Decision {
  /// Why a renewal waits that was left on hold by the review before; empty where it does not.
  package func waiting(in language: Language) -> String {
    guard let waitsFor else { return "" }
    return language.text(
      "Waits for a supplement of \(waitsFor): applying that review left the channel on hold, and what was never judged is not "
        + "renewed (F.2)."
    ) { $0.waitsForASupplementOf(waitsFor) }
  }

  /// Whether it is on hold for rows that are defective, rather than for a supplement alone.
  package var isToBeMended: Bool { outcome == .hold && (waitsFor == nil || !defects.isEmpty) }

  /// Why a renewal sought less than last year's star; empty where it did not, or nothing was left to seek.
  private func lowered(in language: Language) -> String {
    guard let fromStar, let starSought, starSought != .none, starSought < fromStar else { return "" }
    return language.text(
      "\(language.star(fromStar)) was lost since 1 January, before this audit, so \(language.star(starSought)) was sought."
    ) { $0.wasLostSince1January(language.star(fromStar), language.star(starSought)) }
  }

  /// The same as people read it beside the findings: what the remedy of one says already is not said again.
  package func adviceTold(in language: Language) -> String {
    switch outcome {
    case .revoke where findings.contains { $0.severity == .revoke && $0.waiver == nil }:
      language.text("The channel is excluded (E.4).") { $0.theChannelIsExcluded }
    case .notRenewed where lastStarLostOn != nil && stillValidUntil == nil:
      language.text("The certification has run out.") { $0.theCertificationHasRunOutOnly }
    default: advice(in: language)
    }
  }

  /// The day on which the last star was lost, so that a renewal had none to seek; nil where it had.
  package var lastStarLostOn: CalendarDate? {
    findings.lazy.compactMap { ($0.evidence.core as? NotEligibleEvidence)?.lostOn }.first
  }

  /// Whether what stands in the way of its renewal can be cured by a later audit: no ruling, and there is a star to renew.
  var isCurable: Bool {
    outcome == .notRenewed
      && !findings.contains { $0.severity == .blocking && $0.waiver == nil && $0.evidence.isFinal }
  }

  /// When what was not renewed is audited next, or that it is not; empty where that does not matter.
  package func nextAudit(in language: Language, _ schedule: Schedule) -> String {
    guard isCurable else { return "" }
    guard let day = schedule.renewalDay(after: effectiveOn) else {
      return language.text(
        "This was the last audit of the year; from now on a star needs an application (E.2.a)."
      ) { $0.thisWasTheLastAudit }
    }
    return language.text(
      "The next audit is on \(day): what is met on that day, and on record by then, is renewed without an application (F.2)."
    ) { $0.theNextAuditIsOn(day) }
  }

  /// What is to be known before the points themselves are read: what becomes of the star, and whether they can still be mended; empty
  /// where nothing is.
  package func outlook(in language: Language) -> String {
    if let beyondMending {
      return language.sentences([
        beyondMending.message(in: language), reminderOutlook?.unconfirmed(in: language) ?? "",
      ])
    }
    if let reminderOutlook { return reminderOutlook.message(in: language) }
    guard !withdraws.isEmpty, outcome == .retain else { return "" }
    return renewalAsks?.message(in: language) ?? ""
  }

  /// The places that are held by grace and that no finding tells, until when, and what is to be done by then; empty where none is.
  package func grace(in language: Language) -> String {
    language.sentences(
      inGrace.flatMap { [$0.message(in: language), $0.remedy(in: language)] }
        + heldPlaces.map { $0.message(in: language) })
  }

  /// The findings as people are told them: what already blocks is not named a second time among what is to be watched.
  package var findingsTold: [Finding] {
    let blocking = findings.compactMap { finding in
      finding.severity == .blocking ? finding.evidence.core as? CertificateValidityEvidence : nil
    }
    guard !blocking.isEmpty else { return findings }
    let named = Set(blocking.flatMap(\.notCounting).map(\.certificate.id))
    return findings.filter { finding in
      guard finding.severity == .caution, let margin = finding.evidence.core as? CertificateMarginEvidence else {
        return true
      }
      return !margin.expiring.allSatisfy { named.contains($0.id) }
    }
  }
}

extension Dossier {
  /// The addresses of the service managers in post on a date, unchecked, in the byte order of their ids.
  func serviceManagerEmails(on date: CalendarDate) -> [String] {
    emails(of: inPost(as: .serviceManager, on: date))
  }

  /// The addresses of persons, unchecked, as far as they have one.
  func emails(of persons: [String]) -> [String] {
    persons.compactMap { people.person($0)?.email }
  }
}

/// What other languages than English say for `Decision.swift`, each named by the English beside it.
package protocol DecisionWording {
  func waitsForASupplementOf(_ review: String) -> String
  var theSupplementDecidesTheChannel: String { get }
  var theChannelIsExcludedAnd: String { get }
  var theChannelIsExcluded: String { get }
  var theCertificationHasRunOut: String { get }
  func theCertificationIsValidAllTheSame(_ until: CalendarDate) -> String
  var theCertificationHasRunOutOnly: String { get }
  var theCertificationHasRunOutA: String { get }
  func theStarLostNeedsA(_ fromStar: String, _ reapplyFrom: CalendarDate) -> String
  func wasLostSince1January(_ fromStar: String, _ starSought: String) -> String
  var thisWasTheLastAudit: String { get }
  func theNextAuditIsOn(_ day: CalendarDate) -> String
}
