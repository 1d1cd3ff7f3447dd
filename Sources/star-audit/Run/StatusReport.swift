import ChannelRecords
import Outbox
import StarStandard

/// What was published and applied, what is due next, and what was due and is missing.
struct StatusReport {
  /// The day that is taken for today.
  let asOf: CalendarDate
  /// From when on batches are expected; nil where nothing was ever published and the configuration names no day.
  let since: CalendarDate?
  /// Every batch that is in the outbox or in the records, by its as-of date.
  let batches: [Batch]
  /// What was due by the day and is neither in the outbox nor in the records, in order.
  let missing: [Schedule.Due]
  /// What is due next, one of each procedure, in order.
  let next: [Schedule.Due]

  /// A batch, as it stands.
  struct Batch {
    let name: String
    let command: String
    let asOf: String
    /// Whether it is in the outbox, and can be read.
    let isPublished: Bool
    /// Why a folder of the outbox is no sound batch.
    let fault: String?
    /// The day on which it was applied.
    let appliedOn: String?

    /// Whether it decides something that is not in the records yet.
    var isToBeApplied: Bool {
      isPublished && appliedOn == nil
        && (command == Procedure.review.command || command == Procedure.renewal.command)
    }
  }

  /// - Throws: ``OutboxError`` for an outbox that cannot be read.
  init(
    asOf: CalendarDate, outbox: OutboxFolder, applied: [AppliedBatch], configuration: EffectiveConfiguration
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
    let since = configuration.inServiceSince ?? batches.compactMap { CalendarDate($0.asOf) }.min()
    self.since = since
    let there = Set(batches.filter { $0.isPublished || $0.appliedOn != nil }.map(\.name))
    missing =
      since.map { first in
        configuration.schedule.due(DateWindow(first: first, last: asOf))
          .filter { !there.contains(BatchPlan.name($0.procedure, asOf: $0.on)) }
      } ?? []
    next = configuration.schedule.next(after: asOf) { there.contains(BatchPlan.name($0.procedure, asOf: $0.on)) }
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
      fault = Failure(error)?.lines.first ?? "cannot be read"
    }
    self.init(
      name: name, command: manifest?.command ?? record?.command ?? "",
      asOf: manifest?.as_of ?? record?.asOf ?? BatchPlan.day(of: name)?.description ?? "", isPublished: fault == nil,
      fault: fault,
      appliedOn: record?.appliedOn)
  }
}

extension JSONWriter {
  /// A status as one object.
  mutating func status(_ report: StatusReport) {
    object { json in
      json.key("as_of")
      json.text(report.asOf.description)
      json.key("in_service_since")
      json.text(report.since?.description)
      json.key("batches")
      json.list { json in for batch in report.batches { json.batch(batch) } }
      json.key("missing")
      json.list { json in for due in report.missing { json.due(due) } }
      json.key("to_apply")
      json.list { json in for batch in report.batches where batch.isToBeApplied { json.text(batch.name) } }
      json.key("next")
      json.list { json in for due in report.next { json.due(due) } }
    }
  }

  private mutating func batch(_ batch: StatusReport.Batch) {
    object { json in
      json.key("batch")
      json.text(batch.name)
      json.key("command")
      json.text(batch.command.isEmpty ? nil : batch.command)
      json.key("as_of")
      json.text(batch.asOf.isEmpty ? nil : batch.asOf)
      json.key("published")
      json.flag(batch.isPublished)
      json.key("applied_on")
      json.text(batch.appliedOn)
      json.key("fault")
      json.text(batch.fault)
    }
  }

  private mutating func due(_ due: Schedule.Due) {
    object { json in
      json.key("batch")
      json.text(BatchPlan.name(due.procedure, asOf: due.on))
      json.key("command")
      json.text(due.procedure.command)
      json.key("due_on")
      json.text(due.on.description)
    }
  }
}
