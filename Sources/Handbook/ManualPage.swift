/// A page of the manual, section 1, made from a command's help.
package struct ManualPage: Sendable {
  /// `star-audit-review.1`
  package let fileName: String
  package let text: String

  /// The pages of the program and of each of its commands.
  ///
  /// - Parameters:
  ///   - dump: how the argument parser describes the program.
  ///   - program: name and version.
  /// - Throws: `DecodingError`.
  package static func all(of dump: String, program: String) throws -> [ManualPage] {
    let description = try CommandDescription(dump: dump)
    let commands = description.all
    return [overview(description, commands, program)] + commands.map { page($0, program) }
  }

  private static func page(_ command: CommandDescription, _ program: String) -> ManualPage {
    let name = (["star-audit"] + command.words).joined(separator: "-")
    var roff = Roff(title: name, program: program)
    roff.section("NAME")
    roff.line("\(name) - \(command.abstract ?? "")")
    roff.section("SYNOPSIS")
    roff.bold((["star-audit"] + command.words).joined(separator: " "))
    roff.line(synopsis(command))
    if let discussion = command.discussion {
      roff.section("DESCRIPTION")
      roff.line(discussion)
    }
    roff.section("OPTIONS")
    for argument in command.shown {
      roff.item(heading(argument), argument.abstract ?? "")
    }
    if let guide = CommandGuide.named(command.words.joined(separator: " ")) {
      roff.section("EXAMPLES")
      for example in guide.examples { roff.example(example.purpose, example.line) }
      let options = Set(command.shown.flatMap { ($0.names ?? []).map(\.name) })
      roff.section("ENVIRONMENT")
      for variable in Variable.ofOptions where variable.option.map(options.contains) ?? false {
        roff.item(variable.name, variable.meaning)
      }
      roff.section("EXIT STATUS")
      for meaning in guide.meanings { roff.item("\(meaning.status)", meaning.meaning) }
    }
    roff.section("SEE ALSO")
    roff.references(["star-audit"])
    return ManualPage(fileName: name + ".1", text: roff.text)
  }

  private static func overview(
    _ program: CommandDescription, _ commands: [CommandDescription], _ version: String
  ) -> ManualPage {
    var roff = Roff(title: "star-audit", program: version)
    roff.section("NAME")
    roff.line("star-audit - \(program.abstract ?? "")")
    roff.section("SYNOPSIS")
    roff.bold("star-audit")
    roff.line("COMMAND [OPTIONS]")
    roff.section("DESCRIPTION")
    for paragraph in (program.discussion ?? "").split(separator: "\n\n").map(String.init) { roff.paragraph(paragraph) }
    roff.section("COMMANDS")
    for command in commands { roff.item(command.words.joined(separator: " "), command.abstract ?? "") }
    roff.section("ENVIRONMENT")
    for variable in Variable.all { roff.item(variable.name, variable.meaning) }
    roff.section("FILES")
    for file in Self.files { roff.item(file.path, file.meaning) }
    roff.section("EXIT STATUS")
    for meaning in StatusMeaning.all { roff.item("\(meaning.status)", meaning.meaning) }
    roff.section("SEE ALSO")
    roff.references(commands.map { (["star-audit"] + $0.words).joined(separator: "-") })
    return ManualPage(fileName: "star-audit.1", text: roff.text)
  }

  private static let files = [
    (path: "/etc/star-audit/star-audit.yaml", meaning: "the configuration, where --config names no other"),
    (
      path: "/etc/star-audit/editions, /etc/star-audit/templates",
      meaning: "editions of the standard, and texts of notices"
    ),
    (path: "/var/lib/star-audit/records.db", meaning: "the records"),
    (path: "/var/lib/star-audit/outbox", meaning: "the batches"),
  ]

  private static func heading(_ argument: CommandDescription.Argument) -> String {
    let value = argument.valueName.map { "<\($0)>\(argument.isRepeating ? " ..." : "")" } ?? ""
    guard let names = argument.names, !names.isEmpty else { return value }
    let all = names.map(\.text).joined(separator: ", ")
    return argument.kind == "option" ? "\(all) \(value)" : all
  }

  private static func synopsis(_ command: CommandDescription) -> String {
    let needed = command.shown.filter { $0.kind == "option" && !$0.isOptional }.map(heading)
    let positions = command.shown.filter { $0.kind == "positional" }.map { argument in
      argument.isOptional ? "[\(heading(argument))]" : heading(argument)
    }
    return (["[OPTIONS]"] + needed + positions).joined(separator: " ")
  }
}
