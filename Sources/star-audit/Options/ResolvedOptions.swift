import ArgumentParser
import Auditing
import Configuration
import FileSystem
import Handbook
import StarStandard

/// The shared options with what the environment adds to them.
struct ResolvedOptions {
  let surroundings: Surroundings
  let database: String?
  let config: String?
  let outbox: String?
  /// The file of the private key that signs.
  var signingKey: String?
  let asOf: CalendarDate?
  let format: OutputFormat
  /// The formats that the command has.
  private let formats: [OutputFormat]
  /// Whether the command line asks for the format.
  let isFormatGiven: Bool
  let isQuiet: Bool
  let isVerbose: Bool

  init<Uses>(_ options: SharedOptionGroup<Uses>, _ surroundings: Surroundings) throws {
    self.surroundings = surroundings
    formats = Uses.formats
    database = options.database ?? surroundings.value(of: "database")
    config = options.config ?? surroundings.value(of: "config")
    outbox = options.outbox ?? surroundings.value(of: "outbox")
    signingKey = surroundings.value(of: "signing-key")
    asOf =
      try options.asOf.map { try Self.date($0, option: "--as-of") }
      ?? surroundings.value(of: "as-of").map { try Self.date($0, option: "STAR_AUDIT_AS_OF") }
    isFormatGiven = options.format != nil
    if let format = options.format {
      self.format = format
    } else if let text = surroundings.value(of: "format") {
      guard let format = OutputFormat(rawValue: text) else {
        throw Failure(.usage, "STAR_AUDIT_FORMAT: is none of text, json, jsonl, csv (\"\(text.prefix(40))\")")
      }
      self.format = format
    } else {
      format = .text
    }
    // Of two that contradict each other the command line's holds.
    isQuiet = try options.quiet || !options.verbose && Self.flag("quiet", surroundings)
    isVerbose = try options.verbose || !options.quiet && Self.flag("verbose", surroundings)
    guard !isQuiet || !isVerbose else {
      throw Failure(.usage, "--quiet and --verbose contradict each other; choose one")
    }
    Progress.watch(self)
    for name in surroundings.unknown {
      let hint = Near.hint(name, among: Variable.ofOptions.map(\.name))
      tell("warning: \(name): there is no such variable\(hint), and nothing reads it")
    }
  }

  /// The same options without a configuration file, or with another database and outbox.
  init(copying options: ResolvedOptions, config: String?) {
    self.init(options, database: options.database, config: config, outbox: options.outbox)
  }

  /// The same options with another database and outbox.
  init(copying options: ResolvedOptions, database: String, outbox: String) {
    self.init(options, database: database, config: options.config, outbox: outbox)
  }

  private init(_ options: ResolvedOptions, database: String?, config: String?, outbox: String?) {
    surroundings = options.surroundings
    self.database = database
    self.config = config
    self.outbox = outbox
    asOf = options.asOf
    format = options.format
    formats = options.formats
    isFormatGiven = options.isFormatGiven
    isQuiet = options.isQuiet
    isVerbose = options.isVerbose
  }

  /// What of them is given in place of what the configuration says.
  fileprivate var configuration: ConfigurationOptions {
    ConfigurationOptions(config: config, database: database, outbox: outbox, signingKey: signingKey)
  }

  static func date(_ text: String, option: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw Failure(
        .usage, "\(option): \"\(text.prefix(40))\" is no date that exists; expected YYYY-MM-DD, for instance 2027-01-01"
      )
    }
    return date
  }

  /// Whether the environment sets a flag.
  static func flag(_ option: String, _ surroundings: Surroundings) throws -> Bool {
    guard let text = surroundings.value(of: option)?.lowercased() else { return false }
    if ["1", "true", "yes"].contains(text) { return true }
    if ["0", "false", "no"].contains(text) { return false }
    throw Failure(
      .usage, "\(Variable.name(of: option)): is neither 1 nor 0 (\"\(text.prefix(40))\")"
    )
  }

  /// Says which variables of the environment are named like an override and do nothing.
  func warnOfUnusedOverrides() {
    for name in surroundings.overrides {
      tell(
        "warning: \(name) is not used: an override holds for one run, so that it is read from the command line alone")
    }
  }

  /// Progress, for people who did not ask for quiet; it comes after what was printed before.
  func tell(_ message: String) {
    if !isQuiet { tellAll(message) }
  }

  /// What everybody is told: a result for which the format has no place.
  func tellAll(_ message: String) {
    // Where that fails, the end of the run says so.
    try? StandardOutput.shared.flush()
    StandardError.write("star-audit: \(message)\n", message.hasPrefix("warning: ") ? .warning : .information)
    if let socket = surroundings.environment["NOTIFY_SOCKET"] { ServiceManager.tell(status: message, socket: socket) }
  }

  /// What a command works on, for people who asked for more.
  ///
  /// - Parameters:
  ///   - day: the day that it is about, where there is one.
  ///   - paths: what it reads or writes: the records, the outbox; nil for what it does not need.
  func tellMore(_ configuration: EffectiveConfiguration, asOf day: CalendarDate? = nil, _ paths: String?...) {
    guard isVerbose else { return }
    let editions = configuration.editions.all.map { "\($0.name) (from \($0.effectiveFrom))" }.joined(separator: ", ")
    tell("settings from \(configuration.source); editions \(editions)")
    let today = surroundings.today(in: configuration.timeZone)
    tell("today is \(today) in \(configuration.timeZone)" + (day.map { "; as of \($0)" } ?? ""))
    for path in paths.compactMap(\.self) { tell("works on \(path)") }
  }

  /// The format in which a command prints: one that the environment asks for and the command does not have is not meant
  /// for it.
  ///
  /// - Throws: ``Failure`` for one that the command line asks for.
  func require(of command: String) throws -> OutputFormat {
    if !formats.contains(format), !isFormatGiven { return .text }
    guard formats.contains(format) else {
      throw Failure(
        .usage,
        "`\(command)` has no --format \(format.rawValue); it has \(formats.map(\.rawValue).joined(separator: ", "))")
    }
    return format
  }
}

extension EffectiveConfiguration {
  /// The configuration that the options name.
  ///
  /// - Parameter edition: one edition's file in place of all.
  init(_ options: ResolvedOptions, edition: String? = nil) throws {
    try self.init(options.configuration, edition: edition)
  }

  /// The same, with what the program carries in place of what is wrong.
  ///
  /// - Parameter errors: gets what is wrong.
  init(_ options: ResolvedOptions, errors: inout [ConfigurationError]) throws {
    try self.init(options.configuration, errors: &errors)
  }
}
