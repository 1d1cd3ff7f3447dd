import ChannelRecords
import Outbox
import StarStandard

/// What the commands that decide all channels have in common: a preview, or a batch in the outbox.
struct Publication {
  let run: AuditRun
  let options: ResolvedOptions
  /// How many stars may be taken in place of the configured limit.
  let allowed: Int?
  /// The earlier batch to compare with: a path, else a name in the outbox.
  var comparedWith: String?
  /// Throws where the batch may not be published yet, by what was applied and by the names in the outbox; not asked where it
  /// was published before.
  var requirePrerequisites: ([AppliedBatch], [String]) throws -> Void = { _, _ in }

  private var limit: SafetyCheck { SafetyCheck(limit: run.configuration.maxDowngrades, allowed: allowed) }

  private var outbox: OutboxFolder {
    OutboxFolder(path: run.configuration.outbox, temporaryFolder: options.surroundings.temporaryFolder)
  }

  /// Prints the decisions and changes nothing.
  ///
  /// - Returns: how many decisions are not what the channel would wish.
  func preview() throws -> Int {
    let text = DecisionText(paper: options.surroundings.paper, listsAll: options.isVerbose)
    let printer = DecisionPrinter(options.format, text: text)
    let earlier = try comparedWith.map { try BatchChanges(since: batch($0)) }
    let decided = try run.decide(comparedWith: earlier, begin: printer.begin, each: printer.add)
    try printer.end(decided.summary, decided.changes)
    tellChanges(decided.changes)
    if let excess = limit.excess(decided.summary) {
      for line in excess.lines { options.tell("warning: \(line)") }
    }
    warn(decided.summary)
    return decided.summary.unfavourable
  }

  /// Publishes the batch, or finds that it was published before.
  ///
  /// - Returns: how many decisions are not what the channel would wish.
  func publish() throws -> Int {
    let (outbox, plan) = (outbox, run.plan)
    let path = outbox.path(of: plan.batch)
    let applied = try run.database.appliedBatches()
    if let record = applied.first(where: { $0.batch == plan.batch }) {
      return try tellApplied(record, outbox)
    }
    let isThere = outbox.has(plan.batch)
    if !isThere {
      let names = try names(in: outbox)
      try requirePrerequisites(applied, names)
      warnOfUnapplied(applied, names)
    }
    let earlier = try comparison(outbox, isThere: isThere)
    let (published, decided) = try outbox.publish(plan) { writer in
      try run.decide(comparedWith: earlier) { try writer.add($0) }
    } permit: { decided in
      if let excess = limit.excess(decided.summary) { throw excess }
    }
    // Decisions are told when they are published, from what was published.
    let text = DecisionText(paper: options.surroundings.paper, listsAll: false)
    let printed = Result {
      try DecisionPrinter(options.format, text: text).copy(path, decided)
      try StandardOutput.shared.flush()
    }
    tellChanges(decided.changes)
    switch published {
    case .published: options.tell("published \(path)")
    case .wasThere: options.tell("\(path) was published before and is the same")
    }
    // A batch is published whether or not it can be told.
    try printed.get()
    warn(decided.summary)
    return decided.summary.unfavourable
  }

  /// What is in the outbox; one that cannot be read cannot be written, either.
  private func names(in outbox: OutboxFolder) throws -> [String] {
    do {
      return try outbox.batches()
    } catch OutboxError.unreadable(let path, let reason) {
      throw OutboxError.unwritable(path: path, reason: reason)
    }
  }

  /// Says that an earlier batch decided something that these records do not know yet: stars are judged that are lost already.
  private func warnOfUnapplied(_ applied: [AppliedBatch], _ names: [String]) {
    let earlier = names.filter { name in
      guard let day = BatchPlan.day(of: name), day < run.auditor.asOf, !name.hasSuffix("-renewal-notices") else {
        return false
      }
      return name != run.plan.batch && !applied.contains { $0.batch == name }
    }
    guard !earlier.isEmpty else { return }
    options.tell(
      "warning: \(earlier.joined(separator: ", ")): published and not applied in these records, so that what was decided "
        + "there is not known here")
  }

  /// A batch that is applied is what it was when it was published; the records have changed by it.
  private func tellApplied(_ record: AppliedBatch, _ outbox: OutboxFolder) throws -> Int {
    let path = outbox.path(of: record.batch)
    let text = DecisionText(paper: options.surroundings.paper, listsAll: false)
    let printer = DecisionPrinter(options.format, text: text)
    guard outbox.has(record.batch) else {
      try printer.nothing(of: record)
      options.tell("\(record.batch) was applied on \(record.appliedOn); it is not in the outbox any more")
      return 0
    }
    let published: PublishedBatch
    do {
      published = try PublishedBatch(path: path)
      try published.requireUnaltered()
      guard published.digest == record.manifestDigest else {
        throw OutboxError.differs(
          batch: record.batch, path: path, difference: "the records say that another batch of this name was applied")
      }
    } catch OutboxError.notABatch(_, let reason), OutboxError.unreadable(_, let reason) {
      throw OutboxError.differs(batch: record.batch, path: path, difference: reason)
    }
    try printer.copy(path)
    options.tell("\(path) was published before, and applied on \(record.appliedOn)")
    return published.manifest.summary.outcomes.reduce(0) { count, outcome in
      Outcome(rawValue: outcome.key)?.isFavourable == false ? count + outcome.value : count
    }
  }

  /// The batch to compare with: the one named, else, so that a batch that is there is derived as it was made, the one that it
  /// was compared with.
  private func comparison(_ outbox: OutboxFolder, isThere: Bool) throws -> BatchChanges? {
    if let comparedWith { return try BatchChanges(since: batch(comparedWith)) }
    guard isThere, let published = try? PublishedBatch(path: outbox.path(of: run.plan.batch)) else { return nil }
    return Self.comparison(of: published, in: outbox)
  }

  /// What a batch was compared with, where that still stands in the outbox.
  static func comparison(of published: PublishedBatch, in outbox: OutboxFolder) -> BatchChanges? {
    guard let compared = published.manifest.compared_with, BatchPlan.isName(compared.batch),
      let earlier = try? PublishedBatch(path: outbox.path(of: compared.batch)), earlier.digest == compared.sha256
    else { return nil }
    return try? BatchChanges(since: earlier)
  }

  private func batch(_ name: String) throws -> PublishedBatch {
    try PublishedBatch(path: try VerifyCommand.path(of: name, outbox: run.configuration.outbox))
  }

  /// Changes where the format has no place for them.
  private func tellChanges(_ changes: BatchChanges?) {
    guard let changes, options.format == .jsonl || options.format == .csv else { return }
    for kind in BatchChanges.Kind.allCases {
      for change in changes.channels[kind] ?? [] {
        options.tellAll("since \(changes.since): \(kind.rawValue): \(change.channelID): \(change.text)")
      }
    }
  }

  private func warn(_ summary: Summary) {
    func channels(_ count: Int) -> String { count.counting("channel is", "channels are") }
    if !summary.holds.isEmpty {
      options.tell("\(channels(summary.holds.count)) on hold: defective rows, see `star-audit check`")
    }
    if !summary.undetermined.isEmpty {
      options.tell("\(channels(summary.undetermined.count)) undetermined: nobody can tell whether a decision is due")
    }
  }
}

/// The options of the commands that publish.
extension Publication {
  /// The number given in place of the safety limit, on the command line or by the environment.
  static func allowed(_ given: Int?, _ options: ResolvedOptions) throws -> Int? {
    guard let text = given.map(String.init) ?? options.surroundings.value(of: "allow-downgrades") else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw Failure(.usage, "--allow-downgrades is not a whole number from 0 (\"\(text.prefix(40))\")")
    }
    return number
  }

  /// Previews or publishes; then ends with status 2 where that is asked for and a decision is not as the channel would wish.
  func carryOut(reportOnly: Bool, detailedExitcode: Bool) throws {
    options.tellMore(
      run.configuration, asOf: run.auditor.asOf, run.configuration.database,
      reportOnly ? nil : run.configuration.outbox)
    let unfavourable = try reportOnly ? preview() : publish()
    if detailedExitcode, unfavourable > 0 { throw FinishedWith(status: .decided) }
  }
}
