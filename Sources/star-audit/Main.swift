import ArgumentParser

@main
enum Main {
  static func main() {
    do {
      var command = try StarAudit.parseAsRoot()
      try command.run()
      try StandardOutput.shared.flush()
    } catch let status as FinishedWith {
      finish(status.status)
    } catch {
      guard let failure = Failure(error) else { StarAudit.exit(withError: error) }
      try? StandardOutput.shared.flush()
      StandardError.write("star-audit: \(failure.message)\n")
      finish(failure.status)
    }
  }

  private static func finish(_ status: ExitStatus) {
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
    version: Version.program,
    subcommands: [
      ReviewCommand.self, ExplainCommand.self, RulesCommand.self, ImportCommand.self, CheckCommand.self,
      VerifyCommand.self, SampleCommand.self, DemoCommand.self,
    ])
}
