import ArgumentParser
import ChannelRecords
import Outbox
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

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let detailedExitcode = try detailedExitcode || ResolvedOptions.flag("detailed-exitcode", options.surroundings)
    let applications = try applications()
    let edition = edition ?? options.surroundings.value(of: "edition")
    let configuration = try EffectiveConfiguration(options, edition: edition)
    let day = try date(options) ?? options.surroundings.today(in: configuration.timeZone)
    options.tellMore(configuration, asOf: day, configuration.database)
    let database = try RecordsDatabase(path: configuration.database)
    let (dossier, rows) = try database.read(configuration.vocabulary) { records in
      (try records.dossier(of: channel), try records.rowCounts())
    }
    guard let dossier else {
      throw RecordsError.unknownChannel(String(channel.prefix(64)), path: configuration.database)
    }
    let basis = Manifest.Basis(
      batch: nil, command: Procedure.application.command, asOf: day, program: Version.program,
      editions: configuration.editionDigests, configuration: configuration.digest,
      records: rows.map { ($0.table.name, $0.rows) })
    let decisions = applications.map { star, route in
      ApplicationCheck(star: star, route: route, on: day, editions: configuration.editions).assess(dossier)
    }
    var summary = Summary(of: .application)
    for decision in decisions { summary.count(decision) }
    try print(zip(applications, decisions).map { ($0.star, $1) }, basis, summary, options)
    if detailedExitcode, summary.unfavourable > 0 { throw FinishedWith(status: .decided) }
  }

  private func print(
    _ decisions: [(star: Star, decision: Decision)], _ basis: Manifest.Basis, _ summary: Summary,
    _ options: ResolvedOptions
  ) throws {
    if options.format == .text {
      let text = AssessmentText(paper: options.surroundings.paper)
      try StandardOutput.shared.write(
        all ? text.table(decisions, on: basis.asOf) : text.text(decisions, on: basis.asOf))
      return
    }
    let text = DecisionText(paper: options.surroundings.paper, listsAll: true)
    let printer = DecisionPrinter(options.format, text: text)
    try printer.begin(basis)
    for (_, decision) in decisions { try printer.add(decision) }
    try printer.end(summary)
  }

  /// The stars and routes asked for.
  private func applications() throws -> [(star: Star, route: Route)] {
    if all {
      guard star == nil, route == nil else {
        throw Failure(.usage, "--all is every star and route: leave out --star and --route")
      }
      return Star.held.flatMap { star in Route.allCases.map { (star, $0) } }
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
    return [(wanted, way)]
  }

  private func date(_ options: ResolvedOptions) throws -> CalendarDate? {
    // The command line goes before the environment, whichever of the two names it uses.
    guard let text = on ?? (shared.asOf == nil ? options.surroundings.value(of: "on") : nil) else {
      return options.asOf
    }
    let day = try ResolvedOptions.date(text, option: "--on")
    if on != nil, shared.asOf != nil, let asOf = options.asOf, asOf != day {
      throw Failure(.usage, "--on \(day) and --as-of \(asOf) are the same option; name one day")
    }
    return day
  }
}
