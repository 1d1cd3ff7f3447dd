import ArgumentParser
import Outbox
import StarStandard

/// `star-audit review`
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "The semi-annual review: decides every channel under review and publishes a batch.",
    discussion: """
      The as-of date is the latest 1 January or 1 July unless --as-of names another. Only a day of January or July may be \
      published; --report-only previews any day and creates, changes and locks nothing.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var publishing: PublishingOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Say what changed since an earlier review: a path, else a name in the outbox.", valueName: "batch"))
  var compare: String?

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let publishing = try publishing.resolved(options)
    let configuration = try EffectiveConfiguration(options, edition: publishing.edition)
    let asOf = options.day(of: .review, configuration)
    guard publishing.reportOnly || HalfYear.mayPublishReview(asOf: asOf) else {
      throw Failure(
        .usage,
        "--as-of \(asOf): a review may be published as of a day of January or July only; "
          + "preview any other day with --report-only")
    }
    // A forecast is shown to people only.
    let forecasts = !publishing.reportOnly || options.format == .text
    let reviewer = Reviewer(asOf: asOf, editions: configuration.editions, forecasts: forecasts)
    var publication = Publication(
      run: try AuditRun(reviewer, configuration: configuration), options: options, allowed: publishing.allowed)
    publication.comparedWith = compare ?? options.surroundings.value(of: "compare")
    try publication.carryOut(
      reportOnly: publishing.reportOnly, detailedExitcode: publishing.detailedExitcode)
  }
}
