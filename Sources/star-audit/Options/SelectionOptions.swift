import ArgumentParser
import Auditing

/// What of a preview is shown.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Show decisions of these outcomes alone; with --report-only.", valueName: "outcome"))
  var only: [String] = []

  @Option(name: .long, help: ArgumentHelp("Show one channel alone; with --report-only.", valueName: "id"))
  var channel: String?

  @Option(name: .long, help: ArgumentHelp("Show channels of a country alone; with --report-only.", valueName: "cc"))
  var country: String?

  @Flag(name: .long, help: "Show the summary and no decisions; with --report-only.")
  var summary = false

  @Flag(name: .long, help: "Show decisions that change a star alone; with --report-only.")
  var changes = false

  /// - Throws: ``Failure`` where there is no preview to choose from.
  func selection(isPreview: Bool) throws -> DecisionSelection {
    guard !summary || !changes else {
      throw Failure(.usage, "--summary and --changes contradict each other; choose one")
    }
    let selection = try DecisionSelection(
      outcomes: only, channel: channel, country: country, extent: summary ? .summary : changes ? .changes : .all)
    guard isPreview || !selection.isGiven else {
      throw Failure(
        .usage, "--only, --channel, --country, --summary and --changes choose from a preview: add --report-only")
    }
    return selection
  }
}
