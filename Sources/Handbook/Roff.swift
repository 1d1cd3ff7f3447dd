/// Text for `man`, with the macros of its package of that name.
struct Roff {
  private(set) var text: String

  init(title: String, program: String) {
    text = ".TH \"\(title.uppercased())\" 1 \"\" \"\(program)\" \"star-audit\"\n"
  }

  mutating func section(_ title: String) { text += ".SH \(title)\n" }

  mutating func line(_ words: String) { text += Self.escaped(words) + "\n" }

  mutating func bold(_ words: String) { text += ".B \(Self.escaped(words))\n" }

  mutating func paragraph(_ words: String) { text += ".PP\n\(Self.escaped(words))\n" }

  mutating func item(_ heading: String, _ words: String) {
    text += ".TP\n\\fB\(Self.escaped(heading))\\fR\n\(Self.escaped(words))\n"
  }

  mutating func example(_ purpose: String, _ line: String) {
    text += ".PP\n\(Self.escaped(purpose)):\n.PP\n.nf\n.RS\n\(Self.escaped(line))\n.RE\n.fi\n"
  }

  mutating func references(_ names: [String]) {
    for (place, name) in names.enumerated() {
      text += ".BR \(Self.escaped(name)) (1)\(place + 1 < names.count ? "," : "")\n"
    }
  }

  /// Nothing of the text is a request, and a hyphen can be copied.
  private static func escaped(_ words: String) -> String {
    words.replacing("\\", with: "\\e").replacing("-", with: "\\-").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : String(line) }.joined(separator: "\n")
  }
}
