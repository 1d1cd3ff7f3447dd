import ArgumentParser
import Auditing
import StarStandard

/// `star-audit verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Whether a batch is complete and unaltered; with --database also whether its decisions follow from the records."
  )

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(.text, of: "verify")
    let configuration = try EffectiveConfiguration(options)
    let published = try BatchReference(batch).batch(outbox: configuration.outbox)
    options.tellMore(
      configuration, asOf: CalendarDate(published.manifest.as_of), published.path, options.database)
    let verification = Verification(
      published, configuration: configuration, temporaryFolder: options.surroundings.temporaryFolder)
    let faults = try verification.faults()
    guard faults.isEmpty else {
      throw Failure(
        .input,
        lines: faults.map { "\(published.path): \($0)" } + [
          "\(published.path): this batch is damaged, \(faults.count.counting("fault")); `star-audit status` says what to do about it"
        ])
    }
    let files = published.manifest.files.count
    try StandardOutput.shared.write("\(published.path): complete and unaltered, \(files.counting("file"))\n")
    guard options.database != nil else { return }
    let result =
      switch try verification.run() {
      case .applied(let record):
        "it is the batch that was applied to the records on \(record.appliedOn); they have changed by it and gone on since, so "
          + "that its decisions are not derived again"
      case .follows: "its decisions follow from the records"
      case .followsButForComparison(let batch):
        "its decisions follow from the records; what it says of changes cannot be derived without "
          + TerminalText.safe(String(batch.prefix(64)))
      }
    try StandardOutput.shared.write("\(published.path): \(result)\n")
  }
}
