import ArgumentParser

/// The options of the commands that decide all channels.
struct PublishingOptions: ParsableArguments {
  @Flag(name: .long, help: "Print the decisions and publish nothing.")
  var reportOnly = false

  @Option(name: .long, help: ArgumentHelp("One edition's file in place of all; with --report-only.", valueName: "file"))
  var edition: String?

  @Option(name: .long, help: ArgumentHelp("Publish although up to so many channels lose a star.", valueName: "n"))
  var allowDowngrades: Int?

  @OptionGroup var ahead: AheadOption

  @Flag(name: .long, help: "Exit with 2 when a decision is not what the channel would wish.")
  var detailedExitcode = false

  /// With what the environment adds to them. An override holds for one run, so that it is read from the command line alone.
  func resolved(_ options: ResolvedOptions) throws -> Resolved {
    let resolved = Resolved(
      reportOnly: try reportOnly || ResolvedOptions.flag("report-only", options.surroundings),
      edition: edition ?? options.surroundings.value(of: "edition"),
      allowed: try allowed(),
      allowsFuture: ahead.allowFuture,
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
    let allowsFuture: Bool
    let detailedExitcode: Bool
  }

  /// The number given in place of the safety limit.
  private func allowed() throws -> Int? {
    guard let allowDowngrades, allowDowngrades < 0 else { return allowDowngrades }
    throw Failure(.usage, "--allow-downgrades is not a whole number from 0 (\"\(allowDowngrades)\")")
  }
}

/// The option of what publishes or applies something that is of a day.
struct AheadOption: ParsableArguments {
  @Flag(name: .long, help: "Also as of a day that is still to come.")
  var allowFuture = false
}
