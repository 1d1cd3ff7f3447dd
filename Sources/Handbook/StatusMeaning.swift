/// What an exit status means (Exit-statuses.md).
package struct StatusMeaning: Sendable {
  package let status: Int32
  package let meaning: String

  /// Those that every command has.
  static let common: Set<Int32> = [0, 64, 74, 78]

  package static let all = [
    StatusMeaning(status: 0, meaning: "done, or done before"),
    StatusMeaning(
      status: 2, meaning: "done, and a decision is not what the channel would wish; with --detailed-exitcode alone"),
    StatusMeaning(status: 3, meaning: "a batch that was due is missing or damaged, or one that is applied is damaged"),
    StatusMeaning(
      status: 64, meaning: "the command line is wrong, or nothing may be done as of that day or with that batch"),
    StatusMeaning(
      status: 65, meaning: "the input is wrong: the records, a batch, or what they say of each other; it is named"),
    StatusMeaning(status: 66, meaning: "an input file is missing or unreadable"),
    StatusMeaning(
      status: 73, meaning: "what is to be made is there already and differs, or cannot be made; nothing was changed"),
    StatusMeaning(status: 74, meaning: "reading or writing failed; nothing half-written is visible"),
    StatusMeaning(status: 75, meaning: "try again: somebody else is at work, or something is to be done before"),
    StatusMeaning(status: 77, meaning: "a safety limit: nobody can mean it as it is, and nothing was published"),
    StatusMeaning(
      status: 78, meaning: "the configuration, an edition or a template is wrong: file, line and key are named"),
  ]
}
