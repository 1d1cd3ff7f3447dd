import ArgumentParser
import Auditing
import StarStandard

/// `star-audit review`
struct ReviewCommand: PublishingCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "The semi-annual review: decides every channel under review and publishes a batch.",
    discussion: """
      The as-of date is the latest 1 January or 1 July unless --as-of names another. Only a day of January or July may be \
      published; --report-only previews any day and creates, changes and locks nothing. --supplement corrects the latest review: \
      what its decisions would be by the records as they stand now, where that is in the channels' favour, or where they were on \
      hold or not under review; --as-of is the day on which it is made.
      """)

  enum Uses: SharedUses {
    static let day: String? = "the latest 1 January or 1 July; of a supplement, today"
    static let formats = OutputFormat.allCases
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>
  @OptionGroup var publishing: PublishingOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Say what changed since an earlier review: a path, else a name in the outbox (default: `compare`, as configured; of a preview, none).",
      valueName: "batch"))
  var compare: String?

  @Flag(name: .long, help: "Supplement the latest review by the records as they stand now.")
  var supplement = false

  private func supplementPlan(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration
  ) throws -> SupplementPlan? {
    guard try supplement || ResolvedOptions.flag("supplement", options.surroundings) else { return nil }
    guard comparedWith(options) == nil else {
      throw Failure(.usage, "--compare: a supplement says of each decision itself what it supersedes")
    }
    return try SupplementPlan(
      madeOn: options.asOf ?? options.today(configuration), configuration: configuration)
  }

  func auditRun(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, reportOnly: Bool
  ) throws -> AuditRun {
    if let plan = try supplementPlan(options, configuration) {
      return try AuditRun(plan, configuration: configuration, forecasts: !reportOnly || options.format == .text)
    }
    let asOf = options.day(of: .review, configuration)
    guard reportOnly || HalfYear.mayPublishReview(asOf: asOf) else {
      throw Failure(
        .usage,
        "--as-of \(asOf): a review may be published as of a day of January or July only; "
          + "preview any other day with --report-only")
    }
    // A forecast is shown to people only, and what was measured in the report of a batch.
    let auditor = ReviewAuditor(
      asOf: asOf, editions: configuration.editions, forecasts: !reportOnly || options.format == .text,
      measures: !reportOnly, schedule: configuration.schedule)
    return try AuditRun(auditor, configuration: configuration)
  }

  func comparedWith(_ options: ResolvedOptions) -> BatchReference? {
    (compare ?? options.surroundings.value(of: "compare")).map(BatchReference.init)
  }
}
