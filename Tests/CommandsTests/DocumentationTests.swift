import Foundation
import Testing

/// README, documentation, help and commands say the same.
@Suite struct DocumentationTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Project.file(path), encoding: .utf8)
  }

  private var commands: String { get throws { try text("Sources/Handbook/Handbook.docc/Commands.md") } }

  /// The first cell of each row of the tables.
  private func firstCells(_ text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map {
      $0.dropFirst(2).prefix { $0 != "|" }.trimmingCharacters(in: .whitespaces)
    }
  }

  @Test func everyCommandIsDocumentedAndNoOther() throws {
    let help = try Program.run(["--help"])
    let listed = try #require(help.text.components(separatedBy: "SUBCOMMANDS:").last)
    let commands = listed.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "help" && $0 != "See" }
    let documented = try firstCells(self.commands).map {
      String($0.dropFirst().prefix { $0 != " " && $0 != "`" })
    }
    #expect(commands.count >= 8)
    #expect(Set(commands) == Set(documented).subtracting(["--"]))
  }

  @Test func everySharedOptionIsDocumentedAndTakenByEveryCommand() throws {
    let documented = try commands
    let all = ["--database", "--config", "--outbox", "--as-of", "--format", "--quiet", "--verbose"]
    for option in all { #expect(documented.contains("`\(option)")) }
    let folder = try Folder()
    let shared = ["--database", folder.path("none.db"), "--outbox", folder.path("none"), "--as-of", "2027-01-01", "-q"]
    for command in [
      ["review"], ["renewal-notices"], ["renew"], ["remind"], ["assess", "X", "--all"], ["explain", "X"], ["channels"],
      ["rules"], ["import", folder.path("none")], ["check"], ["apply", "X"],
      ["withdraw", "X", "--reason", "x", "--by", "x"],
      ["reinstate", "X", "--batch", "X", "--reason", "x", "--by", "x"],
      ["send", "X"], ["schema"], ["migrate"], ["config", "show"], ["verify", "X"], ["status"],
    ] {
      let result = try Program.run(command + shared + ["--format", "text"])
      #expect(result.status != 64 || result.errors.contains("may be published"), "\(command): \(result.errors)")
    }
  }

  /// What a command does nothing with is not in its help.
  @Test func theHelpOfACommandHasOnlyTheOptionsThatItHas() throws {
    func help(_ command: String...) throws -> String { try Program.run(command + ["--help"]).text }
    #expect(try !help("rules").contains("--outbox") && !help("rules").contains("--database"))
    #expect(try help("import").contains("text, jsonl (default: text)"))
    #expect(try !help("import").contains("--as-of") && !help("migrate").contains("--format"))
    #expect(try help("status").contains("--as-of <date>") && help("status").contains("(default: today)"))
    #expect(try help("check").contains("--outbox"))
  }

  @Test func everyFileOfABatchAndEveryKeyOfTheConfigurationIsDocumented() throws {
    let folder = try Folder()
    #expect(try Program.run(["demo", folder.path("demo")]).status == 0)
    let batch = try text("Sources/Outbox/Outbox.docc/Batch.md")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("demo/outbox/2027-01-review")) {
      #expect(batch.contains("`\(name)"), "\(name)")
    }
    let keys = try text("Sources/Handbook/Handbook.docc/Configuration.md")
    let refused = try Program.run(["check", "--config", try folder.write("x: 1\n", to: "x.yaml")])
    let known = try #require(
      refused.text.components(separatedBy: "expected one of ").last?.split(separator: "\n").first)
    for key in known.components(separatedBy: ", ") { #expect(keys.contains("`\(key)`"), "\(key)") }
  }

  @Test func theWorkedExampleIsWhatTheProgramPrints() throws {
    let folder = try Folder()
    #expect(try Program.run(["demo", folder.path("demo")]).status == 0)
    let preview = try Program.run(
      ["review", "--report-only", "--as-of", "2027-01-01", "--database", folder.path("demo/records.db")])
    func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }
    let example = try #require(
      try text("README.md").components(separatedBy: "\n## A worked example\n").last?.components(separatedBy: "```")
        .dropFirst().first)
    let printed = try #require(
      preview.text.components(separatedBy: "\n\n").first { $0.contains("DOWNGRADE  CH-0000003") })
    #expect(words(example) == words(printed))
  }
}
