import ChannelRecords
import FileSystem
import Outbox
import StarStandard

/// A batch, as it stands in the outbox and in the records.
package struct BatchState {
  package let name: String
  package let command: String
  package let asOf: String
  /// Whether it is in the outbox, and can be read.
  package let isPublished: Bool
  /// What is wrong with what stands in the outbox.
  package let fault: String?
  /// What to do about it, step by step.
  package let advice: [String]
  /// The day on which it was applied.
  package let appliedOn: String?

  /// Whether it decides something that is not in the records yet.
  package var isToBeApplied: Bool {
    isPublished && appliedOn == nil && (command == Procedure.review.command || command == Procedure.renewal.command)
  }

  /// A batch that the records name and that is not in the outbox.
  init(appliedOnly record: AppliedBatch) {
    name = record.batch
    command = record.command
    asOf = record.asOf
    isPublished = false
    fault = nil
    advice = []
    appliedOn = record.appliedOn
  }

  /// What stands in the outbox under a name: sound as far as can be told without reading every file, which `verify` does.
  init(named name: String, in outbox: OutboxFolder, record: AppliedBatch?) {
    let path = outbox.path(of: name)
    var manifest: ManifestReading?
    var fault: String?
    var advice: [String] = []
    let moving = "move it away: mv \(shellWord(path)) \(shellWord(outbox.path(of: Self.hidden(name, in: outbox))))"
    do {
      let published = try PublishedBatch(path: path)
      manifest = published.manifest
      try published.requireComplete()
      guard published.manifest.batch == name else {
        fault = "damaged: its manifest is that of another batch"
        let other = published.manifest.batch
        advice =
          BatchPlan.isName(other) && (try? outbox.has(other)) == false
          ? ["give it its name again: mv \(shellWord(path)) \(shellWord(outbox.path(of: other)))"] : [moving]
        throw OtherBatch()
      }
      if let record, record.manifestDigest != published.digest {
        fault = "the records say that another batch of this name was applied"
        advice = [moving, "then bring the batch that was applied back from a backup"]
      }
    } catch is OtherBatch {
      // Said above.
    } catch OutboxError.damaged(_, let reason), OutboxError.notABatch(_, let reason) {
      fault = "damaged: \(reason)"
      advice = [moving, Self.remaking(name, manifest, record)]
    } catch let error as OutboxError {
      fault = error.fault ?? error.description.visible
    } catch {
      fault = "cannot be read"
    }
    self.name = name
    self.fault = fault
    self.advice = advice
    command = manifest?.command ?? record?.command ?? ""
    asOf = manifest?.as_of ?? record?.asOf ?? BatchPlan.day(of: name)?.description ?? ""
    isPublished = fault == nil
    appliedOn = record?.appliedOn
  }

  /// What stands under a name is a batch of another.
  private struct OtherBatch: Error {}

  /// A hidden name that is free: a folder that is moved to one that is taken would be moved into it.
  private static func hidden(_ name: String, in outbox: OutboxFolder) -> String {
    let first = ".\(name).damaged"
    guard (try? outbox.has(first)) == true else { return first }
    return (2...1_000).lazy.map { "\(first)-\($0)" }.first { (try? outbox.has($0)) != true } ?? first
  }

  /// How a damaged batch that was moved away comes back.
  private static func remaking(_ name: String, _ manifest: ManifestReading?, _ record: AppliedBatch?) -> String {
    guard record == nil else { return "then bring it back from a backup; the records have what it decided" }
    guard let due = BatchPlan.due(as: name) else { return "then publish it anew" }
    // It may have been published as of a later day than that on which it was due.
    let asOf = manifest.flatMap { CalendarDate($0.as_of) } ?? due.on
    let isOfName = BatchPlan.name(due.procedure, asOf: asOf) == name
    return "then publish it anew: \(Schedule.Due(procedure: due.procedure, on: isOfName ? asOf : due.on).commandLine)"
  }
}

extension Schedule.Due {
  /// The command that publishes it.
  package var commandLine: String {
    switch procedure {
    case .renewalNotices: "star-audit renewal-notices --year \(on.year)"
    default: "star-audit \(procedure.command) --as-of \(on)"
    }
  }
}
