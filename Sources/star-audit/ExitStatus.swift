import ArgumentParser
import Auditing
import ChannelRecords
import Configuration
import FileSystem
import Glibc
import Outbox
import StarStandard

/// The exit statuses (Exit-statuses.md).
enum ExitStatus: Int32 {
  case done = 0
  case unfavourable = 2
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
    case let error as AuditError: self.init(error)
    case let error as SystemError: self.init(.inputOutput, "\(error.path): \(error.reason)")
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
      self.init(
        .missingInput,
        "\(path): the database cannot be read: \(reason); name the records with --database, or make them with "
          + "`star-audit import`")
    case .wrongInput(let path, let reason): self.init(.input, "\(path): \(reason)")
    case .tryAgain(let path, let reason): self.init(.tryAgain, "\(path): \(reason)")
    case .inputOutput(let path, let reason): self.init(.inputOutput, "\(path): \(reason)")
    case .unreadableFile(let path, let reason): self.init(.missingInput, "\(path): cannot be read: \(reason)")
    case .unknownChannel(let id, let path):
      self.init(
        .input,
        "\(path): there is no channel \"\(id)\" in these records; `star-audit channels` lists those with a star")
    case .refused(let refusal): self.init(refusal, lists: true)
    }
  }

  /// The failure that a refused import is.
  ///
  /// - Parameter lists: whether the defects are listed here; else they were told one by one.
  init(_ refusal: ImportRefusal, lists: Bool) {
    let open = refusal.unjudged.map {
      "\($0.fileName) was not read whole, so references to \($0.name) were not checked"
    }
    let count = refusal.count.counting("defect")
    self.init(
      .input,
      lines: refusal.columns.map(\.text) + (lists ? refusal.lines : []) + open + [
        "nothing was imported: \(count); mend the files and import again"
          + (lists && refusal.isShortened ? " (`--format jsonl` lists every one)" : "")
      ])
  }

  private init(_ error: OutboxError) {
    let status: ExitStatus =
      switch error {
      case .differs, .differsFromApplied, .unwritable: .cannotPublish
      case .inputOutput, .unprintable: .inputOutput
      case .held, .beingSent: .tryAgain
      case .unreadable: .missingInput
      case .noBatch, .notABatch, .damaged, .tooNew, .sentUnreadable: .input
      }
    self.init(status, "\(error)\(Self.step(after: error))")
  }

  /// What to do next, where the error does not say it itself.
  private static func step(after error: OutboxError) -> String {
    switch error {
    case .noBatch, .notABatch: "; `star-audit status` lists the batches of the outbox"
    case .unwritable, .inputOutput: "; `star-audit check` says what this account may write, and what room there is"
    case .unreadable: "; run it as an account that may read the outbox"
    case .differs, .differsFromApplied, .unprintable, .held, .beingSent, .sentUnreadable, .damaged, .tooNew: ""
    }
  }

  private init(_ error: AuditError) {
    let status: ExitStatus =
      switch error.kind {
      case .notPermitted: .usage
      case .wrongInput: .input
      case .missingInput: .missingInput
      case .cannotWrite: .cannotPublish
      case .inputOutput: .inputOutput
      case .tryAgain: .tryAgain
      case .safetyLimit: .safetyLimit
      }
    self.init(status, lines: error.lines)
  }
}
