import ArgumentParser
import Auditing
import StarStandard

/// `star-audit verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Whether a batch is complete and unaltered; with --database also whether its decisions follow from the records.",
    discussion: """
      With --code, whether the star of a certificate is in force: by its verification code, on the day of --star-on, default today.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String?

  @Option(name: .long, help: ArgumentHelp("The verification code of a certificate.", valueName: "code"))
  var code: String?

  @Option(name: .long, help: ArgumentHelp("The day on which the star is to be in force.", valueName: "date"))
  var starOn: String?

  enum Uses: SharedUses {}

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(of: "verify")
    let configuration = try EffectiveConfiguration(options)
    guard let batch else { return try check(options, configuration) }
    guard code == nil, starOn == nil else { throw Failure(.usage, "verify takes a batch, or --code and --star-on") }
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
    try StandardOutput.shared.tell("\(published.path): complete and unaltered, \(files.counting("file"))\n")
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
      case .followsButForRelease(let release):
        "its decisions follow from the records; report and messages are as \(TerminalText.safe(String(release.prefix(64)))) wrote them, "
          + "and not derived again"
      }
    try StandardOutput.shared.tell("\(published.path): \(result)\n")
  }

  /// Checks a certificate.
  private func check(_ options: ResolvedOptions, _ configuration: EffectiveConfiguration) throws {
    guard let code else { throw Failure(.usage, "name a batch, or a certificate with --code") }
    let day = try starOn.map { try ResolvedOptions.date($0, option: "--star-on") }
    let answer = try CertificateCheck(configuration: configuration).answer(
      to: code, on: day ?? options.surroundings.today(in: configuration.timeZone))
    guard answer.isInForce else { throw Failure(.input, answer.text) }
    try StandardOutput.shared.tell(answer.text + "\n")
  }
}
