import ArgumentParser
import Auditing
import StarStandard

/// `star-audit withdraw`
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract:
      "Takes a batch that is not applied out of the outbox; it may be published anew, as long as its time is not over.",
    discussion: """
      The batch, damaged or not, goes to .withdrawn in the outbox, with a record of why, by whom and when, which `status` \
      lists. Refused for a batch that is applied, or on which a later one rests.

      Look before: a renewal after 31 March, and whatever a later batch has overtaken, is not published anew, so that all that it \
      decides is lost with it. Where it does not follow from the records any more, `status` names the way out.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String

  @Option(name: .long, help: ArgumentHelp("Why it is withdrawn.", valueName: "text"))
  var reason: String

  @Option(name: .long, help: ArgumentHelp("Who withdraws it.", valueName: "name"))
  var by: String

  enum Uses: SharedUses {}

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(of: "withdraw")
    let configuration = try EffectiveConfiguration(options)
    options.tellMore(configuration, configuration.database, configuration.outbox)
    let done = try WithdrawRun(
      BatchReference(batch), reason: reason, by: by, on: options.surroundings.today(in: configuration.timeZone),
      configuration: configuration
    ).withdraw()
    options.tell("withdrawn: it is \(done.path) now")
    if let reason = done.isLast {
      options.tell("warning: \(BatchReference(batch).name) cannot be published anew: \(reason)")
    }
    if !done.told.isEmpty, done.isLast == nil {
      options.tell(
        "\(done.told.count.counting("channel")) had a notice of a loss in it, and \(done.told.count == 1 ? "is" : "are") told that it does not "
          + "hold when the batch is published anew, and by no other one")
    } else if !done.told.isEmpty {
      options.tell(
        "warning: no batch tells who had one of its \(done.told.count.counting("notice")) of a loss that it does not hold; if "
          + "they were sent, tell them: \(done.told.joined(separator: " "))")
    }
    if done.untold > 0 {
      options.tell(
        "warning: its decisions are gone or were altered, so that the next publication of the name cannot tell whoever had one of its "
          + "\(done.untold.counting("notice")) of a loss that it does not hold; who that is stands in \(done.path)/notices"
      )
    }
    let standAgain = done.standAgain
    guard !standAgain.isEmpty else { return }
    options.tell(
      "warning: it told \(standAgain.count.counting("channel")) that a loss does not hold, which stands again now, and no notice "
        + "says so: publish the supplement anew, or tell them: \(standAgain.joined(separator: " "))")
  }
}
