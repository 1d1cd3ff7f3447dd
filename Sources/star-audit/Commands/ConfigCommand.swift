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

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "config show")
    var given: [String: String] = [:]
    if shared.database == nil { given["database"] = "environment STAR_AUDIT_DATABASE" }
    if shared.outbox == nil { given["outbox"] = "environment STAR_AUDIT_OUTBOX" }
    let listing = ConfigurationListing(try EffectiveConfiguration(options), given: given)
    guard format == .text else { return try StandardOutput.shared.write(listing.json) }
    let paper = options.surroundings.paper
    for line in listing.lines {
      let value = TerminalText.safe(line.value ?? "-")
      try StandardOutput.shared.write(
        paper.column(line.key, 22) + paper.column(value, 50) + TerminalText.safe(line.origin)
          + (line.meaning.map { " (\($0))" } ?? "") + "\n")
    }
  }
}
