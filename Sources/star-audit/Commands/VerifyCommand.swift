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
    let published = try PublishedBatch(path: Self.path(of: batch, outbox: configuration.outbox))
    try published.requireUnaltered()
    let files = published.manifest.files.count
    try StandardOutput.shared.write("\(published.path): complete and unaltered, \(files) files\n")
    guard options.database != nil else { return }
    try derive(published, configuration, options)
    try StandardOutput.shared.write("\(published.path): its decisions follow from the records\n")
  }

  static func path(of batch: String, outbox: String) -> String {
    Files.isFolder(batch) || batch.contains("/") ? batch : outbox + "/" + batch
  }

  private func derive(
    _ published: PublishedBatch, _ configuration: EffectiveConfiguration, _ options: ResolvedOptions
  ) throws {
    guard published.manifest.command == "review", let asOf = CalendarDate(published.manifest.as_of) else {
      throw OutboxError.notABatch(path: published.path, reason: "this program derives no such batch")
    }
    let run = try ReviewRun(asOf: asOf, configuration: configuration)
    let outbox = OutboxFolder(
      path: configuration.outbox, temporaryFolder: options.surroundings.temporaryFolder)
    let manifest = try outbox.manifest(of: run.batch, asOf: run.asOf, notices: run.notices) { writer in
      let result = try run.decide { try writer.add($0) }
      return (result.basis, result.summary)
    }
    guard manifest != published.manifestBytes else { return }
    throw OutboxError.notABatch(
      path: published.path,
      reason: "its decisions do not follow any more; changed: \(try published.difference(from: manifest))")
  }
}
