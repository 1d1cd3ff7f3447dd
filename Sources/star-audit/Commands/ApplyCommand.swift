import ArgumentParser
import Auditing
import StarStandard
import ChannelRecords
import Outbox

/// `star-audit apply`
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Writes a published batch's decisions into the records, in one transaction, once.",
    discussion: """
      A review or a renewal. Refused where the batch is altered, or where a star that it takes or renews does not follow from \
      the records any more. With --dry-run the rows that would be written are printed, and nothing is changed. What was applied \
      holds, whatever becomes of the records; --restore writes again what they lost of it.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String

  @Flag(name: .long, help: "Print the rows that would be written, and change nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Write again what the records lost, or say otherwise, of a batch that is applied.")
  var restore = false

  @OptionGroup var question: Question
  @OptionGroup var ahead: AheadOption
  enum Uses: SharedUses {
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "apply")
    options.warnOfUnusedOverrides()
    let dryRun = try dryRun || ResolvedOptions.flag("dry-run", options.surroundings)
    let configuration = try EffectiveConfiguration(options)
    let reference = BatchReference(batch)
    let today = options.surroundings.today(in: configuration.timeZone)
    guard !restore else {
      let run = RestoreRun(reference.name, configuration: configuration, today: today)
      guard
        try dryRun
          || question.isMeant(
            options, { try "restore \(run.rehearse().rows.count.counting("row")) of \(reference.name)" })
      else { return }
      try restore(try dryRun ? run.rehearse() : run.restore(), configuration, format, dryRun: dryRun, options)
      return
    }
    if let record = try appliedOnly(reference, configuration) {
      options.tell("\(record.batch): already applied on \(record.appliedOn), and not in the outbox any more")
      return
    }
    let published = try reference.batch(outbox: configuration.outbox)
    options.tellMore(
      configuration, asOf: CalendarDate(published.manifest.as_of), published.path, configuration.database)
    Interruption.watch("nothing was written into the records")
    let run = try ApplyRun(published, on: today, configuration: configuration)
    try warnOfOvertaken(by: run, published.manifest.batch, options)
    let day = PublishingDay(today, allowsFuture: ahead.allowFuture)
    let isMeant =
      try dryRun
      || question.isMeant(
        options,
        {
          guard case .applied(let changes) = try run.rehearse() else { return nil }
          return "apply \(published.manifest.batch), which writes \(Self.sum(of: changes.rows))"
        })
    guard isMeant else { return }
    switch try dryRun ? run.rehearse() : run.apply(on: day) {
    case .appliedBefore(let record):
      if !dryRun { note(configuration, options) }
      options.tell("\(record.batch): already applied on \(record.appliedOn); nothing was changed")
      tellDifferences(of: record, configuration, today, options)
    case .applied(let changes):
      if !dryRun { note(configuration, options) }
      let rows = changes.rows.map { RecordRow($0) }
      let printed = Result {
        try ChangeText(format: format).print(rows)
        try StandardOutput.shared.flush()
      }
      tell(changes, dryRun: dryRun, options)
      let what = rows.count.counting("row")
      options.tell(
        dryRun
          ? "\(published.manifest.batch): \(what) would be written; nothing was changed"
          : "\(published.manifest.batch): applied, \(what) written to \(configuration.database)")
      // What is in the records is there whether or not it can be told.
      try printed.get()
    }
  }

  /// What the records say of a batch that is applied and not in the outbox any more.
  private func appliedOnly(
    _ reference: BatchReference, _ configuration: EffectiveConfiguration
  ) throws -> AppliedBatch? {
    let path = try reference.path(outbox: configuration.outbox)
    guard try !Files.isTaken(path) else { return nil }
    return try configuration.records().appliedBatches().first { $0.batch == reference.name }
  }

  private func restore(
    _ changes: RestoreRun.Changes, _ configuration: EffectiveConfiguration, _ format: OutputFormat, dryRun: Bool,
    _ options: ResolvedOptions
  ) throws {
    if !dryRun { note(configuration, options) }
    let printed = Result {
      try ChangeText(format: format).print(changes.rows.map { RecordRow($0) })
      try StandardOutput.shared.flush()
    }
    if !changes.gone.isEmpty {
      options.tell("not on record any more, and left out: \(changes.gone.joined(separator: " "))")
    }
    let what = changes.rows.count.counting("row")
    options.tell(
      changes.rows.isEmpty
        ? "\(changes.record.batch): the records have everything that it wrote; nothing was changed"
        : dryRun
          ? "\(changes.record.batch): \(what) would be restored; nothing was changed"
          : "\(changes.record.batch): \(what) restored in \(configuration.database)")
    try printed.get()
  }

  /// Says before anything is written what cannot be applied any more after it.
  private func warnOfOvertaken(by run: ApplyRun, _ batch: String, _ options: ResolvedOptions) throws {
    let earlier: [String]
    do {
      earlier = try run.overtakes()
    } catch RecordsError.tryAgain {
      // What a run that was ended left is taken back only by who writes; it said this itself.
      return
    }
    guard let first = earlier.first else { return }
    let (isOne, names) = (earlier.count == 1, earlier.joined(separator: ", "))
    options.tell(
      "warning: \(names) \(isOne ? "is" : "are") of an earlier half-year and not applied, and cannot be any more once \(batch) is: "
        + "the losses in \(isOne ? "it" : "them") are not written then, and nobody is told that \(isOne ? "its" : "their") notices "
        + "do not hold; where they are meant, `apply \(first)` comes first, else `withdraw`")
  }

  private func tell(_ changes: ApplyRun.Changes, dryRun: Bool, _ options: ResolvedOptions) {
    for batch in changes.standing.map(\.batch).uniqued() {
      let channels = changes.standing.filter { $0.batch == batch }.map(\.channelID)
      let isOne = channels.count == 1
      options.tell(
        "warning: the loss that \(batch) wrote stands in these records, and is decided otherwise here, for "
          + "\(channels.joined(separator: " ")): if it was taken back, these records know nothing of it (are they older than that?); "
          + "take it back \(isOne ? "" : "for each ")with `star-audit reinstate \(isOne ? channels[0] : "CHANNEL") --batch \(batch) "
          + "--reason TEXT --by NAME`" + (dryRun ? ", best before this is applied" : ""))
    }
    for forgotten in changes.forgotten.prefix(Self.mostForgotten) {
      options.tell(
        "warning: \(forgotten.by.visible) gave back on \(forgotten.madeOn.visible) what \(forgotten.batch.visible) had taken of "
          + "\(forgotten.channelID.visible), and these records know nothing of it (are they older than that?): what was forgiven for good counts "
          + "again from the next review on. Apply it to a newer backup, or put a waiver of \(forgotten.rule.visible) into `waivers` for it"
      )
    }
    if changes.forgotten.count > Self.mostForgotten {
      options.tell("warning: and likewise \(changes.forgotten.count - Self.mostForgotten) more")
    }
    func channels(_ reason: ApplyRun.LeftOut) -> String {
      changes.leftOut.filter { $0.reason == reason }.map(\.channelID).joined(separator: " ")
    }
    if changes.leftOut.contains(where: { $0.reason == .notUnderReview }) {
      options.tell("left out, under review no more: \(channels(.notUnderReview))")
    }
    if changes.leftOut.contains(where: { $0.reason == .onHold }) {
      options.tell("left out, on hold as their records stand now: \(channels(.onHold))")
    }
    for case .superseded(let later) in changes.leftOut.map(\.reason).uniqued() {
      options.tell("left out, superseded by \(later): \(channels(.superseded(by: later)))")
    }
    if !changes.leftOnHold.isEmpty {
      options.tell(
        "left on hold, and not renewed before they are decided: \(changes.leftOnHold.joined(separator: " "))")
    }
  }

  /// So many are told each for itself.
  private static let mostForgotten = 10

  /// Writes down in the outbox what is applied; the records say so whether or not that can be done.
  private func note(_ configuration: EffectiveConfiguration, _ options: ResolvedOptions) {
    guard (try? configuration.noteApplied()) == nil else { return }
    options.tell("warning: the records have it; the outbox could not be told, which the next `apply` makes up for")
  }

  private func tellDifferences(
    of record: AppliedBatch, _ configuration: EffectiveConfiguration, _ today: CalendarDate, _ options: ResolvedOptions
  ) {
    guard let comparison = try? AppliedComparison(configuration, today: today) else { return }
    let count = comparison.channelCount(of: record.batch)
    guard count > 0 else { return }
    options.tell(
      "\(record.batch): the records lost, or say otherwise, what it wrote of \(count.counting("channel")); it holds all the same, and "
        + "`star-audit apply --restore \(record.batch)` writes it again")
  }

  /// Rows of how many channels, and what they come to: `1 row of 1 channel: 1 star taken`.
  static func sum(of rows: [RecordChange]) -> String {
    var (taken, excluded, ended, added) = (0, 0, 0, 0)
    for row in rows {
      switch row {
      case .downgrade: taken += 1
      case .blacklist: excluded += 1
      case .end: ended += 1
      case .certify, .correct: added += 1
      }
    }
    let parts = [
      taken > 0 ? "\(taken.counting("star")) taken" : nil,
      excluded > 0 ? "\(excluded.counting("channel")) excluded" : nil,
      ended > 0 ? "\(ended.counting("certification")) ended" : nil,
      added > 0 ? "\(added.counting("certification")) added" : nil,
    ].compactMap(\.self)
    let channels = Set(rows.map(\.channelID)).count
    return "\(rows.count.counting("row")) of \(channels.counting("channel"))"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}
