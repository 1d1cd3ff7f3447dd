import ArgumentParser
import Auditing

/// The options of the commands that decide all channels.
struct PublishingOptions: ParsableArguments {
  @Flag(name: .long, help: "Print the decisions and publish nothing.")
  var reportOnly = false

  @Option(name: .long, help: ArgumentHelp("One edition's file in place of all; with --report-only.", valueName: "file"))
  var edition: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Publish although up to so many channels lose a star (default: max_downgrades, as configured).", valueName: "n"))
  var allowDowngrades: Int?

  @Flag(
    name: .long, help: "Publish although the records have lost more channels than max_shrink, or all rows of a table.")
  var allowShrink = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Publish although up to so many channels are on hold or undetermined (default: max_undecided, as configured).",
      valueName: "n"))
  var allowUndecided: Int?

  @OptionGroup var signing: SigningOption
  @OptionGroup var ahead: AheadOption
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var metrics: MetricsOption

  @Flag(name: .long, help: "Exit with 2 when a decision is not what the channel would wish.")
  var detailedExitcode = false

  /// With what the environment adds to them. An override holds for one run, so that it is read from the command line alone.
  func resolved(_ options: ResolvedOptions) throws -> Resolved {
    let isPreview = try reportOnly || ResolvedOptions.flag("report-only", options.surroundings)
    let resolved = Resolved(
      reportOnly: isPreview, selection: try selection.selection(isPreview: isPreview),
      metrics: try metrics.path(options, isPreview: isPreview),
      edition: edition ?? options.surroundings.value(of: "edition"),
      allowed: Overrides(
        downgrades: try Self.count(allowDowngrades, "--allow-downgrades"),
        undecided: try Self.count(allowUndecided, "--allow-undecided"), allowsShrinking: allowShrink),
      allowsFuture: ahead.allowFuture,
      detailedExitcode: try detailedExitcode || ResolvedOptions.flag("detailed-exitcode", options.surroundings))
    if resolved.edition != nil, !resolved.reportOnly {
      throw Failure(.usage, "--edition is for previews: add --report-only")
    }
    return resolved
  }

  struct Resolved {
    let reportOnly: Bool
    /// What of a preview is shown.
    let selection: DecisionSelection
    /// Where numbers for those who watch are written; nil: nowhere.
    let metrics: String?
    /// One edition's file in place of all.
    let edition: String?
    /// What is allowed in place of the configured limits.
    let allowed: Overrides
    let allowsFuture: Bool
    let detailedExitcode: Bool
  }

  private static func count(_ number: Int?, _ option: String) throws -> Int? {
    guard let number, number < 0 else { return number }
    throw Failure(.usage, "\(option) is not a whole number from 0 (\"\(number)\")")
  }
}

/// The option of what signs.
struct SigningOption: ParsableArguments {
  @Option(
    name: .customLong("signing-key"),
    help: ArgumentHelp(
      "The private key that signs what is published (default: signing_key, as configured).", valueName: "file"),
    completion: .file())
  var file: String?
}

/// The option of what publishes or applies something that is of a day.
struct AheadOption: ParsableArguments {
  @Flag(name: .long, help: "Also as of a day that is still to come.")
  var allowFuture = false
}

/// The option of what is watched.
struct MetricsOption: ParsableArguments {
  @Option(
    name: .customLong("metrics"),
    help: ArgumentHelp("Write numbers for Prometheus into this file, when done.", valueName: "file"))
  var file: String?

  /// The file; a preview writes none.
  func path(_ options: ResolvedOptions, isPreview: Bool = false) throws -> String? {
    guard isPreview else { return file ?? options.surroundings.value(of: "metrics") }
    guard let file else { return nil }
    throw Failure(.usage, "--metrics \(file): a preview writes no file")
  }
}
