import Outbox
import StarStandard

extension JSONWriter {
  /// A status as one object.
  package mutating func status(_ report: StatusReport) {
    object { json in
      json.key("as_of")
      json.text(report.asOf.description)
      json.key("in_service_since")
      json.text(report.since?.description)
      json.key("batches")
      json.list { json in for batch in report.batches { json.batch(batch) } }
      json.key("others")
      json.list { json in for name in report.others { json.text(name) } }
      json.key("missing")
      json.list { json in for missing in report.missing { json.due(missing.due, "waits_for", missing.waitsFor) } }
      json.key("damaged")
      json.list { json in for name in report.damaged { json.text(name) } }
      json.key("to_apply")
      json.list { json in for batch in report.batches where batch.isToBeApplied { json.text(batch.name) } }
      json.key("withdrawn")
      json.list { json in for batch in report.withdrawn { json.withdrawn(batch) } }
      json.key("lost")
      json.list { json in for line in report.comparison.losses { json.text(line) } }
      json.key("otherwise")
      json.list { json in for line in report.comparison.contradictions { json.text(line) } }
      json.key("remarks")
      json.list { json in for line in report.comparison.remarks { json.text(line) } }
      json.key("next")
      json.list { json in for due in report.next { json.due(due) } }
      json.key("calendar")
      json.list { json in for entry in report.calendar.entries { json.due(entry.due, "needs", entry.needs) } }
      if let unconfirmed = report.unconfirmed {
        json.key("unconfirmed")
        json.list { json in for id in unconfirmed { json.text(id) } }
      }
    }
  }

  private mutating func batch(_ batch: BatchState) {
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
      json.key("overtaken_by")
      if case .overtaken(let later) = batch.applying { json.text(later) } else { json.text(nil) }
      json.key("sent")
      json.sent(batch.sent)
      json.key("fault")
      json.text(batch.fault)
      json.key("advice")
      json.list { json in for step in batch.advice { json.text(step) } }
    }
  }

  private mutating func withdrawn(_ batch: WithdrawnBatch) {
    object { json in
      json.key("batch")
      json.text(batch.batch)
      json.key("name")
      json.text(batch.name)
      json.key("reason")
      json.text(batch.record?.reason)
      json.key("by")
      json.text(batch.record?.by)
      json.key("made_on")
      json.text(batch.record?.madeOn)
    }
  }

  /// - Parameters:
  ///   - key: what `batches` are to it; empty: nothing is said of any.
  ///   - batches: what must be applied before.
  private mutating func due(_ due: Schedule.Due, _ key: StaticString = "", _ batches: [String] = []) {
    object { json in
      json.key("batch")
      json.text(BatchPlan.name(due.procedure, asOf: due.on))
      json.key("command")
      json.text(due.procedure.command)
      json.key("due_on")
      json.text(due.on.description)
      if key.utf8CodeUnitCount > 0 {
        json.key(key)
        json.list { json in for name in batches { json.text(name) } }
      }
    }
  }
}
