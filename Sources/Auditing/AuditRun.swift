import ChannelRecords
import FileSystem
import Outbox
import StarStandard

/// A procedure over all records: records in, decisions out, in one pass.
package struct AuditRun {
  package let auditor: any Auditor
  package let configuration: EffectiveConfiguration
  package let database: RecordsDatabase
  /// The review and the supplement before, of a supplement.
  private(set) var supplements: [(batch: String, sha256: String)] = []
  /// The reminders before, of reminders.
  private(set) var since: [(batch: String, sha256: String)]?
  /// What the review and the supplements before decided last, of a supplement.
  private(set) var lastDecisions: LastDecisions?

  package init(_ auditor: any Auditor, configuration: EffectiveConfiguration) throws {
    self.auditor = auditor
    self.configuration = configuration
    database = try configuration.records()
  }

  /// The run that makes the reminders of a day.
  ///
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package init(
    remindersOf day: CalendarDate, configuration: EffectiveConfiguration, outbox: String? = nil
  ) throws {
    let before = try RemindersBefore(
      day, in: OutboxFolder(path: outbox ?? configuration.outbox, temporaryFolder: ""))
    try self.init(
      before.auditor(asOf: day, configuration.editions, configuration.schedule), configuration: configuration)
    since = before.batches
  }

  /// The run that makes a supplement.
  ///
  /// - Parameter forecasts: whether decisions come with forecasts and measures, as in messages and report.
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package init(
    _ plan: SupplementPlan, configuration: EffectiveConfiguration, outbox: String? = nil, forecasts: Bool
  ) throws {
    database = try configuration.records()
    self.configuration = configuration
    let folder = OutboxFolder(path: outbox ?? configuration.outbox, temporaryFolder: "")
    let name = BatchPlan.name(.supplement, asOf: plan.half.firstDay, number: plan.number)
    let reinstatements = try database.read(configuration.recordLists) { $0.reinstatements }
    let corrections = try Corrections(in: name, reinstatements, outbox: folder)
    auditor = plan.auditor(
      configuration.editions, toBeTold: corrections.reinstated, forecasts: forecasts,
      schedule: configuration.schedule)
    supplements = plan.rests
    lastDecisions = plan.last
  }

  /// The batch that the run makes.
  package var plan: BatchPlan {
    BatchPlan(
      auditor.procedure, asOf: auditor.asOf, number: auditor.number,
      notices: configuration.notices(asOf: auditor.asOf, datedOn: auditor.madeOn),
      edition: configuration.editions.inForce(on: auditor.asOf), language: configuration.reportLanguage,
      register: register, paperCommand: configuration.certificateRenderer)
  }

  /// The register that its batch holds: that of a review does.
  private var register: Register? {
    guard auditor.procedure == .review else { return nil }
    return Register(
      asOf: auditor.asOf, lastRenewalDay: configuration.schedule.lastRenewalDay(of: auditor.asOf),
      confirmBy: configuration.schedule.lastDayToConfirm(on: auditor.asOf),
      editions: configuration.editions)
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
    try decide(comparedWith: earlier, begin: begin, make: { $0 }, each: each)
  }

  /// Decides every channel concerned, makes something of each decision, and hands that over in the byte order of the channels'
  /// ids.
  ///
  /// - Parameters:
  ///   - outbox: where other batches are; nil: the one configured.
  ///   - make: called on several threads, as the channels are decided: what is made of one decision follows from it alone.
  ///   - enter: told every line of the register that the batch holds, in the same order; nil: nobody wants it.
  ///   - lists: which lists of channels the summary holds.
  package func decide<Made: Sendable>(
    comparedWith earlier: BatchChanges? = nil, outbox: String? = nil, lists: SummaryLists = .all,
    begin: (Manifest.Run) throws -> Void = { _ in },
    make: @escaping @Sendable (Decision) throws -> Made, each: (Made) throws -> Void,
    enter: ((RegisterLine) throws -> Void)? = nil
  ) throws -> OutboxFolder.Decided {
    try database.read(configuration.recordLists, threads: RecordReader.usualThreads) { records in
      let folder = OutboxFolder(path: outbox ?? configuration.outbox, temporaryFolder: "")
      let corrections = try Corrections(in: plan.batch, records.reinstatements, outbox: folder)
      let before = try renewalsBefore(folder)
      return try Self.decide(
        records, auditor, configuration, supplements, since, comparedWith: earlier, begin: begin,
        note: { before.noted(corrections.noted($0)) }, make: { decision, _ in try make(decision) },
        each: each, register: enter == nil ? nil : register, enter: { try enter?($0) },
        lists: lists)
    }
  }

  /// What was said of renewals before. On the last day everybody is told once more.
  private func renewalsBefore(_ outbox: OutboxFolder) throws -> RenewalsBefore {
    guard auditor.procedure == .renewal, auditor.asOf != configuration.schedule.lastRenewalDay(of: auditor.asOf) else {
      return .none
    }
    return try RenewalsBefore(auditor.asOf, in: outbox)
  }

  /// The same on records that somebody else opened; each decision comes with the dossier that it follows from.
  static func decide(
    _ records: RecordReader, _ auditor: any Auditor, _ configuration: EffectiveConfiguration,
    comparedWith earlier: BatchChanges? = nil, begin: (Manifest.Run) throws -> Void = { _ in },
    each: (Decision, Dossier) throws -> Void
  ) throws -> OutboxFolder.Decided {
    try decide(
      records, auditor, configuration, [], nil, comparedWith: earlier, begin: begin, make: { ($0, $1) },
      each: { try each($0.0, $0.1) })
  }

  private static func decide<Made: Sendable>(
    _ records: RecordReader, _ auditor: any Auditor, _ configuration: EffectiveConfiguration,
    _ supplements: [(batch: String, sha256: String)], _ since: [(batch: String, sha256: String)]?,
    comparedWith earlier: BatchChanges?,
    begin: (Manifest.Run) throws -> Void, note: @escaping @Sendable (consuming Decision) -> Decision = { $0 },
    make: @escaping @Sendable (Decision, Dossier) throws -> Made, each: (Made) throws -> Void,
    register: Register? = nil, enter: (RegisterLine) throws -> Void = { _ in }, lists: SummaryLists = .all
  ) throws -> OutboxFolder.Decided {
    var run = Manifest.Run(
      batch: BatchPlan.name(auditor.procedure, asOf: auditor.asOf, number: auditor.number),
      command: auditor.procedure.command,
      asOf: auditor.asOf, program: Version.program, editions: configuration.editionDigests,
      configuration: configuration.digest, records: try records.rowCounts().map { ($0.table.name, $0.rows) })
    run.release = Version.ofBatches
    run.madeOn = auditor.madeOn
    run.supplements = supplements
    run.since = since
    run.lenient = configuration.lenient
    run.comparedWith = earlier.map { ($0.since, $0.sha256) }
    run.history = earlier?.history.map { ($0.batch, $0.sha256) } ?? []
    try begin(run)
    let auditor = auditor.knowing(try AppliedBatches(records))
    let unconfirmed =
      auditor.procedure == .supplement || lists != .all
      ? nil : UnconfirmedRenewals(asOf: auditor.asOf, editions: configuration.editions)
    let language = configuration.reportLanguage
    var summary = Summary(of: auditor.procedure)
    if unconfirmed != nil { summary.unconfirmed = [] }
    var changes = earlier
    var namesakes = NamesakeCount(among: try records.namesakes())
    var channels = 0
    let allChannels = run.records.first { $0.table == Table.channels.name }?.rows
    // What is made of a decision can follow from those before it: then it is made when its turn comes.
    let makeAtOnce = namesakes.isEmpty && earlier == nil ? make : nil
    let leftovers = try records.inPortions(from: DecidedPortion<Made>(of: auditor.procedure)) {
      (dossier: Dossier, portion: inout DecidedPortion<Made>) in
      try portion.add(auditor.treat(dossier), of: dossier, lists: lists, note: note, making: makeAtOnce)
      if unconfirmed?.contains(dossier) ?? false {
        portion.unconfirmed.append((dossier.channel.id, dossier.channel.name))
      }
      if let entry = register?.entry(of: dossier) { portion.lines.append(RegisterLine(entry, in: language)) }
    } take: { portion in
      channels += portion.channels
      try Work.step(channels, of: allChannels, "channels")
      summary.append(portion.summary)
      summary.unconfirmed?.append(contentsOf: portion.unconfirmed)
      for made in portion.made { try each(made) }
      for line in portion.lines { try enter(line) }
      for (decision, dossier) in portion.waiting {
        var decision = decision
        decision.namesakes = namesakes.next(decision.channel.id)
        changes?.count(decision)
        try each(make(decision, dossier))
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

/// What was decided about some of the channels.
private struct DecidedPortion<Made: Sendable>: Sendable {
  var summary: Summary
  /// How many channels there are in it, whatever became of them.
  var channels = 0
  /// What was made of the decisions, in their order.
  var made: [Made] = []
  /// Decisions of which something is to be made when their turn comes, with the dossiers that they follow from.
  var waiting: [(Decision, Dossier)] = []
  /// Who of them has not confirmed the renewal.
  var unconfirmed: [(id: String, name: String?)] = []
  /// Their stars in force.
  var lines: [RegisterLine] = []

  init(of procedure: Procedure) { summary = Summary(of: procedure) }

  /// Adds what the procedure makes of a channel.
  mutating func add(
    _ treatment: consuming Treatment, of dossier: Dossier, lists: SummaryLists,
    note: (consuming Decision) -> Decision, making make: ((Decision, Dossier) throws -> Made)?
  ) throws {
    channels += 1
    switch consume treatment {
    case .decided(let decided):
      // Who had a notice of a loss is told more, and so may have no address for it.
      let decision = note(decided)
      summary.count(decision)
      if let make { try made.append(make(decision, dossier)) } else { waiting.append((decision, dossier)) }
    case .worse(let decision): summary.countWorse(decision)
    case .outOfScope: if lists != .whatIsAmiss { summary.list(dossier.channel, in: \.outOfScope) }
    case .undetermined:
      summary.list(dossier.channel, in: \.undetermined)
      summary.undeterminedDefects += dossier.defects
    case .notConcerned(.renewedBefore): summary.renewedBefore += 1
    case .notConcerned: break
    }
  }
}

/// Counts channels whose ids differ in case only, as they are decided.
private struct NamesakeCount {
  /// How many were decided of those that have namesakes, by the id in small letters: other ids need not be kept.
  private var counts: [String: Int]

  init(among ids: Set<String>) { counts = Dictionary(uniqueKeysWithValues: ids.map { ($0, 0) }) }

  var isEmpty: Bool { counts.isEmpty }

  /// How many came before.
  mutating func next(_ id: String) -> Int {
    guard !counts.isEmpty, let before = counts[id.lowercased()] else { return 0 }
    counts[id.lowercased()] = before + 1
    return before
  }
}
