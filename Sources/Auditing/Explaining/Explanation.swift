import ChannelRecords
import Outbox
import StarStandard

/// Why a channel is decided as it is: its dossier, whether it is under review, and every rule's verdict.
package struct Explanation {
  package let asOf: CalendarDate
  package let dossier: Dossier
  package let coverage: Coverage<ReviewSubject>
  package let decision: Decision?
  package let standing: Standing?
  package let verdicts: [(rule: Rule, severity: Rule.Severity, verdict: Verdict)]
  /// The batch that wrote the loss of the day; nil where nobody kept account of one.
  private var applied: String?

  /// Reads the channel's records and explains them.
  ///
  /// - Throws: ``RecordsError``, also for a channel that is not in the records.
  package init(of channel: String, asOf: CalendarDate, configuration: EffectiveConfiguration) throws {
    let database = try configuration.records()
    let dossier = try database.read(configuration.recordLists) { try $0.dossier(of: channel) }
    guard let dossier else {
      throw database.unknownChannel(channel, configuration)
    }
    self.init(
      of: dossier,
      by: ReviewAuditor(
        asOf: asOf, editions: configuration.editions, forecasts: true, schedule: configuration.schedule))
    guard dossier.downgrades.contains(where: { $0.downgradedOn == asOf }) else { return }
    applied = try database.read(configuration.recordLists) { records in
      try records.appliedBatches().filter { $0.asOf == asOf.description && BatchName($0.batch)?.reviewed != nil }
        .last { try records.written(by: $0.batch)?[channel] != nil }?.batch
    }
  }

  /// The day as of which a channel is explained where nobody names one: that of the latest review due by a day, which may have been made
  /// as of a later one. What was applied on that is then no loss still to come.
  ///
  /// - Throws: ``RecordsError``.
  package static func usualDay(
    by today: CalendarDate, _ configuration: EffectiveConfiguration
  ) throws -> CalendarDate {
    guard let due = configuration.schedule.latest(.review, by: today) else { return today }
    let review = BatchPlan.name(.review, asOf: due)
    let applied = try configuration.records().appliedBatches().first { $0.batch == review }
      .flatMap { CalendarDate($0.asOf) }
    guard let applied, applied <= today else { return due }
    return applied
  }

  package init(of dossier: Dossier, by reviewer: ReviewAuditor) {
    asOf = reviewer.asOf
    self.dossier = dossier
    coverage = reviewer.coverage(of: dossier)
    guard case .concerned(let subject) = coverage else {
      (decision, standing, verdicts) = (nil, nil, [])
      return
    }
    decision = reviewer.decide(dossier, subject)
    standing = Standing(of: dossier, as: subject, asOf: reviewer.asOf)
    verdicts = standing.map(reviewer.examine) ?? []
  }

  /// What the records lack, or say otherwise, of what was applied, and what is taken from there.
  package var differences: [AppliedDifference] { dossier.differences(on: asOf) }

  /// Whether, and as what, the channel is under review, in a sentence; and that a star was lost on the day, after which nothing is found
  /// any more of what it was lost for.
  package var coverageText: String {
    guard let loss = dossier.downgrades.filter({ $0.downgradedOn == asOf }).min(by: { $0.toStar < $1.toStar }) else {
      return coverageSentence
    }
    let from = loss.fromStar.map { "from \(Language.english.star($0)) " } ?? ""
    return coverageSentence
      + "; on this day it went \(from)to \(Language.english.star(loss.toStar)), which the records have already"
      + (applied.map { ": what for is in the decisions and the report of \($0)" } ?? "")
  }

  private var coverageSentence: String {
    switch coverage {
    case .concerned(let subject):
      "under review by certification \(subject.certification.id)"
        + (subject.renewalPending ? ", which has run out on \(subject.certification.validUntil): renewal pending" : "")
        + "; award date \(subject.awardDate), term start \(subject.termStart), edition \(subject.edition.name)"
    case .outOfScope: "not under review: its kind is out of scope (A)"
    case .undetermined: "undetermined: a certification cannot be read, and the others do not put it under review"
    case .notConcerned(.status(let status)): "not under review: its status is \(status.rawValue)"
    case .notConcerned(.neverCertified): "not under review: it has no certification issued by \(asOf)"
    case .notConcerned(.ended(let id, let date)): "not under review: its certification \(id) was ended on \(date)"
    case .notConcerned(.ranOut(let id, let date)): "not under review: its certification \(id) ran out on \(date)"
    case .notConcerned(.lostLastStar(let date)): "not under review: it lost its last star on \(date)"
    case .notConcerned(.nothingToRenew): "not under review: it has nothing to renew"
    case .notConcerned(.renewedBefore): "not under review: it is renewed already"
    case .notConcerned(.notReopened), .notConcerned(.nothingDue), .notConcerned(.onHold), .notConcerned(.starTaken),
      .notConcerned(.asDecided):
      "not decided again: what was decided about it stands"
    }
  }
}
