import Outbox
import StarStandard

extension JSONWriter {
  /// A status as one object.
  package mutating func status(_ report: StatusReport) {
    object { json in
      json.field("as_of", report.asOf)
      json.field("in_service_since", report.since?.description)
      json.field("batches", each: report.batches) { $0.batch($1) }
      json.field("others", each: report.others) { $0.text($1) }
      json.key("missing")
      json.list { json in for missing in report.missing { json.due(missing.due, "waits_for", missing.waitsFor) } }
      json.field("missed", each: report.missed) { $0.missed($1) }
      json.field("damaged", each: report.damaged) { $0.text($1) }
      json.field("to_apply", each: report.batches.filter(\.isToBeApplied)) { $0.text($1.name) }
      json.field("left_on_hold", each: report.open.leftOnHold) { json, held in
        json.object { json in
          json.field("channel_id", held.channel.id)
          json.field("batch", held.batch)
          json.field("defective", held.isToBeMended)
        }
      }
      json.field("renewals_reopened", each: report.open.reopened) { $0.text($1.id) }
      json.field("renewed_as_before", each: report.open.renewedAsBefore) { json, renewed in
        json.object { json in
          json.field("channel_id", renewed.channel.id)
          json.field("batch", renewed.batch)
          json.field("star", renewed.star.rawValue)
          json.field("star_now", renewed.starNow.rawValue)
        }
      }
      json.field("withdrawn", each: report.withdrawn) { $0.withdrawn($1) }
      json.field("lost", each: report.comparison.losses) { $0.text($1) }
      json.field("otherwise", each: report.comparison.contradictions) { $0.text($1) }
      json.field("remarks", each: report.comparison.remarks) { $0.text($1) }
      json.field("next", each: report.next) { $0.due($1) }
      json.key("calendar")
      json.list { json in for entry in report.calendar.entries { json.due(entry.due, "needs", entry.needs) } }
      if let unconfirmed = report.unconfirmed {
        json.field("unconfirmed", each: unconfirmed) { $0.text($1.id) }
      }
    }
  }

  private mutating func batch(_ batch: BatchState) {
    object { json in
      json.field("batch", batch.name)
      json.field("command", batch.command.isEmpty ? nil : batch.command)
      json.field("as_of", batch.asOf.isEmpty ? nil : batch.asOf)
      json.field("published", batch.isPublished)
      json.field("applied_on", batch.appliedOn)
      json.key("overtaken_by")
      if case .overtaken(let later) = batch.applying { json.text(later) } else { json.text(nil) }
      json.key("taken_back_on")
      if case .takenBack(let day) = batch.applying { json.text(day.description) } else { json.text(nil) }
      json.key("sent")
      json.sent(batch.sent)
      json.field("sent_unknown", batch.sentUnknown)
      json.field("fault", batch.fault)
      json.field("advice", each: batch.advice) { $0.text($1) }
    }
  }

  private mutating func missed(_ missed: StatusReport.Missed) {
    object { json in
      json.field("batch", missed.due.name)
      json.field("command", missed.due.procedure.command)
      json.field("due_on", missed.due.on.description)
      json.field("overtaken_by", missed.overtakenBy)
      json.field("over_since", missed.overSince?.description)
      json.field("undecided", missed.undecided)
    }
  }

  private mutating func withdrawn(_ batch: WithdrawnBatch) {
    object { json in
      json.field("batch", batch.batch)
      json.field("name", batch.name)
      json.field("reason", batch.record?.reason)
      json.field("by", batch.record?.by)
      json.field("made_on", batch.record?.madeOn)
    }
  }

  /// - Parameters:
  ///   - key: what `batches` are to it; empty: nothing is said of any.
  ///   - batches: what must be applied before.
  private mutating func due(_ due: Schedule.Due, _ key: StaticString = "", _ batches: [String] = []) {
    object { json in
      json.field("batch", BatchPlan.name(due.procedure, asOf: due.on))
      json.field("command", due.procedure.command)
      json.field("due_on", due.on.description)
      if key.utf8CodeUnitCount > 0 {
        json.key(key)
        json.list { json in for name in batches { json.text(name) } }
      }
    }
  }
}
