import ArgumentParser
import ChannelRecords
import Configuration
import Outbox
import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The exit statuses of CONTRACT.
enum ExitStatus: Int32 {
  case done = 0
  case decided = 2
  case missingBatch = 3
  case usage = 64
  case input = 65
  case missingInput = 66
  case cannotPublish = 73
  case inputOutput = 74
  case tryAgain = 75
  case safetyLimit = 77
  case configuration = 78

  func exit() -> Never { Glibc.exit(rawValue) }
}

/// Ends a command that has said all it had to say.
struct FinishedWith: Error {
  let status: ExitStatus
}

/// What the person at the command line is told, with the status that goes with it.
struct Failure: Error {
  let status: ExitStatus
  /// A line each; what a line quotes cannot make another.
  let lines: [String]

  init(_ status: ExitStatus, _ message: String) {
    self.init(status, lines: [message])
  }

  init(_ status: ExitStatus, lines: [String]) {
    self.status = status
    self.lines = lines.map { TerminalText.safe($0) }
  }

  /// The failure that an error is; nil for what the argument parser reports by itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as RecordsError: self.init(error)
    case let error as OutboxError: self.init(error)
    case let error as ConfigurationError: self.init(.configuration, "\(error)")
    case let error as ConfigurationErrors:
      self.init(.configuration, lines: error.errors.map(\.description))
    case is CleanExit, is ExitCode, is ValidationError: return nil
    default:
      // What the argument parser throws has no public type; it knows its own status.
      guard StarAudit.exitCode(for: error) == .failure else { return nil }
      self.init(.inputOutput, "\(error)")
    }
  }

  private init(_ error: RecordsError) {
    switch error {
    case .unreadable(let path, let reason):
      self.init(.missingInput, "\(path): the database cannot be read: \(reason)")
    case .wrongInput(let path, let reason): self.init(.input, "\(path): \(reason)")
    case .tryAgain(let path, let reason): self.init(.tryAgain, "\(path): \(reason)")
    case .inputOutput(let path, let reason): self.init(.inputOutput, "\(path): \(reason)")
    case .unreadableFile(let path, let reason): self.init(.missingInput, "\(path): cannot be read: \(reason)")
    case .unknownChannel(let id, let path):
      self.init(.input, "\(path): there is no channel \"\(id)\" in these records")
    case .refused(let defects):
      let lines = defects.map { defect in
        "\(defect.file):\(defect.line): \(defect.column.map { $0 + ": " } ?? "")\(defect.reason)"
      }
      let count = defects.count.counting("defect")
      self.init(.input, lines: lines + ["nothing was imported: \(count); mend the files and import again"])
    }
  }

  private init(_ error: OutboxError) {
    switch error {
    case .differs(let batch, let path, let difference):
      self.init(
        .cannotPublish,
        "\(path): the batch \(batch) is published already and is not the same: \(difference); a published batch is never "
          + "overwritten. Compare with a preview (--report-only), and move the folder away if it is to be replaced"
      )
    case .unwritable(let path, let reason):
      self.init(.cannotPublish, "\(path): the outbox cannot be written: \(reason)")
    case .inputOutput(let path, let reason):
      self.init(.inputOutput, "\(path): \(reason); nothing was published")
    case .held(let path): self.init(.tryAgain, "\(path): another run holds the outbox; try again when it has finished")
    case .unreadable(let path, let reason): self.init(.missingInput, "\(path): cannot be read: \(reason)")
    case .noBatch(let path): self.init(.input, "\(path): there is no such batch")
    case .notABatch(let path, let reason): self.init(.input, "\(path): this is no sound batch: \(reason)")
    }
  }
}
