import ArgumentParser
import Auditing
import Glibc
import StarStandard

/// `star-audit send`
struct SendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Hands the digest and the notices of a batch to a sendmail-like command, each once.",
    discussion: """
      One process a message, without a shell; the date is that of sending. What was accepted is recorded before the next, so that \
      a run that ended goes on with the first that was not. Ends with 75 where some were refused; after five in a row it stops.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "The command, split at spaces; by default sendmail -t -i, with -f and envelope_from.", valueName: "command"))
  var command: String?

  @Flag(name: .long, help: "List what would be sent, and send nothing.")
  var dryRun = false

  @Option(name: .long, help: ArgumentHelp("At most so many a minute: 60, or 60/min.", valueName: "n"))
  var rate: String?

  @Option(name: .long, help: ArgumentHelp("Only notices of this kind: downgrade, renewed, …", valueName: "kind"))
  var only: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The digest and one of each kind to this address alone; nothing is recorded.", valueName: "address"))
  var to: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(.text, of: "send")
    let pause = try pause()
    if let to, !MailAddress.isUsable(to) { throw Failure(.usage, "--to is no e-mail address") }
    let configuration = try EffectiveConfiguration(options)
    let published = try BatchReference(batch).batch(outbox: configuration.outbox)
    options.tellMore(configuration, asOf: CalendarDate(published.manifest.as_of), published.path)
    let run = try SendRun(
      published, kind: only, to: to, configuration: configuration,
      today: options.surroundings.today(in: configuration.timeZone),
      temporaryFolder: options.surroundings.temporaryFolder)
    if !run.superseded.isEmpty {
      options.tell("not sent, a later supplement supersedes them: \(run.superseded.joined(separator: " "))")
    }
    if try dryRun || ResolvedOptions.flag("dry-run", options.surroundings) {
      for path in try run.open() { try StandardOutput.shared.write(path + "\n") }
      return
    }
    let agent = try MailAgent(
      command: command, envelopeFrom: configuration.settings.mail.envelopeFrom.value, to: to,
      search: options.surroundings.environment["PATH"] ?? "")
    let showsProgress = isatty(2) == 1 && !options.isQuiet
    let result = try run.send(with: agent, pause: pause, now: { Int(time(nil)) }, zone: configuration.timeZone) {
      done, all in
      if showsProgress { StandardError.write("\rsent \(done) of \(all)\(done == all ? "\n" : "")") }
    }
    for (path, status) in result.refused { options.tellAll("refused with status \(status): \(path)") }
    let before = result.before > 0 ? ", \(result.before) before" : ""
    options.tell("\(published.manifest.batch): \(result.accepted.counting("message")) accepted\(before)")
    guard !result.refused.isEmpty || result.left > 0 else { return }
    throw Failure(
      .tryAgain,
      "\(result.refused.count.counting("message")) refused"
        + (result.left > 0 ? ", and \(result.left) not tried after so many refusals in a row" : "")
        + "; send again goes on with these")
  }

  /// How long to wait after each message, in seconds.
  private func pause() throws -> Double {
    guard let rate else { return 0 }
    let number = rate.hasSuffix("/min") ? String(rate.dropLast(4)) : rate
    guard let count = Int(number), count > 0 else {
      throw Failure(.usage, "--rate is no number of messages a minute (\"\(rate.prefix(40))\")")
    }
    return 60 / Double(count)
  }
}
