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
  /// What was due by the day and stands in the outbox in a way that nobody can use, in order: of what is applied nobody can send the notices.
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

  /// - Parameters:
  ///   - inServiceSince: from when on batches are expected; nil: since the oldest one.
  ///   - firstDue: from when on they are expected where there is none at all; nil where nobody is waiting for one.
  ///   - superseding: the supplements of whose decisions an applied batch left some out.
  ///   - takenBack: the batches of which something was taken back.
  ///   - unconfirmed: who has not confirmed the renewal; nil where that is not asked on the day.
  ///   - refusal: why a batch of the outbox could not be applied now; nil where it could.
  /// - Throws: ``OutboxError`` for an outbox that cannot be read, or what the closure throws.
  package init(
    asOf: CalendarDate, outbox: OutboxFolder, applied: [AppliedBatch],
    comparison: AppliedComparison = AppliedComparison(), schedule: Schedule, inServiceSince: CalendarDate?,
    firstDue: CalendarDate? = nil, superseding: Set<String> = [], takenBack: Set<String> = [],
    unconfirmed: [(id: String, name: String?)]? = nil,
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
    var batches = batchNames.map { name in
      BatchState(named: name, in: outbox, record: applied.first { $0.batch == name })
    }
    for record in applied where !batchNames.contains(record.batch) { batches.append(BatchState(appliedOnly: record)) }
    batches.sort { Self.place($0) < Self.place($1) }
    let outlook = Outlook(
      asOf: asOf, names: batchNames, applied: applied, superseding: superseding, takenBack: takenBack)
    try outlook.advise(&batches, refusal: refusal)
    self.batches = batches
    withdrawn = try outbox.withdrawn()
    let since = inServiceSince ?? batches.compactMap { CalendarDate($0.asOf) }.min() ?? firstDue
    self.since = since
    let due = since.map { schedule.due(DateWindow(first: $0, last: asOf)) } ?? []
    // What stands there and is damaged is not missing: the command that makes up for a missing one would end in an error.
    missing = outlook.missing(due).map { Missing(due: $0, waitsFor: outlook.waiting(for: $0)) }
    let dueNames = Set(due.filter { !outlook.isOvertaken($0.name, asOf: $0.on) }.map(\.name))
    damaged = batches.filter { $0.fault != nil && ($0.appliedOn == nil || $0.isDamaged) && dueNames.contains($0.name) }
      .map(\.name)
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
