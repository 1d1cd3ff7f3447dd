import ArgumentParser
import Auditing
import ChannelRecords
import Configuration
import Outbox
import StarStandard

/// `star-audit check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Everything that is wrong with configuration, editions, templates and database, without a review.",
    discussion: """
      Also whether this account may make or write the outbox, whether its disk has room, whether the clock can be right, \
      and whether a batch could be applied.
      """)

  enum Uses: SharedUses {
    static let formats: [OutputFormat] = [.text, .json, .jsonl]
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(of: "check")
    var problems: [Problem] = []
    // With a configuration that has mistakes the records are still looked at.
    var errors: [ConfigurationError] = []
    let usable = try EffectiveConfiguration(options, errors: &errors)
    options.tellMore(usable, usable.database, usable.outbox)
    let keys = usable.keys(on: options.surroundings.today(in: usable.timeZone))
    errors += keys.errors
    problems += (errors + usable.examples).map(Problem.configuration)
    // Without records everything else is still looked at.
    var records: RecordsCheck.Result?
    do {
      // Nothing is said of the default database where the file names one that nobody can read.
      if usable.settings.database.origin != .misread {
        let today = options.surroundings.today(in: usable.timeZone)
        let found = try RecordsCheck(configuration: usable, today: today).run()
        problems += found.damage.map { Problem.database($0, .input) }
        problems += found.defects.map(Problem.record) + found.contradictions.map { Problem.database($0, .input) }
        records = found
      }
    } catch let error as RecordsError {
      guard let told = Failure(error) else { throw error }
      problems += told.lines.map { Problem.database($0, told.status) }
    }
    let machine = try MachineCheck(
      configuration: usable, now: options.surroundings.now, temporaryFolder: options.surroundings.temporaryFolder
    ).run(applied: records?.applied ?? [], channels: records?.channels)
    problems += machine.papers.map(Problem.configuration)
    problems += machine.clock.map(Problem.clock) + machine.outbox.map(Problem.outbox)
    let remarks = usable.remarks + keys.remarks + (records?.notes ?? []) + machine.remarks
    try print(problems, records?.columns ?? [], records?.remarks ?? [], remarks, format, usable)
    let statuses = problems.map(\.status)
    // A wrong configuration goes before everything else, then what is wrong with the records, then that they cannot be read.
    for status in [.configuration, .input] + statuses where statuses.contains(status) {
      throw FinishedWith(status: status)
    }
  }

  private func print(
    _ problems: [Problem], _ columns: [DefectiveColumn], _ remarks: [Defect], _ notes: [String],
    _ format: OutputFormat, _ configuration: EffectiveConfiguration
  ) throws {
    let output = StandardOutput.shared
    if format == .text {
      // What is wrong with a whole column is read first, before a line for each of its rows.
      for column in columns { try output.tell(column.text + "\n") }
      for problem in problems { try output.tell(TerminalText.safe(problem.text) + "\n") }
      for remark in remarks {
        try output.tell("remark: \(remark)\n")
      }
      for note in notes { try output.tell("remark: \(TerminalText.safe(note))\n") }
      try output.tell(
        problems.isEmpty
          ? "configuration from \(configuration.source), editions and records of \(configuration.database): no defect\n"
          : problems.count.counting("defect") + "\n")
      return
    }
    var json = JSONWriter()
    if format == .json {
      json.object { json in
        json.field("defects", each: problems) { $0.problem($1) }
        json.field("columns", each: columns) { $0.column($1) }
        json.field("remarks", each: remarks) { $0.defect($1) }
        json.field("notes", each: notes) { $0.text($1) }
      }
      json.endLine()
    } else {
      for problem in problems {
        json.problem(problem)
        json.endLine()
      }
    }
    try output.write(json.bytes)
  }
}

/// One thing that `check` found.
private enum Problem {
  case configuration(ConfigurationError)
  case record(Defect)
  case database(String, ExitStatus)
  case outbox(String)
  case clock(String)

  /// The status that it ends `check` with, where nothing of a higher one is found.
  var status: ExitStatus {
    switch self {
    case .configuration: .configuration
    case .record, .clock: .input
    case .database(_, let status): status
    case .outbox: .cannotPublish
    }
  }

  var text: String {
    switch self {
    case .configuration(let error): error.description
    case .record(let defect): defect.description
    case .database(let message, _), .outbox(let message), .clock(let message): message
    }
  }
}

extension JSONWriter {
  fileprivate mutating func problem(_ problem: Problem) {
    switch problem {
    case .record(let defect): self.defect(defect)
    case .database(let message, _), .outbox(let message), .clock(let message): reason(message)
    case .configuration(let error): mistake(error)
    }
  }
}
