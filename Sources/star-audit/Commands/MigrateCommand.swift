import ArgumentParser
import Auditing
import ChannelRecords

/// `star-audit migrate`
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Moves a database that an earlier version made to this schema, in one transaction.",
    discussion: """
      Adds what is missing of the tables, of the program's own, and of the indexes that reading is fast by; no row of the records is \
      touched, and a table that is made anew has none. Ends with 75 while another program uses the database.
      """)

  enum Uses: SharedUses {
    static let outbox = false
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(of: "migrate")
    let configuration = try EffectiveConfiguration(options)
    options.tellMore(configuration, configuration.database)
    let steps = try Migration.migrate(configuration.database)
    for step in steps { try StandardOutput.shared.tell("\(step)\n") }
    options.tell(
      "\(configuration.database): "
        + (steps.isEmpty ? "has this schema already; nothing was changed" : "has this schema now"))
  }
}
