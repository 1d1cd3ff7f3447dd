import ChannelRecords
import FileSystem
import Outbox
import StarStandard

/// Whether what a published batch says still follows from the records.
package struct Verification {
  private let batch: PublishedBatch
  private let configuration: EffectiveConfiguration
  private let temporaryFolder: String

  /// - Parameter temporaryFolder: where what is needed only for a while is kept.
  package init(_ batch: PublishedBatch, configuration: EffectiveConfiguration, temporaryFolder: String) {
    self.batch = batch
    self.configuration = configuration
    self.temporaryFolder = temporaryFolder
  }

  /// Everything about the batch that is not as it was published; in the outbox, its name is part of that.
  ///
  /// - Throws: ``OutboxError`` for what cannot be read.
  package func faults() throws -> [String] {
    let faults = try batch.faults()
    return (batch.misnamed(in: configuration.outbox).map { [$0] } ?? []) + faults
  }

  /// What helps where something of the batch is not as it was published.
  package var remedy: String {
    let name = batch.manifest.batch
    let noted = OutboxFolder(path: configuration.outbox, temporaryFolder: "").notedAsApplied().contains(name)
    // Without records to ask the outbox tells.
    let isApplied = noted || ((try? configuration.records().appliedBatches())?.contains { $0.batch == name } ?? false)
    return isApplied
      ? "bring what was applied back from a backup, in place of this; the records have what it decided"
      : "bring it back from a backup, in place of this; else, as long as it is not applied and its time is not over, it can be "
        + "withdrawn and published anew"
  }

  package enum Result {
    /// The batch is the one that the records have: they have changed by it, so that the same decisions cannot follow again.
    case applied(AppliedBatch)
    /// Everything follows.
    case follows
    /// The decisions follow; the batch that it was compared with is gone, so that what it says of changes cannot be derived.
    case followsButForComparison(with: String)
    /// The decisions follow; another release put them into words and pages.
    case followsButForRelease(String)
  }

  /// The run that would make the batch.
  private func derivation() throws -> AuditRun {
    let auditor = try Auditors.auditor(
      of: batch, editions: configuration.editions, schedule: configuration.schedule, forecasts: true)
    if auditor.procedure == .reminders {
      return try AuditRun(
        remindersOf: auditor.asOf, configuration: configuration, outbox: Files.folder(of: batch.path))
    }
    guard auditor.procedure == .supplement, let madeOn = auditor.madeOn else {
      return try AuditRun(auditor, configuration: configuration)
    }
    // A supplement holds what differs from what stands before it.
    let folder = Files.folder(of: batch.path)
    let plan = try SupplementPlan(
      HalfYear(containing: auditor.asOf), number: auditor.number, madeOn: madeOn,
      in: OutboxFolder(path: folder, temporaryFolder: temporaryFolder))
    return try AuditRun(plan, configuration: configuration, outbox: folder, forecasts: true)
  }

  /// Decides everything once more.
  ///
  /// - Throws: ``AuditError`` that names what changed; ``OutboxError`` for a batch that is not the one applied.
  package func run() throws -> Result {
    if let record = try configuration.records().appliedBatches().first(where: { $0.batch == batch.manifest.batch }) {
      guard record.manifestDigest == batch.digest else {
        throw OutboxError.notABatch(
          path: batch.path,
          reason:
            "the records say that another batch of this name was applied on \(record.appliedOn): its manifest has the "
            + "SHA-256 \(record.manifestDigest), this one \(batch.digest)")
      }
      return .applied(record)
    }
    let run = try derivation()
    let outbox = OutboxFolder(path: Files.folder(of: batch.path), temporaryFolder: temporaryFolder)
    let earlier = try outbox.comparison(of: batch)
    var plan = run.plan
    plan.signing = .before(batch.path)
    let manifest = try outbox.manifest(of: plan, as: batch) { writer in
      try run.decide(
        comparedWith: earlier, outbox: outbox.path, make: writer.entries.entry, each: writer.add, enter: writer.add)
    }
    switch batch.sameness(as: manifest) {
    case .whole: return .follows
    case .butForComparison(let compared): return .followsButForComparison(with: compared)
    case .butForRelease(let release): return .followsButForRelease(release)
    case nil: break
    }
    let what =
      try batch.decidesAs(manifest)
      ? "and its decisions follow from these records, but not all of its files do any more"
      : "but its decisions do not follow any more"
    throw AuditError(
      .wrongInput,
      "\(batch.path): is as it was published, \(what); changed since: \(try batch.difference(from: manifest))")
  }
}

extension PublishedBatch {
  /// What is wrong with one that stands under a name that is not its own.
  ///
  /// - Parameter batch: whose manifest it has.
  static func isOfAnother(_ batch: String) -> String { "its manifest is that of another batch, \(batch)" }

  /// That it stands in the outbox under the name of another batch; nil where it does not.
  func misnamed(in outbox: String) -> String? {
    guard path == outbox + "/" + name(of: path), name(of: path) != manifest.batch else { return nil }
    return Self.isOfAnother(manifest.batch)
  }
}
