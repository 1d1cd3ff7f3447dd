import ArgumentParser
import ChannelRecords
import Configuration
import Outbox
import StarStandard

/// `star-audit check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Everything that is wrong with configuration, editions, templates and database, without a review.")

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let format = try options.require(.text, .json, .jsonl, of: "check")
    var problems: [Problem] = []
    // With a configuration that has mistakes the records are still looked at.
    var errors: [ConfigurationError] = []
    let usable = try EffectiveConfiguration(options, errors: &errors)
    problems += errors.map(Problem.configuration)
    var remarks: [Defect] = []
    do {
      let (defects, found) = try RecordsCheck(configuration: usable).run()
      problems += defects.map(Problem.record)
      remarks = found
    } catch let error as RecordsError where !problems.isEmpty {
      if let failure = Failure(error) { problems += failure.lines.map(Problem.database) }
    }
    try print(problems, remarks, format, usable)
    if problems.contains(where: \.isConfiguration) { throw FinishedWith(status: .configuration) }
    if !problems.isEmpty { throw FinishedWith(status: .input) }
  }

  private func print(
    _ problems: [Problem], _ remarks: [Defect], _ format: OutputFormat, _ configuration: EffectiveConfiguration
  ) throws {
    let output = StandardOutput.shared
    if format == .text {
      for problem in problems { try output.write(TerminalText.safe(problem.text) + "\n") }
      for remark in remarks {
        try output.write("remark: \(remark.table) \(remark.row), \(remark.column): \(remark.reason)\n")
      }
      try output.write(
        problems.isEmpty
          ? "configuration from \(configuration.source), editions and records of \(configuration.database): no defect\n"
          : "\(problems.count) defect\(problems.count == 1 ? "" : "s")\n")
      return
    }
    var json = JSONWriter()
    if format == .json {
      json.object { json in
        json.key("defects")
        json.list { json in for problem in problems { json.problem(problem) } }
        json.key("remarks")
        json.list { json in for remark in remarks { json.defect(remark) } }
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
  case database(String)

  var isConfiguration: Bool {
    if case .configuration = self { return true }
    return false
  }

  var text: String {
    switch self {
    case .configuration(let error): error.description
    case .record(let defect): "\(defect.table) \(defect.row), \(defect.column): \(defect.reason)"
    case .database(let message): message
    }
  }
}

extension JSONWriter {
  fileprivate mutating func problem(_ problem: Problem) {
    switch problem {
    case .record(let defect): self.defect(defect)
    case .database(let message):
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
