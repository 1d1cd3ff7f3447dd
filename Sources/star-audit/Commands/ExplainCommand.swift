import ArgumentParser
import Auditing
import Outbox

/// `star-audit explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "One channel's dossier and every rule's verdict with its evidence, passed ones too.")

  @Argument(help: ArgumentHelp("The id of the channel.", valueName: "channel"))
  var channel: String

  @Option(name: .long, help: ArgumentHelp("One edition's file in place of all.", valueName: "file"))
  var edition: String?

  enum Uses: SharedUses {
    static let outbox = false
    static let day: String? = "the latest 1 January or 1 July, or the day of the review of then that is applied"
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "explain")
    let edition = edition ?? options.surroundings.value(of: "edition")
    let configuration = try EffectiveConfiguration(options, edition: edition)
    let today = options.surroundings.today(in: configuration.timeZone)
    let asOf = try options.asOf ?? Explanation.usualDay(by: today, configuration)
    options.tellMore(configuration, asOf: asOf, configuration.database)
    let explanation = try Explanation(of: channel, asOf: asOf, configuration: configuration)
    let output = StandardOutput.shared
    if format == .text {
      try output.tell(ExplanationText(paper: options.surroundings.paper).text(explanation))
    } else {
      var json = JSONWriter()
      json.explanation(explanation)
      json.endLine()
      try output.write(json.bytes)
    }
  }
}
