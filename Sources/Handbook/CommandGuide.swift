/// What a command's help says beside its options: told the same by `--help`, by the manual pages and by the operations page.
package struct CommandGuide: Sendable {
  /// Its words on the command line: `review`, `config show`.
  package let command: String
  package let examples: [Example]
  /// The exit statuses with which it may end, but those that every command has.
  package let statuses: [Int32]

  /// A command line that can be given as it stands, but for names.
  package struct Example: Sendable {
    package let purpose: String
    package let line: String
  }

  init(_ command: String, statuses: [Int32], _ examples: KeyValuePairs<String, String>) {
    self.command = command
    self.examples = examples.map { Example(purpose: $0.key, line: $0.value) }
    self.statuses = statuses
  }

  /// The guide of the command, by its words; nil for the program itself and for what has none.
  package static func named(_ command: String) -> CommandGuide? { all.first { $0.command == command } }

  /// What its exit statuses mean, in their order.
  package var meanings: [StatusMeaning] {
    StatusMeaning.all.filter { StatusMeaning.common.contains($0.status) || statuses.contains($0.status) }
  }

  package static let all = publishing + questions + records + administration
}
