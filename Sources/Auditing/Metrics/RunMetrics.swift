import Configuration
import Outbox
import StarStandard

extension Metrics {
  /// What a run decided.
  ///
  /// - Parameters:
  ///   - summary: nil where it was published before and only that is known.
  ///   - seconds: when it ended, since 1970, and how long it took.
  package init(
    of procedure: Procedure, _ summary: Summary?, at seconds: Int, duration: Int,
    _ configuration: EffectiveConfiguration
  ) {
    self.init()
    let command = ("command", procedure.command)
    gauge("last_success_timestamp_seconds", "When a run ended well.", [([command], seconds)])
    gauge("duration_seconds", "How long it took.", [([command], duration)])
    if let summary {
      gauge(
        "decisions", "Channels decided, by outcome.",
        summary.outcomes.sorted { $0.key.rawValue < $1.key.rawValue }.map {
          ([command, ("outcome", $0.key.rawValue)], $0.value)
        })
      gauge(
        "findings", "Findings, by rule.",
        summary.rules.sorted { $0.key.text < $1.key.text }.map { ([command, ("rule", $0.key.text)], $0.value) })
      gauge("holds", "Channels on hold.", [([command], summary.holds.count)])
      gauge("undetermined", "Channels of which nobody can tell.", [([command], summary.undetermined.count)])
      gauge("stars_taken", "Channels that lose a star.", [([command], summary.taken)])
      gauge("undeliverable", "Channels without a usable address.", [([command], summary.undeliverable.count)])
    }
    let today = TimeZones.date(at: seconds, in: configuration.timeZone)
    addNext(configuration.schedule.next(after: today) { _ in false }, configuration)
  }

  /// How things stand.
  package init(of report: StatusReport, at seconds: Int, duration: Int, _ configuration: EffectiveConfiguration) {
    self.init()
    gauge("last_success_timestamp_seconds", "When a run ended well.", [([("command", "status")], seconds)])
    gauge("duration_seconds", "How long it took.", [([("command", "status")], duration)])
    gauge("missing_batches", "Batches that were due and are missing.", [([], report.missing.count)])
    gauge("damaged_batches", "Batches that were due and are damaged.", [([], report.damaged.count)])
    gauge(
      "batches_to_apply", "Batches that are published and to be applied.",
      [([], report.batches.count(where: \.isToBeApplied))])
    gauge("withdrawn_batches", "Batches that were withdrawn.", [([], report.withdrawn.count)])
    gauge(
      "messages", "Messages of a batch, by what became of them.",
      report.batches.flatMap { batch -> [([(name: String, value: String)], Int)] in
        guard let sent = batch.sent else { return [] }
        return [
          ("accepted", sent.accepted), ("refused", sent.refused),
          ("left", max(0, sent.messages - sent.accepted - sent.refused)),
        ].map { ([("batch", batch.name), ("status", $0.0)], $0.1) }
      })
    addNext(report.next, configuration)
  }

  private mutating func addNext(_ next: [Schedule.Due], _ configuration: EffectiveConfiguration) {
    gauge(
      "next_due_timestamp_seconds", "When the next batch is due, by command.",
      next.map { due in
        (
          [("command", due.procedure.command)],
          Int(due.on.dayNumber) * 86_400 - TimeZones.offset(on: due.on, in: configuration.timeZone)
        )
      })
  }
}
