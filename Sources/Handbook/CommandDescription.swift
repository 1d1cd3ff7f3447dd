import Foundation

/// A command as the argument parser describes it: the part of its description (`--experimental-dump-help`) that pages are made
/// from.
struct CommandDescription: Decodable {
  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let subcommands: [CommandDescription]?
  let arguments: [Argument]?

  struct Argument: Decodable {
    let kind: String
    let abstract: String?
    let names: [Name]?
    let valueName: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }
  }

  private struct Document: Decodable {
    let command: CommandDescription
  }

  /// The program, with its commands.
  ///
  /// - Throws: `DecodingError` where the parser describes itself otherwise.
  init(dump: String) throws {
    self = try JSONDecoder().decode(Document.self, from: Data(dump.utf8)).command
  }

  /// Its words on the command line behind the program's name: `config show`; empty for the program.
  var words: [String] {
    guard let superCommands, !superCommands.isEmpty else { return [] }
    return superCommands.dropFirst() + [commandName]
  }

  /// The commands in it that do something, in their order; help about help is none.
  var all: [CommandDescription] {
    let below = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    return below.isEmpty ? [self] : below.flatMap(\.all)
  }

  /// The arguments that are shown.
  var shown: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
}
