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
      import is refused, ten defects of a kind are listed; `--format jsonl` prints every one, a line each. --template DIR \
      writes the ten files with their headers and nothing else.
      """)

  @Argument(help: ArgumentHelp("The folder of CSV files.", valueName: "dir"))
  var folder: String?

  @Flag(name: .long, help: "A row replaces the one of its id; in tables without ids, those of its key.")
  var update = false

  @Flag(name: .long, help: "Say what would be imported, or why not, and import nothing.")
  var dryRun = false

  @Option(name: .long, help: ArgumentHelp("Write ten empty files with headers into a new folder.", valueName: "dir"))
  var template: String?

  enum Uses: SharedUses {
    static let outbox = false
    static let formats: [OutputFormat] = [.text, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let isForPrograms = try options.require(of: "import") == .jsonl
    if let template {
      guard folder == nil else {
        throw Failure(.usage, "--template \(template): it imports nothing; name no other folder")
      }
      try ImportTemplate.write(to: template)
      return options.tell("\(template): ten files with headers, to be filled; see `star-audit schema`")
    }
    guard let folder else { throw Failure(.usage, "a folder of CSV files to import is missing") }
    let dryRun = try dryRun || ResolvedOptions.flag("dry-run", options.surroundings)
    let configuration = try EffectiveConfiguration(options)
    guard try Files.isFolder(folder) else {
      throw Failure(.missingInput, "\(folder): there is no such folder to import")
    }
    options.tellMore(configuration, folder, configuration.database)
    Interruption.watch("nothing was imported")
    let writer = try RecordsWriter(
      path: configuration.database, recordLists: configuration.recordLists, updates: update
    ) {
      defect in
      if isForPrograms { try StandardOutput.shared.write(ImportJSON.line(defect)) }
    }
    do {
      try CSVFolder(path: folder).load(into: writer)
    } catch {
      writer.abandon()
      throw error
    }
    let counts: [RecordsWriter.Count]
    do {
      counts = try writer.finish(isRehearsal: dryRun)
    } catch RecordsError.refused(let refusal) where isForPrograms {
      throw Failure(refusal, lists: false)
    }
    for count in counts {
      if isForPrograms {
        try StandardOutput.shared.write(ImportJSON.line(count, updates: update))
      } else {
        let removed = count.removed > 0 ? ", \(count.removed) removed" : ""
        let kept = update ? " (\(count.replaced) replaced, \(count.unchanged) unchanged\(removed))" : ""
        try StandardOutput.shared.tell("\(count.table.name) \(count.rows)\(kept)\n")
      }
    }
    for count in counts where count.beside.count > 0 { options.tell(Self.warning(of: count, isRehearsal: dryRun)) }
    // Rows that are there already as they are were not imported.
    let unchanged = counts.reduce(0) { $0 + $1.unchanged }
    let rows = counts.reduce(0) { $0 + $1.rows } - unchanged
    let what = rows.counting("row") + (unchanged > 0 ? ", and \(unchanged) there already," : "")
    let removed = counts.reduce(0) { $0 + $1.removed }
    let gone =
      removed == 0
      ? "" : "; \(removed.counting("row")) of the same ids or keys \(dryRun ? "would be removed" : "removed")"
    options.tell(
      dryRun
        ? "\(what) would be imported into \(configuration.database)\(gone); nothing was changed"
        : "imported \(what) into \(configuration.database)\(gone)")
  }

  /// What is said of rows that were added beside others of their key.
  private static func warning(of count: RecordsWriter.Count, isRehearsal: Bool) -> String {
    let beside = count.beside
    let places = beside.lines.map { "\(count.table.fileName):\($0)" }.joined(separator: ", ")
    let key = count.table.updateColumns.joined(separator: ", ")
    return
      "warning: \(count.table.name): of \(beside.count.counting("row")) (\(places)\(beside.count > beside.lines.count ? ", …" : "")) "
      + "the database holds one of the same \(key) with other values already; both \(isRehearsal ? "would stand" : "stand now"), "
      + "and both count; `import --update` replaces it"
  }
}
