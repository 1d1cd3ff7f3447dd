import ChannelRecords
import Outbox
import StarStandard

/// What was published and applied, what is due next, and what was due and is missing.
package struct StatusReport {
  /// The day that is taken for today.
  package let asOf: CalendarDate
  /// From when on batches are expected; nil where nothing was ever published and the configuration names no day.
  package let since: CalendarDate?
  /// Every batch that is in the outbox or in the records, by its as-of date.
  package let batches: [BatchState]
  /// What else stands in the outbox: no batch by its name, and so none of this program's business.
  package let others: [String]
  /// What was due by the day, is neither in the outbox nor in the records, and can still be made up for, in order.
  package let missing: [Missing]
  /// What was due in the twelve months before the day, is not published, and cannot be made up for any more, in order.
  package let missed: [Missed]
  /// About whom something is still to be decided that no due batch decides by itself.
  package let open: OpenDecisions
  /// The audit that would decide whose renewal is open again, and what it waits for; nil where nobody's is, or a later batch or one of
  /// the day is there.
  package let reopening: Missing?
  /// What was due by the day, or is applied, and stands in the outbox in a way that nobody can use, in order: of what is applied nobody
  /// can send the notices.
  package let damaged: [String]
  /// What was withdrawn, by name and number.
  package let withdrawn: [WithdrawnBatch]
  /// What is due next, one of each procedure, in order.
  package let next: [Schedule.Due]
  /// What becomes due in the twelve months to come.
  package let calendar: YearAhead
  /// The channels that have not confirmed their renewal, by id and name; nil outside of the months in which they do.
  package let unconfirmed: [(id: String, name: String?)]?
  /// What the records lost, or say otherwise, of what was applied.
  package let comparison: AppliedComparison

  /// A batch that is missing.
  package struct Missing {
    package let due: Schedule.Due
    /// What must be applied before it can be published.
    package let waitsFor: [String]
  }

  /// A batch that is not published and cannot be made up for any more.
  package struct Missed {
    package let due: Schedule.Due
    /// The later batch in the outbox or the records that has overtaken it.
    package var overtakenBy: String?
    /// The day since which its time is over.
    package var overSince: CalendarDate?
    /// Of a renewal: how many channels confirmed and were decided by no audit of the year, without those whose renewal is open again; nil of
    /// others, and where nobody counted.
    package var undecided: Int?
  }

  /// - Parameters:
  ///   - inServiceSince: from when on batches are expected; nil: since the oldest one.
  ///   - firstDue: from when on they are expected where there is none at all; nil where nobody is waiting for one.
  ///   - superseding: the supplements of whose decisions an applied batch left some out.
  ///   - reinstatements: what was taken back of applied batches, by channel.
  ///   - open: about whom something is still to be decided.
  ///   - undecided: how many channels confirmed by the last renewal day of a year and were decided by no audit.
  ///   - unconfirmed: who has not confirmed the renewal; nil where that is not asked on the day.
  ///   - withheld: the channels to which nothing of a batch is sent, as the records say.
  ///   - refusal: why a batch of the outbox could not be applied now; nil where it could.
  /// - Throws: ``OutboxError`` for an outbox that cannot be read, or what the closure throws.
  package init(
    asOf: CalendarDate, outbox: OutboxFolder, applied: [AppliedBatch],
    comparison: AppliedComparison = AppliedComparison(), schedule: Schedule, inServiceSince: CalendarDate?,
    firstDue: CalendarDate? = nil, superseding: Set<String> = [],
    reinstatements: [String: [Reinstatement]] = [:], open: OpenDecisions = OpenDecisions(),
    unconfirmed: [(id: String, name: String?)]? = nil, undecided: (CalendarDate) throws -> Int? = { _ in nil },
    withheld: (PublishedBatch) throws -> [String] = { _ in [] },
    refusal: (BatchState) throws -> BatchState.Refusal? = { _ in nil }
  ) throws {
    self.asOf = asOf
    self.comparison = comparison
    self.unconfirmed = unconfirmed
    let names = try outbox.batches()
    let batchNames = names.filter { name in
      BatchName(name) != nil || applied.contains { $0.batch == name }
    }
    others = names.filter { !batchNames.contains($0) }
    var batches = try batchNames.map { name in
      try BatchState(named: name, in: outbox, record: applied.first { $0.batch == name }, withheld: withheld)
    }
    for record in applied where !batchNames.contains(record.batch) { batches.append(BatchState(appliedOnly: record)) }
    batches.sort { Self.place($0) < Self.place($1) }
    withdrawn = try outbox.withdrawn()
    let outlook = Outlook(
      asOf: asOf, names: batchNames, applied: applied, superseding: superseding, reinstatements: reinstatements,
      withdrawn: withdrawn)
    try outlook.advise(&batches, refusal: refusal)
    try LapsedThoughRenewed(in: outbox).advise(&batches)
    self.batches = batches
    let since = inServiceSince ?? batches.compactMap { CalendarDate($0.asOf) }.min() ?? firstDue
    self.since = since
    let due = since.map { schedule.due(DateWindow(first: $0, last: asOf)) } ?? []
    // What stands there and is damaged is not missing: the command that makes up for a missing one would end in an error.
    missing = outlook.missing(due).map { Missing(due: $0, waitsFor: outlook.waiting(for: $0)) }
    let lastYear = asOf.adding(months: -12)
    missed = try outlook.missed(due.filter { $0.on > lastYear }, undecided: undecided)
    self.open = open
    let audit = Schedule.Due(procedure: .renewal, on: asOf)
    let isThere = batchNames.contains(audit.name) || applied.contains { $0.batch == audit.name }
    reopening =
      open.reopened.isEmpty || isThere || outlook.isOvertaken(audit.name, asOf: asOf)
      ? nil : Missing(due: audit, waitsFor: outlook.waiting(for: audit))
    let dueNames = Set(due.filter { !outlook.isOvertaken($0.name, asOf: $0.on) }.map(\.name))
    damaged = batches.filter { batch in
      batch.appliedOn == nil
        ? batch.fault != nil && dueNames.contains(batch.name)
        : batch.isDamaged || batch.unreadable.map { $0.damage == nil } ?? false
    }.map(\.name)
    let there = Set(batches.filter { $0.isPublished || $0.appliedOn != nil }.map(\.name))
    next = schedule.next(after: asOf) { there.contains($0.name) }
    let toApply = batches.filter(\.isToBeApplied).map(\.name)
    let toPublish = missing.map(\.due).filter { $0.procedure != .renewalNotices }.map(\.name)
    calendar = YearAhead(after: asOf, schedule, open: toApply + toPublish) { there.contains($0.name) }
  }

  /// Batches stand by their days, those of one day in the order of their names' meaning.
  private static func place(_ batch: BatchState) -> (String, Int, String) {
    let rank =
      switch BatchName(batch.name) {
      case .review(_, let number): number
      case .renewal: Int.max - 2
      case .renewalNotices: Int.max - 1
      case .reminders, nil: Int.max
      }
    return (batch.asOf, rank, batch.name)
  }
}
