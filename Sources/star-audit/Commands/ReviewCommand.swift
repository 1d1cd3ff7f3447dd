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

  @Flag(name: .long, help: "Print the decisions and publish nothing.")
  var reportOnly = false

  @Option(name: .long, help: ArgumentHelp("One edition's file in place of all; with --report-only.", valueName: "file"))
  var edition: String?

  @Option(name: .long, help: ArgumentHelp("Publish although up to so many channels lose a star.", valueName: "n"))
  var allowDowngrades: Int?

  @Flag(name: .long, help: "Exit with 2 when a decision is not to retain.")
  var detailedExitcode = false

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    // What decides whether anything is published is never ignored, wherever it is said.
    let reportOnly = try reportOnly || ResolvedOptions.flag("report-only", options.surroundings)
    let detailedExitcode = try detailedExitcode || ResolvedOptions.flag("detailed-exitcode", options.surroundings)
    let edition = edition ?? options.surroundings.value(of: "edition")
    if edition != nil, !reportOnly { throw Failure(.usage, "--edition is for previews: add --report-only") }
    let configuration = try EffectiveConfiguration(options, edition: edition)
    let today = options.surroundings.today(in: configuration.timeZone)
    let asOf = options.asOf ?? ReviewRun.latestReviewDate(by: today)
    guard reportOnly || HalfYear.mayPublishReview(asOf: asOf) else {
      throw Failure(
        .usage,
        "--as-of \(asOf): a review may be published as of a day of January or July only; "
          + "preview any other day with --report-only")
    }
    let run = try ReviewRun(asOf: asOf, configuration: configuration)
    let limit = SafetyCheck(limit: configuration.maxDowngrades, allowed: try allowed(options))
    let result = try reportOnly ? preview(run, limit, options) : publish(run, limit, options)
    if !result.summary.holds.isEmpty {
      options.tell(
        "\(result.summary.holds.count) channels are on hold: their records have defects, see `star-audit check`")
    }
    let isAllRetained = result.summary.outcomes.allSatisfy { $0.key == .retain || $0.value == 0 }
    if detailedExitcode, !isAllRetained { throw FinishedWith(status: .decided) }
  }

  private func warn(_ summary: Summary, _ options: ResolvedOptions) {
    func channels(_ count: Int) -> String { count == 1 ? "1 channel is" : "\(count) channels are" }
    if !summary.holds.isEmpty {
      options.tell("\(channels(summary.holds.count)) on hold: their records have defects, see `star-audit check`")
    }
    if !summary.undetermined.isEmpty {
      options.tell(
        "\(channels(summary.undetermined.count)) undetermined: nobody can tell whether they are under review")
    }
  }

  private func preview(_ run: ReviewRun, _ limit: SafetyCheck, _ options: ResolvedOptions) throws -> ReviewRun.Result {
    let text = DecisionText(paper: options.surroundings.paper, listsAll: options.isVerbose)
    let printer = DecisionPrinter(options.format, text: text)
    let result = try run.decide(begin: printer.begin, each: printer.add)
    try printer.end(result.summary)
    if let excess = limit.excess(result.summary) {
      for line in excess.lines { options.tell("warning: \(line)") }
    }
    return result
  }

  private func publish(_ run: ReviewRun, _ limit: SafetyCheck, _ options: ResolvedOptions) throws -> ReviewRun.Result {
    let outbox = OutboxFolder(
      path: run.configuration.outbox, temporaryFolder: options.surroundings.temporaryFolder)
    let (published, result) = try outbox.publish(run.batch, asOf: run.asOf, notices: run.notices) { writer in
      let result = try run.decide { try writer.add($0) }
      return (result.basis, result.summary, result)
    } permit: { result in
      if let excess = limit.excess(result.summary) { throw excess }
    }
    // Decisions are told when they are published, from what was published.
    let text = DecisionText(paper: options.surroundings.paper, listsAll: false)
    try DecisionPrinter(options.format, text: text).copy(outbox.path(of: run.batch), result.basis, result.summary)
    switch published {
    case .published: options.tell("published \(outbox.path(of: run.batch))")
    case .wasThere: options.tell("\(outbox.path(of: run.batch)) was published before and is the same")
    }
    return result
  }

  /// What the limit is replaced by.
  private func allowed(_ options: ResolvedOptions) throws -> Int? {
    guard let text = allowDowngrades.map(String.init) ?? options.surroundings.value(of: "allow-downgrades") else {
      return nil
    }
    guard let number = Int(text), number >= 0 else {
      throw Failure(.usage, "--allow-downgrades is not a whole number from 0 (\"\(text.prefix(40))\")")
    }
    return number
  }
}
