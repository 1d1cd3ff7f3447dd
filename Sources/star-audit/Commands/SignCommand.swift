import ArgumentParser
import Auditing

/// `star-audit sign`
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Signs a batch that was published before.",
    discussion: """
      Adds the signature to manifest.json.sig beside the manifest, and changes nothing else. A batch that was altered is not \
      signed. Certificates that were published unsigned stay as they are.
      """)

  @Argument(help: "The batch: a path, else a name in the outbox.")
  var batch: String

  @OptionGroup var signing: SigningOption

  enum Uses: SharedUses {
    static let records = false
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    var options = try ResolvedOptions(shared, .current())
    options.signingKey = signing.file ?? options.signingKey
    _ = try options.require(of: "sign")
    let configuration = try EffectiveConfiguration(options)
    options.tellMore(configuration, configuration.outbox)
    let done = try SignRun(BatchReference(batch), configuration: configuration).sign()
    options.tell("\(done.path): \(done.isNew ? "signed" : "was signed before") by the key \(done.key)")
  }
}
