import ArgumentParser
import Auditing
import Handbook
import StarStandard

/// `star-audit assess`
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "The application check: whether a channel may be awarded a star by a route on a day.",
    discussion: "With --all, every star and route, with the first day on which each is open and what is missing for it."
  )

  @Argument(help: ArgumentHelp("The id of the channel.", valueName: "channel"))
  var channel: String

  @Option(name: .long, help: ArgumentHelp("The star applied for: 4, 3 or 2.", valueName: "n"))
  var star: Int?

  @Option(name: .long, help: ArgumentHelp("The route: certificates or credits.", valueName: "route"))
  var route: String?

  @Flag(name: .long, help: "Every star and route.")
  var all = false

  @Option(name: .long, help: ArgumentHelp("The day of the application; --as-of says the same.", valueName: "date"))
  var on: String?

  @Flag(name: .long, help: "Exit with 2 when the channel is not eligible.")
  var detailedExitcode = false

  @Option(name: .long, help: ArgumentHelp("One edition's file in place of all.", valueName: "file"))
  var edition: String?

  enum Uses: SharedUses {
    static let outbox = false
    static let day: String? = "today"
    static let formats = OutputFormat.allCases
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let detailedExitcode = try detailedExitcode || ResolvedOptions.flag("detailed-exitcode", options.surroundings)
    let applications = try applications()
    let edition = edition ?? options.surroundings.value(of: "edition")
    let configuration = try EffectiveConfiguration(options, edition: edition)
    let day = try date(options) ?? options.surroundings.today(in: configuration.timeZone)
    options.tellMore(configuration, asOf: day, configuration.database)
    let assessment = try Assessment(of: channel, applications, on: day, configuration: configuration)
    try print(assessment, options)
    if detailedExitcode, assessment.summary.unfavourable > 0 { throw FinishedWith(status: .unfavourable) }
  }

  private func print(_ assessment: Assessment, _ options: ResolvedOptions) throws {
    let (decisions, day) = (assessment.decisions, assessment.run.asOf)
    if options.format == .text {
      let text = AssessmentText(paper: options.surroundings.paper)
      try StandardOutput.shared.tell(
        all ? text.table(decisions, on: day) : text.text(decisions, on: day))
      return
    }
    let text = DecisionText(paper: options.surroundings.paper, listsAll: true)
    let printer = DecisionPrinter(options.format, text: text, batch: assessment.run.batch)
    try printer.begin(assessment.run)
    for (_, decision) in decisions { try printer.add(decision) }
    try printer.end(assessment.summary)
  }

  /// The stars and routes asked for.
  private func applications() throws -> [Assessment.Application] {
    if all {
      guard star == nil, route == nil else {
        throw Failure(.usage, "--all is every star and route: leave out --star and --route")
      }
      return Star.held.flatMap { star in Route.allCases.map { Assessment.Application(star: star, route: $0) } }
    }
    guard let star, let route else {
      throw Failure(.usage, "name the star and the route: --star N --route certificates|credits; or --all")
    }
    guard let wanted = Star.held.first(where: { $0.rawValue == star }) else {
      throw Failure(.usage, "--star is none of \(Star.held.map { "\($0.rawValue)" }.joined(separator: ", ")) (\(star))")
    }
    guard let way = Route(rawValue: route) else {
      throw Failure(
        .usage,
        "--route is none of \(Route.allCases.map(\.rawValue).joined(separator: ", ")) (\"\(route.prefix(40))\")")
    }
    return [Assessment.Application(star: wanted, route: way)]
  }

  private func date(_ options: ResolvedOptions) throws -> CalendarDate? {
    // The command line goes before the environment, whichever of the two names it uses.
    guard let text = on ?? (shared.asOf == nil ? options.surroundings.value(of: "on") : nil) else {
      return options.asOf
    }
    let day = try ResolvedOptions.date(text, option: on == nil ? Variable.name(of: "on") : "--on")
    if on != nil, shared.asOf != nil, let asOf = options.asOf, asOf != day {
      throw Failure(.usage, "--on \(day) and --as-of \(asOf) are the same option; name one day")
    }
    return day
  }
}
