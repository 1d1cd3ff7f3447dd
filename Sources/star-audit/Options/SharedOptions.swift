import ArgumentParser

/// What of the shared options means something to a command: every command takes them all (Commands.md), and its help
/// shows those.
protocol SharedUses {
  static var records: Bool { get }
  static var outbox: Bool { get }
  /// Which day it is where --as-of is left out; nil where no day matters.
  static var day: String? { get }
  static var formats: [OutputFormat] { get }
}

extension SharedUses {
  static var records: Bool { true }
  static var outbox: Bool { true }
  static var day: String? { nil }
  static var formats: [OutputFormat] { [.text] }

  static var formatList: String { formats.map(\.rawValue).joined(separator: ", ") }
}

/// The uses of a command that says nothing else.
enum AllUses: SharedUses {
  static let day: String? = "as the command says"
  static let formats = OutputFormat.allCases
}

typealias SharedOptions = SharedOptionGroup<AllUses>

/// The options that every command takes.
struct SharedOptionGroup<Uses: SharedUses>: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The SQLite database of the records (default: as configured, /var/lib/star-audit/records.db).", valueName: "file",
      visibility: Uses.records ? .default : .hidden), completion: .file())
  var database: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The configuration file (default: /etc/star-audit/star-audit.yaml where it exists, else what the program carries).",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder in which batches appear (default: as configured, /var/lib/star-audit/outbox).", valueName: "folder",
      visibility: Uses.outbox ? .default : .hidden), completion: .directory)
  var outbox: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The day that it is about, YYYY-MM-DD (default: \(Uses.day ?? "")).", valueName: "date",
      visibility: Uses.day == nil ? .hidden : .default))
  var asOf: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How results are printed: \(Uses.formatList) (default: text).", valueName: "format",
      visibility: Uses.formats.count > 1 ? .default : .hidden),
    completion: .list(Uses.formats.map(\.rawValue)), transform: OutputFormat.named)
  var format: OutputFormat?

  @Flag(name: .shortAndLong, help: "Print results and errors only: no progress, no warnings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say also what is worked on: settings, editions, day, paths.")
  var verbose = false
}
