import ArgumentParser
import Auditing
import FileSystem
import Glibc
import Handbook
import StarStandard

@main
enum Main {
  static func main() {
    // A file that may not grow is a write that fails, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try StarAudit.parseAsRoot(CommandWords.afterName)
      try command.run()
      try StandardOutput.shared.flush()
    } catch let status as FinishedWith {
      finish(status.status)
    } catch is Work.Stopped {
      Interruption.end()
      ExitStatus.tryAgain.exit()
    } catch {
      guard let failure = Failure(error) else { finish(parsing: error) }
      try? StandardOutput.shared.flush()
      for line in failure.lines { StandardError.write("star-audit: \(line)\n") }
      // Whether its output could be written is not asked any more.
      failure.status.exit()
    }
  }

  /// Help, the version, and what is wrong with a command line.
  private static func finish(parsing error: any Error) -> Never {
    let message = StarAudit.fullMessage(for: error)
    guard StarAudit.exitCode(for: error) != .success else {
      let text = message == Version.name ? Version.description(commit: commitOfBuild) : help(message)
      try? StandardOutput.shared.write(text.hasSuffix("\n") ? text : text + "\n")
      finish(.done)
    }
    StandardError.write(unknownCommand ?? message + "\n")
    ExitStatus.usage.exit()
  }

  /// The help as the argument parser writes it, with what else there is to say of the command.
  private static func help(_ message: String) -> String {
    (message.hasSuffix("\n") ? message : message + "\n") + HelpText.sections(after: message)
  }

  /// What is said where the first word is no command; nil where it is one.
  private static var unknownCommand: String? {
    let commands = StarAudit.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word = CommandWords.afterName.first, !word.hasPrefix("-"),
      !(commands + ["help"]).contains(word)
    else { return nil }
    return "star-audit: there is no command \"\(word.prefix(64))\"\(Near.hint(word, among: commands)); "
      + "`star-audit --help` lists them\n"
  }

  private static func finish(_ status: ExitStatus) -> Never {
    do {
      try StandardOutput.shared.flush()
    } catch {
      StandardError.write("star-audit: standard output cannot be written\n")
      ExitStatus.inputOutput.exit()
    }
    status.exit()
  }
}

/// The program and its commands.
struct StarAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "star-audit",
    abstract: "Audits the service stars of channel partners.",
    discussion: """
      Reads the records of all certified channels from an SQLite database, decides by the rules of the star-rated \
      service certification standard who keeps the star, and publishes decisions in an outbox as one batch.

      Try it:  star-audit demo /tmp/star-audit-demo
      """,
    version: Version.name,
    subcommands: [
      ReviewCommand.self,
      RenewalNoticesCommand.self,
      RenewCommand.self,
      RemindCommand.self,
      AssessCommand.self,
      ExplainCommand.self,
      ChannelsCommand.self,
      RulesCommand.self,
      ImportCommand.self,
      CheckCommand.self,
      ApplyCommand.self,
      WithdrawCommand.self,
      ReinstateCommand.self,
      SendCommand.self,
      SchemaCommand.self,
      MigrateCommand.self,
      ConfigCommand.self,
      VerifyCommand.self,
      SignCommand.self,
      KeygenCommand.self,
      StatusCommand.self,
      SampleCommand.self,
      DemoCommand.self,
      ManualCommand.self,
    ])
}
