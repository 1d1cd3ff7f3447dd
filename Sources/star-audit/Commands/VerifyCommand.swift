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
      With --chain, whether all batches of the outbox are what was published, one after the other: what is missing, changed or \
      put among them is named.

      With --code, whether the star of a certificate is in force: by its verification code, on the day of --star-on, default today. \
      With --certificate, what its file proves by itself, by the public key of --key or those configured.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String?

  @Option(name: .long, help: ArgumentHelp("The verification code of a certificate.", valueName: "code"))
  var code: String?

  @Option(name: .long, help: ArgumentHelp("The day on which the star is to be in force.", valueName: "date"))
  var starOn: String?

  @Option(
    name: .long,
    help: ArgumentHelp("A certificate as HTML, which bears a signed statement.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var certificate: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The public key that must have signed (default: verify_keys, as configured).", valueName: "file"),
    completion: .file())
  var key: String?

  @Flag(name: .long, help: "All batches of the outbox, in the order in which they were published.")
  var chain = false

  @Option(
    name: .long, help: ArgumentHelp("With --chain, the batch before which nothing is looked at.", valueName: "batch"))
  var since: String?

  @Option(
    name: .long,
    help: ArgumentHelp("With --chain, a digest that was noted before: its batch must be there.", valueName: "sha256"))
  var holding: String?

  enum Uses: SharedUses {}

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(of: "verify")
    let configuration = try EffectiveConfiguration(options)
    guard since == nil && holding == nil || chain else {
      throw Failure(.usage, "--since and --holding go with --chain")
    }
    let signatures =
      try key.map { try SignatureCheck(keyFile: $0, templates: configuration.templates) }
      ?? SignatureCheck(
        configuration)
    guard let batch else {
      guard !chain else { return try walk(options, configuration, signatures) }
      return try check(options, configuration, signatures)
    }
    guard code == nil, starOn == nil, certificate == nil, !chain else {
      throw Failure(.usage, "verify takes a batch, or --chain, or a certificate (--code, --certificate, --star-on)")
    }
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
          "\(published.path): this batch is damaged, \(faults.count.counting("fault")); \(verification.remedy)"
        ])
    }
    let files = published.manifest.files.count
    try StandardOutput.shared.tell("\(published.path): complete and unaltered, \(files.counting("file"))\n")
    switch try signatures.finding(on: published) {
    case .proven(let text), .nothing(let text?): try StandardOutput.shared.tell("\(published.path): \(text)\n")
    case .nothing(nil): break
    case .refused(let reason): throw Failure(.input, "\(published.path): \(reason)")
    }
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
  private func check(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, _ signatures: SignatureCheck
  ) throws {
    let day =
      try starOn.map { try ResolvedOptions.date($0, option: "--star-on") }
      ?? options.surroundings.today(in: configuration.timeZone)
    let answer: CertificateCheck.Answer
    switch (code, certificate) {
    case (let code?, nil): answer = try CertificateCheck(configuration: configuration).answer(to: code, on: day)
    case (nil, let file?): answer = try signatures.answer(toCertificate: file, on: day)
    case (.some, .some): throw Failure(.usage, "a certificate is named by --code or by --certificate")
    case (nil, nil): throw Failure(.usage, "name a batch, --chain, or a certificate with --code or --certificate")
    }
    guard answer.isInForce else { throw Failure(.input, answer.text) }
    try StandardOutput.shared.tell(answer.text + "\n")
  }

  /// Checks all batches of the outbox.
  private func walk(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, _ signatures: SignatureCheck
  ) throws {
    guard code == nil, starOn == nil, certificate == nil else {
      throw Failure(.usage, "--chain is of all batches, and goes with no certificate")
    }
    options.tellMore(configuration, configuration.outbox, options.database)
    let result = try ChainVerification(
      configuration: configuration, signatures, since: since.map(BatchReference.init), holding: holding
    ).run(againstRecords: options.database != nil)
    let outbox = configuration.outbox
    guard result.batches > 0 || !result.faults.isEmpty else {
      throw Failure(.input, "\(outbox): there is no batch, so that nothing is proven")
    }
    guard result.faults.isEmpty else {
      throw Failure(
        .input,
        lines: result.faults.map { "\(outbox): \($0)" } + [
          "\(outbox): the chain does not prove its batches, \(result.faults.count.counting("fault"))"
        ])
    }
    let withdrawn = result.withdrawn > 0 ? ", \(result.withdrawn) of them withdrawn" : ""
    try StandardOutput.shared.tell(
      "\(outbox): one chain of \(result.batches.counting("batch", "batches"))\(withdrawn), each complete and unaltered\n"
    )
    for end in result.ends {
      try StandardOutput.shared.tell("its end is \(end.title), SHA-256 \(end.sha256)\n")
    }
  }
}
