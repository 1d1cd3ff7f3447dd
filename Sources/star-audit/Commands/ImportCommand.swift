import ArgumentParser
import ChannelRecords
import StarStandard

/// `star-audit import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Creates a database from CSV files, or inserts them into an existing one; all or nothing.",
    discussion: """
      The folder holds channels.csv, certifications.csv, people.csv, appointments.csv, certificates.csv, credits.csv, \
      participations.csv, major_events.csv, downgrades.csv and waivers.csv; one that is missing is an empty table.
      """)

  @Argument(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
  var folder: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(.text, of: "import")
    let configuration = try EffectiveConfiguration(options)
    guard Files.isFolder(folder) else { throw Failure(.missingInput, "\(folder): there is no such folder to import") }
    options.tellMore(configuration, folder, configuration.database)
    let writer = try RecordsWriter(path: configuration.database, vocabulary: configuration.vocabulary)
    do {
      try CSVFolder(path: folder).load(into: writer)
    } catch {
      writer.abandon()
      throw error
    }
    let counts = try writer.finish()
    for (table, rows) in counts { try StandardOutput.shared.write("\(table.name) \(rows)\n") }
    options.tell("imported \(counts.reduce(0) { $0 + $1.rows }.counting("row")) into \(configuration.database)")
  }
}
