import ArgumentParser

/// The options of the commands that decide all channels.
struct PublishingOptions: ParsableArguments {
  @Flag(name: .long, help: "Print the decisions and publish nothing.")
  var reportOnly = false

  @Option(name: .long, help: ArgumentHelp("Publish although up to so many channels lose a star.", valueName: "n"))
  var allowDowngrades: Int?

  @Flag(name: .long, help: "Exit with 2 when a decision is not what the channel would wish.")
  var detailedExitcode = false

  /// With what the environment adds to them: what decides whether anything is published is never ignored, wherever it is
  /// said.
  func resolved(
    _ options: ResolvedOptions
  ) throws -> (reportOnly: Bool, allowed: Int?, detailedExitcode: Bool) {
    (
      try reportOnly || ResolvedOptions.flag("report-only", options.surroundings),
      try Publication.allowed(allowDowngrades, options),
      try detailedExitcode || ResolvedOptions.flag("detailed-exitcode", options.surroundings)
    )
  }
}
