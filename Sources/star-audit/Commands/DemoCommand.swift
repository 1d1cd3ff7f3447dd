import ArgumentParser
import Auditing
import FileSystem
import StarStandard

/// `star-audit demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Sample records, their January review published in an outbox, and where to look.")

  @Argument(help: ArgumentHelp("A folder for the records and the outbox.", valueName: "dir"))
  var folder: String

  enum Uses: SharedUses {
    static let records = false
    static let outbox = false
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  private static let channels = 200
  private static let seed: UInt64 = 2027

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(of: "demo")
    let asOf = Sample.defaultDate
    Interruption.watch("what is whole stays, what was begun is invisible; the same command goes on")
    let place = withoutTrailingSlash(folder)
    let database = place + "/records.db"
    let configuration = try EffectiveConfiguration(
      ResolvedOptions(copying: options, database: database, outbox: place + "/outbox"))
    options.tellMore(configuration, asOf: asOf, configuration.database, configuration.outbox)
    try Files.makeFolder(place)
    if try !Files.exists(database) {
      let sample = Sample(channels: Self.channels, seed: Self.seed, asOf: asOf, configuration: configuration)
      let rows = try sample.makeDatabase(database)
      options.tell("made \(database): \(Self.channels.counting("channel")), \(rows.counting("row"))")
    } else {
      options.tell("using the records that are in \(database) already")
    }
    let day = PublishingDay(options.surroundings.today(in: configuration.timeZone), allowsFuture: true)
    let reviewer = ReviewAuditor(
      asOf: asOf, editions: configuration.editions, forecasts: true, schedule: configuration.schedule)
    let publication = Publication(
      try AuditRun(reviewer, configuration: configuration), temporaryFolder: options.surroundings.temporaryFolder,
      on: day, tell: options.tell)
    let batch = publication.path
    var loser = "CH-0000001"
    let state: String
    switch try publication.publish() {
    case .published(let published, let result):
      let text = DecisionText(paper: options.surroundings.paper, listsAll: false)
      try StandardOutput.shared.tell(text.heading(result.run) + text.summary(result.summary, isNaming: true))
      loser = result.summary.losers.first ?? loser
      state = published == .published ? "is published" : "was published before and is the same"
    case .nothing: state = "decides nothing"
    case .applied(let record, let published):
      state = "was applied on \(record.appliedOn)" + (published == nil ? ", and is not in the outbox any more" : "")
    }
    let records = shellWord(database)
    try StandardOutput.shared.tell(
      """

      The review of \(asOf) \(state):
        \(batch)/report.html      for people
        \(batch)/notices          to the channels; digest.eml is for the department
        \(batch)/decisions.csv    for a spreadsheet
        \(batch)/decisions.jsonl  for programs, with all evidence
        \(batch)/manifest.json    what it was made from

      Why a channel lost its star:
        star-audit explain \(loser) --as-of \(asOf) --database \(records)
      Whether the batch still follows from the records:
        star-audit verify \(shellWord(batch)) --database \(records)
      What it would write into the records\(asOf > day.today ? " (to do so before \(asOf) takes --allow-future)" : ", and then to do so"):
        star-audit apply \(shellWord(batch)) --database \(records) --dry-run

      """)
  }
}
