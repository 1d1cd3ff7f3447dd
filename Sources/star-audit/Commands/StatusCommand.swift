import ArgumentParser
import Auditing
import ChannelRecords
import Outbox
import StarStandard

/// `star-audit status`
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "What was published and applied, what is due next, and what was due and is missing.",
    discussion: """
      Ends with 3 when a batch that was due is missing or damaged, or one that is applied is damaged: since in_service_since of the configuration, else since the oldest \
      batch; where there is none and channels are certified, since the last day on which one was due. With 65 when the records say \
      otherwise than what was applied; as any command that reads batches where one that was due is there and cannot be read. The day is today unless --as-of names another.
      """)

  @OptionGroup var metrics: MetricsOption
  enum Uses: SharedUses {
    static let day: String? = "today"
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "status")
    let configuration = try EffectiveConfiguration(options)
    let asOf = options.asOf ?? options.today(configuration)
    options.tellMore(configuration, asOf: asOf, configuration.database, configuration.outbox)
    let database = try configuration.records()
    let applied = try database.appliedBatches()
    let comparison = try AppliedComparison(configuration, today: asOf)
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: options.surroundings.temporaryFolder)
    let open = try OpenDecisions(asOf: asOf, configuration: configuration)
    let report = try StatusReport(
      asOf: asOf, outbox: outbox, applied: applied, comparison: comparison, schedule: configuration.schedule,
      inServiceSince: configuration.inServiceSince,
      firstDue: try FirstBatch(schedule: configuration.schedule, database: database).due(by: asOf),
      superseding: try Set(database.read(configuration.recordLists) { try $0.supersededCounts() }.keys),
      reinstatements: try database.read(configuration.recordLists) { $0.reinstatements },
      open: open,
      unconfirmed: try UnconfirmedRun(asOf: asOf, configuration: configuration).channels(),
      undecided: { day in
        // What is open again is not missed for good.
        let isOfYear = CalendarYear(containing: day).contains(asOf)
        return try UndecidedRenewals(by: day, configuration: configuration)
          .count(without: isOfYear ? Set(open.reopened.map(\.id)) : [])
      },
      withheld: { try Withheld(of: $0, in: database, configuration).channels.keys.map(\.self) }
    ) { batch in
      try ApplyRun.refusal(of: BatchReference(outbox.path(of: batch.name)), on: asOf, configuration: configuration)
    }
    let output = StandardOutput.shared
    if format == .text {
      try output.tell(StatusText(paper: options.surroundings.paper).text(report))
    } else {
      var json = JSONWriter()
      json.status(report)
      json.endLine()
      try output.write(json.bytes)
    }
    if let file = try metrics.path(options) {
      let now = Surroundings.current().now
      try Metrics(of: report, at: now, duration: now - options.surroundings.now, configuration).write(to: file)
    }
    let missing = report.missing.map { BatchPlan.name($0.due.procedure, asOf: $0.due.on) }
    if !missing.isEmpty { options.tell("missing: \(missing.joined(separator: ", "))") }
    if !report.damaged.isEmpty {
      let isAdvised = report.batches.contains { report.damaged.contains($0.name) && !$0.advice.isEmpty }
      let step = isAdvised ? "; what to do stands below each in the list of batches" : ""
      options.tell("damaged or not to be read: \(report.damaged.joined(separator: ", "))\(step)")
    }
    if comparison.saysOtherwise {
      options.tell("the records say otherwise than what was applied or taken back, which holds")
      throw FinishedWith(status: .input)
    }
    let damaged = report.batches.filter { report.damaged.contains($0.name) }
    // Nobody has the decisions of a batch that is damaged, either; of one that this account or disk does not give others may have them.
    let refusals = damaged.compactMap { Self.status(of: $0.unreadable) }
    if missing.isEmpty, let refusal = refusals.first, refusals.count == damaged.count {
      throw FinishedWith(status: refusal)
    }
    guard !missing.isEmpty || !damaged.isEmpty else { return }
    throw FinishedWith(status: .missingBatch)
  }

  /// That of a batch which cannot be looked at, as of any command that has to read it; nil where it can be, or a newer program made it.
  private static func status(of error: OutboxError?) -> ExitStatus? {
    switch error {
    case .inputOutput: .inputOutput
    case .unreadable: .missingInput
    default: nil
    }
  }
}
