/// Decides the channels of a review again, as of its day by the records as they stand now (STANDARD 7a, "Supplement").
package struct SupplementAuditor: Auditor {
  package let procedure = Procedure.supplement
  /// The day of the review.
  package let asOf: CalendarDate
  package let madeOn: CalendarDate?
  package let number: Int
  private let reviewer: ReviewAuditor
  private let basis: SupplementBasis
  private var applied = AppliedBatches.none

  /// A supplement.
  ///
  /// - Parameters:
  ///   - date: the day of the review.
  ///   - madeOn: the day by which waivers may have been granted.
  ///   - number: from 2 on.
  ///   - schedule: on which days renewals are audited, for forecasts; nil: on 1 January.
  package init(
    to date: CalendarDate, madeOn: CalendarDate, number: Int, editions: Editions, basis: SupplementBasis,
    forecasts: Bool = false, measures: Bool = true, schedule: Schedule? = nil
  ) {
    asOf = date
    self.madeOn = madeOn
    self.number = number
    self.basis = basis
    reviewer = ReviewAuditor(
      asOf: date, editions: editions, toldOn: madeOn, forecasts: forecasts, measures: measures, schedule: schedule)
  }

  package func knowing(_ applied: AppliedBatches) -> any Auditor {
    var auditor = self
    auditor.applied = applied
    return auditor
  }

  package func coverage(of dossier: Dossier) -> Coverage<ReviewSubject> { reviewer.coverage(of: atReview(dossier)) }

  package func decide(_ dossier: Dossier, _ subject: ReviewSubject) -> Decision {
    // What was renewed since is renewed, and what is past is not asked.
    var decision = reviewer.decide(atReview(dossier), subject, now: dossier)
    decision.procedure = procedure
    return decision
  }

  /// The records as the review takes them: without what was renewed since, and with every waiver that was granted since.
  private func atReview(_ dossier: Dossier) -> Dossier {
    var known = dossier
    known.certifications.removeAll { $0.writtenBy.map(basis.isRenewalSince) ?? false }
    known.waiversGrantedBy = madeOn
    return known
  }

  package func treat(_ dossier: Dossier) -> Treatment {
    let known = atReview(dossier)
    switch reviewer.coverage(of: known) {
    case .outOfScope: return .outOfScope
    case .undetermined: return .undetermined
    case .notConcerned(let reason): return .notConcerned(reason)
    case .concerned(let subject):
      var decision = decide(dossier, subject)
      guard !basis.decidesAll else { return .decided(decision) }
      guard decision.outcome != .hold else { return .notConcerned(.onHold) }
      guard !dossier.takenBy.contains(where: basis.isOfReview) else { return .notConcerned(.starTaken) }
      let last = basis.last(dossier.channel.id)
      decision.supersedes = last
      return treatment(of: decision, after: last)
    }
  }

  private func treatment(of decision: Decision, after last: EarlierDecision?) -> Treatment {
    guard let last, last.outcome != .hold, !isLeftOnHold(decision.channel, by: last),
      !basis.isToBeTold(decision.channel.id), let before = last.toStar, let now = decision.toStar
    else { return .decided(decision) }
    if now > before { return .decided(decision) }
    return now < before ? .worse(decision) : .notConcerned(.asDecided)
  }

  private func isLeftOnHold(_ channel: Channel, by last: EarlierDecision) -> Bool {
    applied.leftOnHold[channel.id]?.contains { $0.batch == last.batch } ?? false
  }
}

/// What a supplement rests on: the review, the supplements before it, and what was applied since.
package struct SupplementBasis: Sendable {
  /// Whether every channel under review is decided, whatever was decided before: to see whether decisions still follow.
  let decidesAll: Bool
  /// The last decision of a channel by the review and its supplements; nil where none decided it.
  let last: @Sendable (_ channelID: String) -> EarlierDecision?
  /// Whether a channel is still to be told that what was taken from it was given back.
  let isToBeTold: @Sendable (_ channelID: String) -> Bool
  /// Whether a batch is the review or one of its supplements.
  let isOfReview: @Sendable (_ batch: String) -> Bool
  /// Whether a batch is a renewal that comes after the review.
  let isRenewalSince: @Sendable (_ batch: String) -> Bool

  package init(
    decidesAll: Bool = false, last: @escaping @Sendable (_ channelID: String) -> EarlierDecision?,
    isToBeTold: @escaping @Sendable (_ channelID: String) -> Bool,
    isOfReview: @escaping @Sendable (_ batch: String) -> Bool,
    isRenewalSince: @escaping @Sendable (_ batch: String) -> Bool
  ) {
    self.decidesAll = decidesAll
    self.last = last
    self.isToBeTold = isToBeTold
    self.isOfReview = isOfReview
    self.isRenewalSince = isRenewalSince
  }
}
