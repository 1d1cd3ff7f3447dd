import ArgumentParser
import Auditing
import Outbox
import StarStandard

/// `star-audit channels`
struct ChannelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channels",
    abstract: "The register of stars in force, with what will cost each next unless somebody acts.",
    discussion: "On the day of --as-of, default today: active channels in scope, those whose renewal is pending, too.")

  @Option(name: .long, help: ArgumentHelp("Only of this star: 4, 3 or 2.", valueName: "n"))
  var star: Int?

  enum Uses: SharedUses {
    static let outbox = false
    static let day: String? = "today"
    static let formats = OutputFormat.allCases
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let wanted = try star.map { number in
      guard let star = Star.held.first(where: { $0.rawValue == number }) else {
        throw Failure(.usage, "--star is none of 4, 3, 2 (\(number))")
      }
      return star
    }
    let configuration = try EffectiveConfiguration(options)
    let asOf = options.asOf ?? options.today(configuration)
    options.tellMore(configuration, asOf: asOf, configuration.database)
    let (output, paper) = (StandardOutput.shared, options.surroundings.paper)
    var count = 0
    var json = JSONWriter()
    if options.format == .csv { try output.write(RegisterText.header) }
    if options.format == .json { try output.write("{\"as_of\":\"\(asOf)\",\"channels\":[") }
    try RegisterRun(asOf: asOf, star: wanted, configuration: configuration).forEachEntry { entry in
      count += 1
      switch options.format {
      case .csv: try output.write(RegisterText.csv(entry))
      case .text: try output.tell(text(entry, paper))
      case .json, .jsonl:
        json.reset()
        json.registerEntry(entry)
        if options.format == .jsonl { json.endLine() }
        if options.format == .json, count > 1 { try output.write(",") }
        try output.write(json.bytes)
      }
    }
    if options.format == .json { try output.write("]}\n") }
    if options.format == .text { try output.tell("\(count.counting("star is", "stars are")) in force on \(asOf)\n") }
  }

  /// The least width of a terminal that shows a star in a line.
  private static let tableWidth = 112

  private func text(_ entry: RegisterEntry, _ paper: Paper) -> String {
    let star = entry.star.map(Language.english.star) ?? "?"
    let next =
      entry.next.map { next in
        // A renewal can be confirmed longer than the certification lasts.
        next.confirmBy.flatMap { $0 == next.date ? nil : "\(next.date), to confirm by \($0)" }
          ?? "\(next.date) \(next.rule.id)"
      } ?? ""
    guard paper.width == 0 || paper.width >= Self.tableWidth else {
      let said = [
        star, entry.certification.route?.rawValue,
        entry.renewalPending ? "renewal pending" : "until \(entry.certification.validUntil)",
        next.isEmpty ? nil : "next \(next)",
      ]
      return paper.channel(entry.channel) + paper.wrap(said.compactMap(\.self).joined(separator: ", "), indent: 2)
    }
    let head =
      paper.column(entry.channel.id, 16) + paper.column(star, 8)
      + paper.column(entry.certification.route?.rawValue ?? "?", 14)
      + paper.column(
        entry.renewalPending ? "renewal pending" : "until \(entry.certification.validUntil)", 18)
      + paper.column(next, 36)
    return paper.entry(head, 92, entry.channel.name ?? "", indent: 0)
  }
}
