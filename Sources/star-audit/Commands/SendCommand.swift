import ArgumentParser
import Auditing
import FileSystem
import Glibc
import Handbook
import Outbox
import StarStandard

/// `star-audit send`
struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Hands the digest and the notices of a batch to a sendmail-like command, each once.",
    discussion: """
      One process a message, no shell. What was accepted is on record in .sent before the next is handed over: run again, it \
      goes on with the first that was not. Ends with 75 when a message was refused, or five in a row were and the rest is left.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp("The command, split at spaces (default: `sendmail -t -i`).", valueName: "command"))
  var command: String?

  @Flag(name: .long, help: "List what would be sent, and send nothing.")
  var dryRun = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many messages a minute at most, as 30/min (default: as many as are taken).", valueName: "n/min"))
  var rate: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Messages of these kinds alone, `digest` or a notice's (default: all).", valueName: "kind"))
  var only: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The digest and one of each kind to this address alone; nothing is recorded.", valueName: "address"))
  var to: String?

  enum Uses: SharedUses {
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  mutating func validate() throws {
    // Behind the kinds the batch looks like one more of them.
    if batch == nil, let last = only.last, !SendRequest.kinds.contains(last) { batch = only.removeLast() }
    if batch == nil { throw ValidationError("Missing expected argument '<batch>'") }
  }

  func run() throws {
    guard let batch else { return }
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "send")
    let request = try SendRequest(
      kinds: only, rate: rate ?? options.surroundings.value(of: "rate"), to: to,
      with: command ?? options.surroundings.value(of: "with"),
      names: (
        rate: rate == nil ? Variable.name(of: "rate") : "--rate",
        with: command == nil ? Variable.name(of: "with") : "--with"
      ))
    let configuration = try EffectiveConfiguration(options)
    options.tellMore(configuration, configuration.outbox)
    let run = try SendRun(
      BatchReference(batch), only: request.kinds, on: options.surroundings.today(in: configuration.timeZone),
      configuration: configuration, tell: options.tell)
    guard try !dryRun && !ResolvedOptions.flag("dry-run", options.surroundings) else {
      let plans = try run.plan()
      for (message, plan) in plans {
        try StandardOutput.shared.write(
          format == .text
            ? Array("\(plan.rawValue) \(TerminalText.safe(message.path))\n".utf8)
            : SendJSON.line(message, plan, run.reason(for: message)))
      }
      tell(
        plans.filter { $0.plan == .withheld }.compactMap { entry in
          run.reason(for: entry.message).map { (entry.message, $0) }
        }, options)
      return
    }
    Stop.watch()
    let agent = request.agent(configuration, temporaryFolder: options.surroundings.temporaryFolder)
    let surroundings = SendRun.Surroundings(
      now: { time(nil) }, wait: { if !Stop.isAsked { usleep(UInt32($0 * 1_000_000)) } },
      isStopAsked: { Stop.isAsked }, tell: options.tell)
    let result =
      try request.recipient.map { try run.rehearse(to: $0, by: agent, perMinute: request.perMinute, in: surroundings) }
      ?? run.send(by: agent, perMinute: request.perMinute, in: surroundings)
    if format != .text { try StandardOutput.shared.write(SendJSON.document(result)) }
    let withheld = result.withheld.isEmpty ? "" : "\(result.withheld.count) withheld, "
    options.tell(
      "\(result.batch): \(result.accepted) accepted, \(result.acceptedBefore) before, \(result.refused.count) refused, "
        + "\(result.superseded.count) superseded, \(withheld)\(result.left) left")
    tell(result.withheld, options)
    if let failure = result.failure { throw failure }
    if let reason = result.stopped { options.tellAll("stopped: \(reason); run it again to go on") }
    guard result.isComplete else { throw FinishedWith(status: .tryAgain) }
  }

  /// Says how many messages are withheld, why, and whose they are.
  private func tell(_ withheld: [(message: BatchMessage, reason: Withheld.Reason)], _ options: ResolvedOptions) {
    for reason in Withheld.Reason.allCases {
      let channels = withheld.filter { $0.reason == reason }.compactMap(\.message.channelID)
      guard !channels.isEmpty else { continue }
      let why =
        switch reason {
        case .reinstated: "what it says was taken back with `reinstate`"
        case .leftOut: "the loss that it tells was left out when the batch was applied"
        }
      options.tell("withheld: \(channels.count.counting("notice")), since \(why): \(channels.joined(separator: " "))")
    }
  }
}
