import ArgumentParser
import Auditing
import Outbox
import StarStandard

/// A command that decides all channels: with --report-only it prints the decisions, else it publishes them as a batch and
/// prints what was published.
protocol PublishingCommand: ParsableCommand {
  associatedtype Uses: SharedUses

  var shared: SharedOptionGroup<Uses> { get }
  var publishing: PublishingOptions { get }

  /// What is to be run.
  ///
  /// - Parameter reportOnly: whether nothing is published, so that any day will do.
  /// - Throws: ``Failure`` for a day or a year of which nothing may be published.
  func auditRun(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, reportOnly: Bool
  ) throws -> AuditRun

  /// The earlier batch that the decisions are compared with.
  func comparedWith(_ options: ResolvedOptions) -> BatchReference?
}

extension PublishingCommand {
  func comparedWith(_ options: ResolvedOptions) -> BatchReference? { nil }

  func run() throws {
    var options = try ResolvedOptions(shared, .current())
    options.signingKey = self.publishing.signing.file ?? options.signingKey
    let publishing = try publishing.resolved(options)
    Interruption.watch(
      publishing.reportOnly
        ? "nothing was changed"
        : "nothing was published; what was begun is invisible, and the next run clears it away")
    options.warnOfUnusedOverrides()
    let configuration = try EffectiveConfiguration(options, edition: publishing.edition)
    try publishing.selection.requireKnownChannel(configuration)
    let run = try auditRun(options, configuration, reportOnly: publishing.reportOnly)
    options.tellMore(
      configuration, asOf: run.auditor.asOf, configuration.database, publishing.reportOnly ? nil : configuration.outbox)
    let publication = Publication(
      run, temporaryFolder: options.surroundings.temporaryFolder,
      on: PublishingDay(
        options.surroundings.today(in: configuration.timeZone), allowsFuture: publishing.allowsFuture),
      allowed: publishing.allowed, comparedWith: comparedWith(options), tell: options.tell)
    let (unfavourable, summary) =
      try publishing.reportOnly
      ? preview(publication, publishing.selection, options) : publish(publication, options)
    if let file = publishing.metrics {
      let now = Surroundings.current().now
      try Metrics(
        of: run.auditor.procedure, summary, at: now, duration: now - options.surroundings.now, configuration
      ).write(to: file)
    }
    if publishing.detailedExitcode, unfavourable > 0 { throw FinishedWith(status: .unfavourable) }
  }

  /// Prints the decisions and changes nothing.
  ///
  /// - Returns: how many decisions are not what the channel would wish.
  private func preview(
    _ publication: Publication, _ selection: DecisionSelection, _ options: ResolvedOptions
  ) throws -> (unfavourable: Int, Summary?) {
    let printer = printer(
      options, listsAll: options.isVerbose || selection.namesDecisions, batch: publication.batch)
    let rendering = printer.rendering
    var isAnythingShown = false
    let decided = try publication.preview(
      lists: options.format.lists, begin: printer.begin,
      make: { selection.shows($0) ? rendering.bytes(of: $0) : nil },
      each: { bytes in
        guard let bytes else { return }
        isAnythingShown = true
        try printer.add(bytes)
      })
    // What is wrong with all of them is read before any list of them.
    publication.warnOfRefusal(decided)
    publication.warn(decided.summary)
    try printer.end(decided.summary, decided.changes)
    tellChanges(decided.changes, options)
    if selection.namesDecisions, !isAnythingShown { options.tell("none of the decisions is one of those asked for") }
    return (decided.summary.unfavourable, decided.summary)
  }

  /// Publishes the batch, or finds that it was published before. Decisions are told when they are published, from what was
  /// published.
  ///
  /// - Returns: how many decisions are not what the channel would wish.
  private func publish(
    _ publication: Publication, _ options: ResolvedOptions
  ) throws -> (unfavourable: Int, Summary?) {
    let (path, printer) = (publication.path, printer(options, listsAll: false, batch: publication.batch))
    switch try publication.publish() {
    case .published(let published, let decided):
      let printed = Result {
        try printer.copy(path, decided)
        try StandardOutput.shared.flush()
      }
      tellChanges(decided.changes, options)
      publication.warn(decided.summary)
      switch published {
      case .published: options.tell("published \(path)")
      case .wasThere: options.tell("\(path) was published before and is the same")
      }
      // A batch is published whether or not it can be told.
      try printed.get()
      return (decided.summary.unfavourable, decided.summary)
    case .nothing(let decided):
      try printer.begin(decided.run)
      try printer.end(decided.summary, decided.changes)
      options.tell("nothing to decide: no supplement was published")
      return (0, decided.summary)
    case .applied(let record, let published?):
      try printer.copy(path)
      options.tell("\(path) was published before, and applied on \(record.appliedOn)")
      return (published.manifest.summary.unfavourable, nil)
    case .applied(let record, nil):
      try printer.nothing(of: record)
      options.tell("\(record.batch) was applied on \(record.appliedOn); it is not in the outbox any more")
      return (0, nil)
    }
  }

  private func printer(_ options: ResolvedOptions, listsAll: Bool, batch: String) -> DecisionPrinter {
    let text = DecisionText(paper: options.surroundings.paper, listsAll: listsAll)
    return DecisionPrinter(options.format, text: text, batch: batch)
  }

  /// Changes where the format has no place for them.
  private func tellChanges(_ changes: BatchChanges?, _ options: ResolvedOptions) {
    guard let changes, options.format == .jsonl || options.format == .csv else { return }
    for kind in BatchChanges.Kind.allCases {
      for change in changes.channels[kind] ?? [] {
        options.tellAll("since \(changes.since): \(kind.rawValue): \(change.channelID): \(change.text)")
      }
    }
  }
}
