import ArgumentParser

/// The options that every command takes (CONTRACT, "Commands").
struct SharedOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The SQLite database of the records.", valueName: "file"))
  var database: String?

  @Option(name: .long, help: ArgumentHelp("The configuration file.", valueName: "file"))
  var config: String?

  @Option(name: .long, help: ArgumentHelp("The folder in which batches appear.", valueName: "folder"))
  var outbox: String?

  @Option(name: .long, help: ArgumentHelp("The date that the rules are evaluated for, YYYY-MM-DD.", valueName: "date"))
  var asOf: String?

  @Option(name: .long, help: "How results are printed: text, json, jsonl or csv.")
  var format: OutputFormat?

  @Flag(name: .shortAndLong, help: "Print results and errors only: no progress, no warnings.")
  var quiet = false

  @Flag(
    name: .shortAndLong,
    help: "Say also what is worked on (settings, editions, day, paths); previews list every channel.")
  var verbose = false
}
