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
  var folder: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let isForPrograms = try options.require(.text, .jsonl, of: "import") == .jsonl
    let configuration = try EffectiveConfiguration(options)
    guard try Files.isFolder(folder) else {
      throw Failure(.missingInput, "\(folder): there is no such folder to import")
    }
    options.tellMore(configuration, folder, configuration.database)
    let writer = try RecordsWriter(path: configuration.database, recordLists: configuration.recordLists) { defect in
      if isForPrograms { try StandardOutput.shared.write(ImportJSON.line(defect)) }
    }
    do {
      try CSVFolder(path: folder).load(into: writer)
    } catch {
      writer.abandon()
      throw error
    }
    let counts: [(table: Table, rows: Int)]
    do {
      counts = try writer.finish()
    } catch RecordsError.refused(let refusal) where isForPrograms {
      throw Failure(refusal, lists: false)
    }
    for (table, rows) in counts {
      if isForPrograms {
        try StandardOutput.shared.write(ImportJSON.line(table, rows))
      } else {
        try StandardOutput.shared.write("\(table.name) \(rows)\n")
      }
    }
    options.tell("imported \(counts.reduce(0) { $0 + $1.rows }.counting("row")) into \(configuration.database)")
  }
}
