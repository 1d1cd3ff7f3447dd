/// What stands in a command's help after its options.
package enum HelpText {
  /// The sections of the command whose help this is; nothing where it is of no command.
  ///
  /// - Parameter help: the help as far as the argument parser writes it.
  package static func sections(after help: String) -> String {
    guard let guide = guide(of: help) else { return "" }
    return examples(guide) + environment(shownIn: help) + statuses(guide)
  }

  /// The guide of the command that the line of usage names.
  private static func guide(of help: String) -> CommandGuide? {
    guard let usage = help.split(separator: "\n").first(where: { $0.hasPrefix("USAGE: star-audit ") }) else {
      return nil
    }
    let words = usage.dropFirst("USAGE: star-audit ".count).split(separator: " ")
    return CommandGuide.named(words.prefix(2).joined(separator: " "))
      ?? words.first.flatMap { CommandGuide.named(String($0)) }
  }

  private static func examples(_ guide: CommandGuide) -> String {
    "\nEXAMPLES:\n" + guide.examples.map { "  \($0.purpose):\n    \($0.line)\n" }.joined() + "\n"
  }

  /// The variables that stand for the options that are shown.
  private static func environment(shownIn help: String) -> String {
    let names = help.split(separator: "\n").flatMap { line -> [Substring] in
      guard line.hasPrefix("  -") else { return [] }
      return line.split(separator: " ").prefix { $0.hasPrefix("-") }.map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    }
    let variables = Variable.ofOptions.filter { variable in
      variable.option.map { names.contains("--" + $0) } ?? false
    }
    return "ENVIRONMENT (the command line goes before it):\n"
      + variables.map { row($0.name, $0.meaning, 32) }.joined() + "\n"
  }

  private static func statuses(_ guide: CommandGuide) -> String {
    "EXIT STATUS:\n" + guide.meanings.map { row("\($0.status)", $0.meaning, 6) }.joined()
  }

  /// A name and what it means, in lines of 80.
  private static func row(_ name: String, _ meaning: String, _ width: Int) -> String {
    var lines = ["  " + name + String(repeating: " ", count: max(1, width - name.count - 2))]
    var isEmpty = true
    for word in meaning.split(separator: " ") {
      if !isEmpty, (lines.last?.count ?? 0) + 1 + word.count > 80 {
        lines.append(String(repeating: " ", count: width))
        isEmpty = true
      }
      lines[lines.count - 1] += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
