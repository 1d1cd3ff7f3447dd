import ArgumentParser
import Auditing
import StarStandard

/// `star-audit reinstate`
struct ReinstateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reinstate",
    abstract: "Takes back what applying a batch wrote for a channel, or for all.",
    discussion: """
      Exactly those rows, in one transaction, with a record of why and by whom. The departure or event that took the star counts \
      as waived for good, any other rule in readings as of the batch's day; the next supplement, or the next review, tells the \
      channel. Who is not to be forgiven, as when the clock or the records were wrong, is undone by bringing back the records of \
      before `apply` from a backup instead. Refused where somebody built on these rows, and where a later batch did, without \
      --with-later.
      """)

  @Argument(help: "The channel's id.")
  var channel: String?

  @Flag(name: .long, help: "Every channel for which the batch wrote something.")
  var all = false

  @Option(name: .long, help: ArgumentHelp("The batch: its name.", valueName: "batch"))
  var batch: String

  @Option(name: .long, help: ArgumentHelp("Why it is taken back.", valueName: "text"))
  var reason: String

  @Option(name: .long, help: ArgumentHelp("Who takes it back.", valueName: "name"))
  var by: String

  @Flag(name: .long, help: "Take back what later batches wrote for these channels, too.")
  var withLater = false

  @Flag(name: .long, help: "Print the rows that would be changed, and change nothing.")
  var dryRun = false

  @OptionGroup var question: Question
  enum Uses: SharedUses {
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "reinstate")
    guard (channel == nil) == all else {
      throw Failure(.usage, "reinstate takes a channel's id, or --all")
    }
    let configuration = try EffectiveConfiguration(options)
    options.tellMore(configuration, configuration.database, configuration.outbox)
    Interruption.watch("nothing was taken back")
    let run = try ReinstateRun(
      channel.map(ReinstateRun.Subject.channel) ?? .all, of: BatchReference(batch), reason: reason, by: by,
      withLater: withLater, configuration: configuration)
    let today = options.surroundings.today(in: configuration.timeZone)
    let dryRun = try dryRun || ResolvedOptions.flag("dry-run", options.surroundings)
    let name = BatchReference(batch).name
    let isMeant =
      try dryRun
      || question.isMeant(options) {
        guard case .done(let changes) = try run.rehearse(on: today) else { return nil }
        return "take back what \(name) wrote for \(changes.channels.count.counting("channel")), "
          + changes.rows.count.counting("row")
      }
    guard isMeant else { return }
    switch try dryRun ? run.rehearse(on: today) : run.reinstate(on: today) {
    case .doneBefore(let day):
      // The run that did it may have ended before the outbox was told.
      if !dryRun { try? configuration.noteApplied() }
      options.tell("\(name): that was taken back on \(day); nothing was changed")
    case .done(let changes):
      if !dryRun, (try? configuration.noteApplied(notAnyMore: changes.notApplied)) == nil {
        options.tell(
          "warning: it is taken back in the records; the outbox could not be told, which the next `apply` makes up for")
      }
      let printed = Result {
        try ChangeText(format: format).print(changes.rows)
        try StandardOutput.shared.flush()
      }
      let what = changes.channels.count.counting("channel")
      let rows = changes.cameBack ? "what was taken back of \(what) and came back" : "what it wrote for \(what)"
      let isSupplementDue =
        !dryRun
        && (try? SupplementPlan.decides(Set(changes.channels), on: today, configuration: configuration)) ?? false
      let done =
        if dryRun {
          "would be taken back; nothing was changed"
        } else if changes.cameBack {
          "is taken back again"
        } else if isSupplementDue {
          "is taken back; `star-audit review --supplement`, or the next review, tells whoever is decided in it"
        } else {
          "is taken back; the next review tells whoever is decided in it"
        }
      options.tell("\(name): \(rows) \(done)")
      if !changes.notApplied.isEmpty {
        options.tell("not applied any more: \(changes.notApplied.joined(separator: ", "))")
      }
      if !dryRun, !changes.cameBack,
        let next = try? NextSteps(
          after: changes, on: today, isSupplementDue: isSupplementDue, configuration: configuration)
      {
        for line in next.lines { options.tell("next: \(line)") }
      }
      try printed.get()
    }
  }
}
