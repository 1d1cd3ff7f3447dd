import ArgumentParser
import Auditing

/// `star-audit config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "The effective configuration: `config show`.",
    subcommands: [ConfigShowCommand.self])
}

/// `star-audit config show`
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Every value that holds, with where it is from: command line, environment, file or default.")

  enum Uses: SharedUses {
    static let formats: [OutputFormat] = [.text, .json]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  /// The least width of a terminal that shows a value and its origin in a line.
  private static let tableWidth = 100

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "config show")
    var given: [String: String] = [:]
    if shared.database == nil { given["database"] = "environment STAR_AUDIT_DATABASE" }
    if shared.outbox == nil { given["outbox"] = "environment STAR_AUDIT_OUTBOX" }
    given["signing_key"] = "environment STAR_AUDIT_SIGNING_KEY"
    let listing = ConfigurationListing(try EffectiveConfiguration(options), given: given)
    guard format == .text else { return try StandardOutput.shared.write(listing.json) }
    let paper = options.surroundings.paper
    for line in listing.lines {
      let (value, origin) = (line.value ?? "-", line.origin + (line.meaning.map { " (\($0))" } ?? ""))
      let isTable = paper.width == 0 || paper.width >= Self.tableWidth
      try StandardOutput.shared.tell(
        isTable
          ? paper.column(line.key, 22) + paper.column(value, 50) + paper.shown(origin) + "\n"
          : paper.entry(line.key, 22, value, indent: 0) + paper.entry("", 22, origin, indent: 0))
    }
  }
}
