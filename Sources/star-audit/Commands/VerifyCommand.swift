import ArgumentParser
import Outbox
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
    let published = try PublishedBatch(path: try Self.path(of: batch, outbox: configuration.outbox))
    options.tellMore(
      configuration, asOf: CalendarDate(published.manifest.as_of), published.path, options.database)
    try published.requireUnaltered()
    let files = published.manifest.files.count
    try StandardOutput.shared.write("\(published.path): complete and unaltered, \(files.counting("file"))\n")
    guard options.database != nil else { return }
    let result = try derive(published, configuration, options)
    try StandardOutput.shared.write("\(published.path): \(result)\n")
  }

  /// The folder of a batch: a path, else a name in the outbox; with or without a slash at its end.
  static func path(of batch: String, outbox: String) throws -> String {
    var name = batch[...]
    while name.count > 1, name.last == "/" { name.removeLast() }
    // An empty name would lead to the outbox itself.
    guard !name.isEmpty else { throw OutboxError.noBatch(path: "\"\"") }
    return Files.isFolder(String(name)) || name.contains("/") ? String(name) : outbox + "/" + name
  }

  private func derive(
    _ published: PublishedBatch, _ configuration: EffectiveConfiguration, _ options: ResolvedOptions
  ) throws -> String {
    let auditor = try Auditors.auditor(of: published, editions: configuration.editions, forecasts: true)
    let run = try AuditRun(auditor, configuration: configuration)
    if let record = try run.database.appliedBatches().first(where: { $0.batch == published.manifest.batch }) {
      // The records have changed by it, so that the same decisions cannot follow once more.
      guard record.manifestDigest == published.digest else {
        throw OutboxError.notABatch(
          path: published.path,
          reason:
            "the records say that another batch of this name was applied on \(record.appliedOn): its manifest has the "
            + "SHA-256 \(record.manifestDigest), this one \(published.digest)")
      }
      return "it is the batch that was applied to the records on \(record.appliedOn)"
    }
    let outbox = OutboxFolder(
      path: Files.folder(of: published.path), temporaryFolder: options.surroundings.temporaryFolder)
    let earlier = Publication.comparison(of: published, in: outbox)
    let manifest = try outbox.manifest(of: run.plan) { writer in
      try run.decide(comparedWith: earlier) { try writer.add($0) }
    }
    guard manifest != published.manifestBytes else { return "its decisions follow from the records" }
    if let compared = published.manifest.compared_with, published.isSameButForComparison(as: manifest) {
      return "its decisions follow from the records; what it says of changes cannot be derived without "
        + TerminalText.safe(String(compared.batch.prefix(64)))
    }
    throw OutboxError.notABatch(
      path: published.path,
      reason: "its decisions do not follow any more; changed: \(try published.difference(from: manifest))")
  }
}
