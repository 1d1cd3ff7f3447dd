/// A variable of the environment that the program reads.
package struct Variable: Sendable {
  package let name: String
  /// The option for which it stands, without dashes; nil for one that stands for none.
  package let option: String?
  package let meaning: String

  private init(option: String, _ meaning: String) {
    name = Self.name(of: option)
    self.option = option
    self.meaning = meaning
  }

  private init(_ name: String, _ meaning: String) {
    self.name = name
    option = nil
    self.meaning = meaning
  }

  package static let prefix = "STAR_AUDIT_"

  /// Overrides hold for one run, and are read from the command line alone.
  package static let overridePrefix = "STAR_AUDIT_ALLOW_"

  /// The variable of an option.
  package static func name(of option: String) -> String {
    prefix + option.uppercased().replacing("-", with: "_")
  }

  /// The variables that stand for options. The command line goes before them; an empty one counts as none. A flag is 1, true
  /// or yes, and 0, false or no.
  package static let ofOptions = [
    Variable(option: "database", "the database of the records"),
    Variable(option: "config", "the configuration file"),
    Variable(option: "outbox", "the folder in which batches appear"),
    Variable(option: "as-of", "the day that a command is about"),
    Variable(option: "format", "text, json, jsonl or csv; a command that has not that one prints text"),
    Variable(option: "quiet", "results and errors only"),
    Variable(option: "verbose", "also what is worked on"),
    Variable(option: "report-only", "decisions are printed and nothing is published"),
    Variable(option: "supplement", "`review` supplements the latest review"),
    Variable(option: "compare", "the earlier review that a review is compared with"),
    Variable(option: "edition", "one edition's file in place of all; in previews"),
    Variable(option: "year", "the year whose certifications are to be renewed"),
    Variable(option: "on", "the day of an application"),
    Variable(option: "detailed-exitcode", "2 where a decision is not what the channel would wish"),
    Variable(option: "dry-run", "what would be done is said, and not done"),
    Variable(option: "with", "the command that `send` hands messages to"),
    Variable(option: "rate", "how many messages a minute `send` hands over at most"),
    Variable(option: "signing-key", "the private key that signs what is published"),
    Variable(option: "metrics", "the file that numbers for Prometheus are written to"),
  ]

  /// The variables of the system that are heeded.
  package static let ofSystem = [
    Variable("NO_COLOR", "where it is not empty, nothing is coloured"),
    Variable("TERM", "on a `dumb` terminal nothing is coloured, and no progress is shown"),
    Variable("TMPDIR", "where what is needed only for a while is kept; else /tmp"),
    Variable("NOTIFY_SOCKET", "set by systemd, which is told the status"),
    Variable("JOURNAL_STREAM", "set by systemd: messages have their priority before them"),
  ]

  package static let all = ofOptions + ofSystem
}
