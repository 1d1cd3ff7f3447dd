import ArgumentParser
import Outbox
import StarStandard

/// `star-audit demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Sample records, their January review published in an outbox, and where to look.")

  @Argument(help: ArgumentHelp("A folder for the records and the outbox.", valueName: "dir"))
  var folder: String

  @OptionGroup var shared: SharedOptions

  private static let channels = 200
  private static let seed: UInt64 = 2027

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(.text, of: "demo")
    let asOf = Sample.defaultDate
    let place = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let database = place + "/records.db"
    let configuration = try EffectiveConfiguration(
      ResolvedOptions(copying: options, database: database, outbox: place + "/outbox"))
    options.tellMore(configuration, asOf: asOf, configuration.database, configuration.outbox)
    try Files.makeFolder(place)
    if !Files.exists(database) {
      let sample = Sample(channels: Self.channels, seed: Self.seed, asOf: asOf, configuration: configuration)
      let rows = try sample.makeDatabase(database)
      options.tell("made \(database): \(Self.channels.counting("channel")), \(rows.counting("row"))")
    } else {
      options.tell("using the records that are in \(database) already")
    }
    let run = try AuditRun(
      Reviewer(asOf: asOf, editions: configuration.editions, forecasts: true), configuration: configuration)
    let outbox = OutboxFolder(
      path: configuration.outbox, temporaryFolder: options.surroundings.temporaryFolder)
    let (published, result) = try outbox.publish(run.plan) { writer in
      try run.decide { try writer.add($0) }
    } permit: { result in
      let limit = SafetyCheck(limit: configuration.maxDowngrades, allowed: nil)
      if let excess = limit.excess(result.summary) { throw excess }
    }
    let text = DecisionText(paper: options.surroundings.paper, listsAll: false)
    let batch = outbox.path(of: run.plan.batch)
    let loser = result.summary.losers.first ?? "CH-0000001"
    try StandardOutput.shared.write(text.heading(result.basis) + text.summary(result.summary))
    try StandardOutput.shared.write(
      """

      The review of \(asOf) \(published == .published ? "is published" : "was published before and is the same"):
        \(batch)/report.html      for people
        \(batch)/notices          to the channels; digest.eml is for the department
        \(batch)/decisions.csv    for a spreadsheet
        \(batch)/decisions.jsonl  for programs, with all evidence
        \(batch)/manifest.json    what it was made from

      Why a channel lost its star:
        star-audit explain \(loser) --as-of \(asOf) --database \(database)
      Whether the batch still follows from the records:
        star-audit verify \(batch) --database \(database)
      What it would write into the records, and then to do so:
        star-audit apply \(batch) --database \(database) --dry-run

      """)
  }
}
