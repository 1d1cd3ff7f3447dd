import Foundation
import Testing

/// Help, manual pages and completions are made from one description of each command, and say the same.
@Suite struct ManualTests {
  /// Every command, by its words.
  private func commands() throws -> [[String]] {
    let help = try Program.run(["--help"]).text
    let listed = try #require(help.components(separatedBy: "SUBCOMMANDS:").last)
    return listed.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "help" && $0 != "See" }
      .map { $0 == "config" ? ["config", "show"] : [$0] }
  }

  private func options(of help: String) -> [String] {
    help.split(separator: "\n").filter { $0.hasPrefix("  -") }.flatMap { line in
      line.split(separator: " ").prefix { $0.hasPrefix("-") }.map { String($0).replacing(",", with: "") }
    }
  }

  @Test func everyCommandsHelpHasExamplesThatAreRightAndWhatItMayEndWith() throws {
    for command in try commands() {
      let help = try Program.run(command + ["--help"]).text
      let name = command.joined(separator: " ")
      let known = options(of: help)
      let examples = try #require(
        help.components(separatedBy: "\nEXAMPLES:\n").last?.components(separatedBy: "\n\nENVIRONMENT").first)
      let lines = examples.split(separator: "\n").filter { $0.hasPrefix("    ") }
      #expect(!lines.isEmpty, "\(name)")
      for line in lines {
        #expect(line.hasPrefix("    star-audit \(name)"), "\(line)")
        for option in line.split(separator: " ") where option.hasPrefix("--") {
          #expect(known.contains(String(option)), "\(name) has no \(option)")
        }
      }
      #expect(help.contains("\n  STAR_AUDIT_CONFIG "), "\(name)")
      #expect(known.contains("--database") == help.contains("\n  STAR_AUDIT_DATABASE "), "\(name)")
      #expect(help.contains("\nEXIT STATUS:\n  0   ") && help.contains("\n  78  "), "\(name)")
    }
    #expect(try Program.run(["status", "--help"]).text.contains("\n  3   a batch that was due"))
    #expect(try !Program.run(["import", "--help"]).text.contains("\n  77  "))
  }

  @Test func everyCommandHasAPageWithTheOptionsOfItsHelpAndNoOther() throws {
    let folder = try Folder()
    #expect(try Program.run(["manual", folder.path("man")]).status == 0)
    let commands = try commands()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("man"))
    #expect(
      Set(names)
        == Set(commands.map { "star-audit-\($0.joined(separator: "-")).1" } + ["star-audit.1"]))
    for command in commands {
      let page = String(
        decoding: folder.contents("man/star-audit-\(command.joined(separator: "-")).1"), as: UTF8.self
      ).replacing("\\-", with: "-")
      let help = try Program.run(command + ["--help"]).text
      for option in options(of: help) { #expect(page.contains(option), "\(command): \(option)") }
      let told = page.components(separatedBy: ".TP\n\\fB").dropFirst().compactMap {
        $0.split(separator: "\\").first.map(String.init)
      }
      for heading in told where heading.hasPrefix("-") {
        for option in heading.split(separator: " ") where option.hasPrefix("-") {
          #expect(options(of: help).contains(String(option).replacing(",", with: "")), "\(command): \(option)")
        }
      }
    }
    // Every variable is in the page of the program.
    let page = String(decoding: folder.contents("man/star-audit.1"), as: UTF8.self)
    #expect(page.contains("STAR_AUDIT_DETAILED_EXITCODE") && page.contains("NOTIFY_SOCKET"))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/groff") else { return }
    for name in names {
      let checked = try Program.launch(
        "/usr/bin/groff", ["-man", "-Tutf8", "-ww", "-z", folder.path("man/\(name)")])
      #expect(checked.status == 0 && checked.errors.isEmpty, "\(name): \(checked.errors)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func theCompletionsKnowEveryCommandAndOption(_ shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell]).text
    for command in try commands() {
      for word in command { #expect(script.contains(word), "\(word)") }
      for option in options(of: try Program.run(command + ["--help"]).text) where option.hasPrefix("--") {
        #expect(script.contains(shell == "fish" ? String(option.dropFirst(2)) : option), "\(command) \(option)")
      }
    }
    if shell == "bash" {
      let file = try Folder()
      #expect(try Program.launch("/bin/bash", ["-n", try file.write(script, to: "star-audit")]).errors.isEmpty)
    }
  }

  @Test func theVersionSaysWhatIsInIt() throws {
    let lines = try Program.run(["--version"]).text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.first?.wholeMatch(of: /star-audit \d+\.\d+\.\d+/) != nil)
    #expect(lines.dropFirst().first?.wholeMatch(of: /rules of \d+\.\d+\.\d+/) != nil)
    #expect(lines.dropFirst(2).first?.wholeMatch(of: /commit ([0-9a-f]{12}( with changes)?|unknown)/) != nil)
    #expect(lines.contains("edition 2025 (from 2025-01-20)"))
    #expect(lines.last?.wholeMatch(of: /SQLite 3\.\d+\.\d+/) != nil)
  }

  @Test func whatIsNearlyACommandOrAChannelIsNamed() throws {
    let slip = try Program.run(["reveiw", "--report-only"])
    #expect(slip.status == 64)
    #expect(slip.errors.contains("there is no command \"reveiw\" (did you mean review"), "\(slip.errors)")
    let office = try Office(Records())
    let near = try office.run("explain", "CH-2", on: "2027-01-01")
    #expect(near.status == 65 && near.errors.contains("did you mean CH-1?"), "\(near.errors)")
    let named = try office.run("explain", "one, ltd", on: "2027-01-01")
    #expect(named.status == 65 && named.errors.contains("did you mean CH-1?"), "\(named.errors)")
    #expect(try !office.run("explain", "nobody", on: "2027-01-01").errors.contains("did you mean"))
  }
}
