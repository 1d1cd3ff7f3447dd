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
  package let batches: [Batch]
  /// What was due by the day and is neither in the outbox nor in the records, in order.
  package let missing: [Schedule.Due]
  /// What is due next, one of each procedure, in order.
  package let next: [Schedule.Due]

  /// A batch, as it stands.
  package struct Batch {
    package let name: String
    package let command: String
    package let asOf: String
    /// Whether it is in the outbox, and can be read.
    package let isPublished: Bool
    /// Why a folder of the outbox is no sound batch.
    package let fault: String?
    /// The day on which it was applied.
    package let appliedOn: String?

    /// Whether it decides something that is not in the records yet.
    package var isToBeApplied: Bool {
      isPublished && appliedOn == nil
        && (command == Procedure.review.command || command == Procedure.renewal.command)
    }
  }

  /// - Parameter inServiceSince: from when on batches are expected; nil: since the oldest one.
  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  package init(
    asOf: CalendarDate, outbox: OutboxFolder, applied: [AppliedBatch], schedule: Schedule, inServiceSince: CalendarDate?
  ) throws {
    self.asOf = asOf
    var batches = try outbox.batches().map { name in
      Batch(named: name, in: outbox, record: applied.first { $0.batch == name })
    }
    for record in applied where !batches.contains(where: { $0.name == record.batch }) {
      batches.append(
        Batch(
          name: record.batch, command: record.command, asOf: record.asOf, isPublished: false, fault: nil,
          appliedOn: record.appliedOn))
    }
    batches.sort { ($0.asOf, $0.name) < ($1.asOf, $1.name) }
    self.batches = batches
    let since = inServiceSince ?? batches.compactMap { CalendarDate($0.asOf) }.min()
    self.since = since
    let there = Set(batches.filter { $0.isPublished || $0.appliedOn != nil }.map(\.name))
    missing =
      since.map { first in
        schedule.due(DateWindow(first: first, last: asOf))
          .filter { !there.contains(BatchPlan.name($0.procedure, asOf: $0.on)) }
      } ?? []
    next = schedule.next(after: asOf) { there.contains(BatchPlan.name($0.procedure, asOf: $0.on)) }
  }
}

extension StatusReport.Batch {
  /// What stands in the outbox under a name: sound as far as can be told without reading every file, which `verify` does.
  fileprivate init(named name: String, in outbox: OutboxFolder, record: AppliedBatch?) {
    var manifest: ManifestReading?
    var fault: String?
    do {
      let published = try PublishedBatch(path: outbox.path(of: name))
      manifest = published.manifest
      try published.requireComplete()
      if published.manifest.batch != name { fault = "its manifest is that of another batch" }
      if let record, record.manifestDigest != published.digest {
        fault = "the records say that another batch of this name was applied"
      }
    } catch {
      // What the name or the manifest says may not make another line of a terminal.
      fault = (error as? OutboxError)?.description.visible ?? "cannot be read"
    }
    self.init(
      name: name, command: manifest?.command ?? record?.command ?? "",
      asOf: manifest?.as_of ?? record?.asOf ?? BatchPlan.day(of: name)?.description ?? "", isPublished: fault == nil,
      fault: fault,
      appliedOn: record?.appliedOn)
  }
}
