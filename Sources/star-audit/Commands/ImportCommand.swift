import ArgumentParser
import Auditing
import ChannelRecords
import Outbox
import StarStandard

/// `star-audit import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Creates a database from CSV files, or inserts them into an existing one; all or nothing.",
    discussion: """
      The folder holds channels.csv, certifications.csv, people.csv, appointments.csv, certificates.csv, credits.csv, \
      participations.csv, major_events.csv, downgrades.csv and waivers.csv; one that is missing is an empty table. Where the \
      import is refused, ten defects of a kind are listed; `--format jsonl` prints every one, a line each.
      """)

  @Argument(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
  var folder: String?

  @Flag(name: .long, help: "Rows of an id that is there already take its place.")
  var update = false

  @Flag(name: .long, help: "Say what would be imported, and change nothing.")
  var dryRun = false

  @Option(name: .long, help: ArgumentHelp("Make a folder of empty files with their headers instead.", valueName: "dir"))
  var template: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let isForPrograms = try options.require(.text, .jsonl, of: "import") == .jsonl
    let configuration = try EffectiveConfiguration(options)
    guard (folder == nil) == (template != nil) else {
      throw Failure(.usage, "import takes a folder, or --template and where to make one")
    }
    if let template {
      try ImportTemplate.make(template)
      return options.tell("made \(template), with a file for each table")
    }
    let folder = folder ?? ""
    guard try Files.isFolder(folder) else {
      throw Failure(.missingInput, "\(folder): there is no such folder to import")
    }
    options.tellMore(configuration, folder, configuration.database)
    let update = try update || ResolvedOptions.flag("update", options.surroundings)
    let dryRun = try dryRun || ResolvedOptions.flag("dry-run", options.surroundings)
    let writer = try RecordsWriter(
      path: configuration.database, recordLists: configuration.recordLists, updates: update
    ) { defect in
      if isForPrograms { try StandardOutput.shared.write(ImportJSON.line(defect)) }
    }
    do {
      try CSVFolder(path: folder).load(into: writer)
    } catch {
      writer.abandon()
      throw error
    }
    let counts: [(table: Table, rows: Int, replaced: Int)]
    do {
      counts = try writer.finish(isRehearsal: dryRun)
    } catch RecordsError.refused(let refusal) where isForPrograms {
      throw Failure(refusal, lists: false)
    }
    for (table, rows, replaced) in counts {
      if isForPrograms {
        try StandardOutput.shared.write(ImportJSON.line(table, rows, replaced: update ? replaced : nil))
      } else {
        try StandardOutput.shared.write("\(table.name) \(rows)\(update ? ", replaced \(replaced)" : "")\n")
      }
    }
    let rows = counts.reduce(0) { $0 + $1.rows }.counting("row")
    options.tell(
      dryRun
        ? "\(rows) would be imported into \(configuration.database); nothing was changed"
        : "imported \(rows) into \(configuration.database)")
  }
}
