import ChannelRecords
import Outbox
import StarStandard

/// A procedure over all records: records in, decisions out, in one pass.
package struct AuditRun {
  package let auditor: any Auditor
  package let configuration: EffectiveConfiguration
  package let database: RecordsDatabase

  package init(_ auditor: any Auditor, configuration: EffectiveConfiguration) throws {
    self.auditor = auditor
    self.configuration = configuration
    database = try configuration.records()
  }

  /// The batch that the run makes.
  package var plan: BatchPlan {
    BatchPlan(auditor.procedure, asOf: auditor.asOf, notices: configuration.notices(asOf: auditor.asOf))
  }

  /// Decides every channel concerned and hands over each decision, in the byte order of the channels' ids.
  ///
  /// - Parameters:
  ///   - earlier: what to compare with.
  ///   - begin: told what run it is before the first decision.
  ///   - each: told every decision.
  package func decide(
    comparedWith earlier: BatchChanges? = nil, begin: (Manifest.Run) throws -> Void = { _ in },
    each: (Decision) throws -> Void
  ) throws -> OutboxFolder.Decided {
    try database.read(configuration.recordLists) { records in
      try Self.decide(records, auditor, configuration, comparedWith: earlier, begin: begin) { decision, _ in
        try each(decision)
      }
    }
  }

  /// The same on records that somebody else opened; each decision comes with the dossier that it follows from.
  static func decide(
    _ records: RecordReader, _ auditor: any Auditor, _ configuration: EffectiveConfiguration,
    comparedWith earlier: BatchChanges? = nil, begin: (Manifest.Run) throws -> Void = { _ in },
    each: (Decision, Dossier) throws -> Void
  ) throws -> OutboxFolder.Decided {
    var run = Manifest.Run(
      batch: BatchPlan.name(auditor.procedure, asOf: auditor.asOf), command: auditor.procedure.command,
      asOf: auditor.asOf, program: Version.program, editions: configuration.editionDigests,
      configuration: configuration.digest, records: try records.rowCounts().map { ($0.table.name, $0.rows) })
    run.comparedWith = earlier.map { ($0.since, $0.sha256) }
    try begin(run)
    let auditor = auditor.knowing(try AppliedBatches(records))
    var summary = Summary(of: auditor.procedure)
    var changes = earlier
    var namesakes = NamesakeCount(among: try records.namesakes())
    // Records are read while those before them are decided.
    let leftovers = try Relay<Dossier>.run { give in
      try records.forEachDossier(give)
    } consume: { dossier in
      switch auditor.treat(dossier) {
      case .decided(var decision):
        decision.namesakes = namesakes.next(decision.channel.id)
        summary.count(decision)
        changes?.count(decision)
        try each(decision, dossier)
      case .outOfScope: summary.outOfScope.append(dossier.channel.id)
      case .undetermined:
        summary.undetermined.append(dossier.channel.id)
        summary.undeterminedDefects += dossier.defects
      case .notConcerned(.renewedBefore): summary.renewedBefore += 1
      case .notConcerned: break
      }
    }
    changes?.finish()
    for channel in leftovers.unnamedChannels {
      summary.undetermined.append(channel.row)
      summary.undeterminedDefects += channel.defects
    }
    summary.orphanDefects = leftovers.orphanDefects
    return OutboxFolder.Decided(run: run, summary: summary, changes: changes)
  }
}

/// Counts channels whose ids differ in case only, as they are decided.
private struct NamesakeCount {
  /// How many were decided of those that have namesakes, by the id in small letters: other ids need not be kept.
  private var counts: [String: Int]

  init(among ids: Set<String>) { counts = Dictionary(uniqueKeysWithValues: ids.map { ($0, 0) }) }

  /// How many came before.
  mutating func next(_ id: String) -> Int {
    guard !counts.isEmpty, let before = counts[id.lowercased()] else { return 0 }
    counts[id.lowercased()] = before + 1
    return before
  }
}
