import ArgumentParser
import ChannelRecords
import Configuration
import Outbox
import StarStandard

/// `star-audit check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Everything that is wrong with configuration, editions, templates and database, without a review.",
    discussion:
      "Also whether this account may write the outbox, whether its disk has room, and whether the clock can be right.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(.text, .json, .jsonl, of: "check")
    var problems: [Problem] = []
    // With a configuration that has mistakes the records are still looked at.
    var errors: [ConfigurationError] = []
    let usable = try EffectiveConfiguration(options, errors: &errors)
    options.tellMore(usable, usable.database, usable.outbox)
    problems += errors.map(Problem.configuration)
    var remarks: [Defect] = []
    var failure: RecordsError?
    var records: RecordsCheck.Result?
    do {
      let found = try RecordsCheck(configuration: usable).run()
      problems += found.defects.map(Problem.record)
      remarks = found.remarks
      records = found
    } catch let error as RecordsError {
      failure = error
    }
    let today = options.surroundings.today(in: usable.timeZone)
    let machine = MachineCheck(configuration: usable, today: today)
      .run(applied: records?.applied ?? [], channels: records?.channels)
    problems += machine.clock.map(Problem.clock) + machine.outbox.map(Problem.outbox)
    if let failure {
      guard !problems.isEmpty, let told = Failure(failure) else { throw failure }
      problems += told.lines.map { Problem.database($0, told.status) }
    }
    try print(problems, remarks, machine.remarks, format, usable)
    let statuses = problems.map(\.status)
    // A wrong configuration goes before everything else, and what is wrong with the records before the outbox.
    for status in [.configuration, .input] + statuses where statuses.contains(status) {
      throw FinishedWith(status: status)
    }
  }

  private func print(
    _ problems: [Problem], _ remarks: [Defect], _ notes: [String], _ format: OutputFormat,
    _ configuration: EffectiveConfiguration
  ) throws {
    let output = StandardOutput.shared
    if format == .text {
      for problem in problems { try output.write(TerminalText.safe(problem.text) + "\n") }
      for remark in remarks {
        try output.write("remark: \(remark)\n")
      }
      for note in notes { try output.write("remark: \(TerminalText.safe(note))\n") }
      try output.write(
        problems.isEmpty
          ? "configuration from \(configuration.source), editions and records of \(configuration.database): no defect\n"
          : problems.count.counting("defect") + "\n")
      return
    }
    var json = JSONWriter()
    if format == .json {
      json.object { json in
        json.key("defects")
        json.list { json in for problem in problems { json.problem(problem) } }
        json.key("remarks")
        json.list { json in for remark in remarks { json.defect(remark) } }
        json.key("notes")
        json.list { json in for note in notes { json.text(note) } }
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
    case .database(let message, _), .outbox(let message), .clock(let message):
      object { json in
        json.key("reason")
        json.text(message)
      }
    case .configuration(let error):
      object { json in
        json.key("file")
        json.text(error.file)
        json.key("line")
        json.number(error.place?.line)
        json.key("key")
        json.text(error.key)
        json.key("reason")
        json.text(error.reason)
      }
    }
  }
}
