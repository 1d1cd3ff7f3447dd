import ArgumentParser
import Auditing
import StarStandard
import ChannelRecords

/// `star-audit apply`
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Writes a published batch's decisions into the records, in one transaction, once.",
    discussion: """
      A review or a renewal. Refused where the batch is altered, or where its decisions do not follow from the records any \
      more. With --dry-run the rows that would be written are printed, and nothing is changed.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String

  @Flag(name: .long, help: "Print the rows that would be written, and change nothing.")
  var dryRun = false

  @OptionGroup var ahead: AheadOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(.text, .json, .jsonl, of: "apply")
    options.warnOfUnusedOverrides()
    let dryRun = try dryRun || ResolvedOptions.flag("dry-run", options.surroundings)
    let configuration = try EffectiveConfiguration(options)
    let published = try BatchReference(batch).batch(outbox: configuration.outbox)
    options.tellMore(
      configuration, asOf: CalendarDate(published.manifest.as_of), published.path, configuration.database)
    let run = try ApplyRun(published, configuration: configuration)
    let day = PublishingDay(
      options.surroundings.today(in: configuration.timeZone), allowsFuture: ahead.allowFuture)
    switch try dryRun ? run.rehearse() : run.apply(on: day) {
    case .appliedBefore(let record):
      options.tell("\(record.batch): already applied on \(record.appliedOn); nothing was changed")
    case .applied(let changes, let leftOnHold):
      let rows = changes.map(RecordRow.init)
      let printed = Result {
        try ChangeText(format: format).print(rows)
        try StandardOutput.shared.flush()
      }
      let what = rows.count.counting("row")
      if !leftOnHold.isEmpty {
        options.tell("left on hold, and not renewed before they are decided: \(leftOnHold.joined(separator: " "))")
      }
      options.tell(
        dryRun
          ? "\(published.manifest.batch): \(what) would be written; nothing was changed"
          : "\(published.manifest.batch): applied, \(what) written to \(configuration.database)")
      // What is in the records is there whether or not it can be told.
      try printed.get()
    }
  }
}
