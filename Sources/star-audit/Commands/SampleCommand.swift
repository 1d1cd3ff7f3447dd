import ArgumentParser
import Auditing
import StarStandard

/// `star-audit sample`
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Synthetic records around a date: a .db file, else a folder of CSV files.",
    discussion:
      "The same channels, seed and date give the same records. Addresses are of domains reserved for examples.")

  @Argument(
    help: ArgumentHelp("Where to: a file that ends in .db, else a folder; it must not exist.", valueName: "target"))
  var target: String

  @Option(name: .long, help: ArgumentHelp("How many channels, 1 to 9999999.", valueName: "n"))
  var channels: Int

  @Option(name: .long, help: ArgumentHelp("Another seed, other records.", valueName: "s"))
  var seed: UInt64

  enum Uses: SharedUses {
    static let records = false
    static let outbox = false
    static let day: String? = "2027-01-01"
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func validate() throws {
    guard (1...9_999_999).contains(channels) else { throw ValidationError("--channels is not 1 to 9999999") }
  }

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    _ = try options.require(of: "sample")
    let configuration = try EffectiveConfiguration(options)
    Interruption.watch("nothing was made")
    let asOf = options.asOf ?? Sample.defaultDate
    options.tellMore(configuration, asOf: asOf, target)
    let sample = Sample(channels: channels, seed: seed, asOf: asOf, configuration: configuration)
    let rows = try target.hasSuffix(".db") ? sample.makeDatabase(target) : sample.makeFolder(target)
    options.tell("made \(target): \(channels.counting("channel")), \(rows.counting("row")), around \(asOf)")
  }
}
