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
  /// The star after (CONTRACT, "A decision").
  package var toStar: Star?
  /// Retained with a warning that nobody waived (or downgraded on this very day already).
  package var atRisk = false
  /// Under review with a certification that has run out, while the renewals are only starting.
  package var renewalPending = false
  package var effectiveOn: CalendarDate
  /// The first day on which the star lost may be applied for again; after a downgrade only (G.4).
  package var reapplyFrom: CalendarDate?
  /// The star that an application or a renewal audit seeks; nil for others, and where it cannot be read.
  package var starSought: Star?
  /// The star that the audit of 1 January would renew after the review of that day; of renewal notices only, nil on hold.
  package var starForeseen: Star?
  /// The batch of the review that was applied and left the channel on hold, so that its renewal waits.
  package var waitsFor: String?
  /// The first day on which no downgrade bars the application; of an application only (G.4).
  package var openFrom: CalendarDate?
  /// From when until when the certification decided about, or the new one of a renewed channel, is valid; nil where that
  /// does not matter.
  package var validity: DateWindow?
  /// In the order of the rules; none on hold.
  package var findings: [Finding] = []
  /// Why it is on hold.
  package var defects: [Defect] = []
  /// The addresses of the service managers in post, unchecked, in the byte order of their ids.
  package var serviceManagerEmails: [String] = []
  /// When a channel that keeps its star would lose it if nothing changed; nil where nobody asked or nothing threatens it.
  package var forecast: Forecast?
  /// A higher star that the channel meets already, of notices that no review comes with; nil where there is none.
  package var upgrade: Finding?
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
  /// Whether it takes a star, for the safety limit (CONTRACT): a renewal at a lower star than the one sought does, too.
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
    case .retain, .ready, .notReady, .renewed, .eligible, .notEligible, .reminded, .lapsed, .hold: return ""
    case .revoke:
      return language.text(
        "The channel is excluded and no star can be applied for while it is blacklisted (E.4).",
        zh: "渠道已被列入黑名单，在此期间不得申请任何星级（E.4）。")
    case .notRenewed:
      let final: [RuleID] = [RuleTitle.notEligibleStatus.id, Rule.majorEvent.id]
      guard !findings.contains(where: { $0.severity == .blocking && final.contains($0.rule) }) else {
        return language.text(
          "The certification has run out; a star needs a new application (E.2.a).", zh: "原认证已到期，星级须重新申请（E.2.a）。")
      }
      return language.text(
        "The certification has run out. Where this rests on what is missing from the records only, have it recorded: the "
          + "remaining audits of this year's renewals may still renew it. Otherwise a star needs a new application (E.2.a, F.2).",
        zh: "原认证已到期。如仅因漏登所致，请补登，本年度后续续证审核仍可予以续证；否则星级须重新申请（E.2.a、F.2）。")
    case .downgrade:
      guard let reapplyFrom, let fromStar else { return "" }
      return language.text(
        "The star lost needs a new application (E.2.a, E.3.c); \(language.star(fromStar)) or higher may be applied for from "
          + "\(reapplyFrom) on (G.4).",
        zh: "失去的星级须重新申请（E.2.a、E.3.c）；\(language.star(fromStar))及以上自 \(reapplyFrom) 起可申请（G.4）。")
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
    persons.compactMap { id in people.first { $0.id == id }?.email }
  }
}
