import ArgumentParser

/// The options of the commands that decide all channels.
struct PublishingOptions: ParsableArguments {
  @Flag(name: .long, help: "Print the decisions and publish nothing.")
  var reportOnly = false

  @Option(name: .long, help: ArgumentHelp("One edition's file in place of all; with --report-only.", valueName: "file"))
  var edition: String?

  @Option(name: .long, help: ArgumentHelp("Publish although up to so many channels lose a star.", valueName: "n"))
  var allowDowngrades: Int?

  @Flag(name: .long, help: "Exit with 2 when a decision is not what the channel would wish.")
  var detailedExitcode = false

  /// With what the environment adds to them: what decides whether anything is published is never ignored, wherever it is
  /// said.
  func resolved(_ options: ResolvedOptions) throws -> Resolved {
    let resolved = Resolved(
      reportOnly: try reportOnly || ResolvedOptions.flag("report-only", options.surroundings),
      edition: edition ?? options.surroundings.value(of: "edition"),
      allowed: try Publication.allowed(allowDowngrades, options),
      detailedExitcode: try detailedExitcode || ResolvedOptions.flag("detailed-exitcode", options.surroundings))
    if resolved.edition != nil, !resolved.reportOnly {
      throw Failure(.usage, "--edition is for previews: add --report-only")
    }
    return resolved
  }

  struct Resolved {
    let reportOnly: Bool
    /// One edition's file in place of all.
    let edition: String?
    /// How many stars may be taken in place of the configured limit.
    let allowed: Int?
    let detailedExitcode: Bool
  }
}
