import Foundation
import Testing

/// The operations page, the help and the files that are installed say the same.
@Suite struct OperationsTests {
  private static let source = Project.folder.path

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: Self.source + "/" + file, encoding: .utf8)
  }

  /// The rows of the table of a section, cell by cell.
  private func rows(_ title: String) throws -> [[String]] {
    let parts = try text("systemd/OPERATIONS.md").components(separatedBy: "\n## ")
    let section = try #require(parts.first { $0.hasPrefix(title + "\n") })
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map {
      $0.components(separatedBy: " | ").map { $0.trimmingCharacters(in: ["|", " "]) }
    }
  }

  /// The lines of a section of the program's page of the manual: heading and text.
  private func items(_ section: String) throws -> [[String]] {
    let folder = try Folder()
    #expect(try Program.run(["manual", folder.path("man")]).status == 0)
    let page = String(decoding: folder.contents("man/star-audit.1"), as: UTF8.self)
    let parts = page.replacing("\\-", with: "-").components(separatedBy: ".SH ")
    let part = try #require(parts.first { $0.hasPrefix(section + "\n") })
    return part.components(separatedBy: ".TP\n").dropFirst().map { item in
      item.replacing("\\fB", with: "").replacing("\\fR", with: "").split(separator: "\n").map(String.init)
    }
  }

  @Test func everyVariableIsInTheTable() throws {
    #expect(try rows("Variables").map { ["\($0[0].replacing("`", with: ""))", $0[1]] } == items("ENVIRONMENT"))
    // Whatever the program asks the environment for is a variable of the table.
    let known = Set(try items("ENVIRONMENT").map { $0[0] })
    let sources = try FileManager.default.subpathsOfDirectory(atPath: Self.source + "/Sources/star-audit")
    var asked = 0
    for file in sources where file.hasSuffix(".swift") {
      for match in try text("Sources/star-audit/" + file).matches(of: /(?:value\(of: |flag\()"([a-z-]+)"/) {
        asked += 1
        #expect(known.contains("STAR_AUDIT_" + match.1.uppercased().replacing("-", with: "_")), "\(match.1)")
      }
      for match in try text("Sources/star-audit/" + file).matches(of: /environment\["([A-Z_]+)"\]/) {
        asked += 1
        #expect(known.contains(String(match.1)), "\(match.1)")
      }
    }
    #expect(asked > 15)
  }

  @Test func everyExitStatusHasWhatToDo() throws {
    let rows = try rows("An administrator's bad day")
    #expect(try rows.map { $0[0] } == items("EXIT STATUS").map { $0[0] })
    #expect(rows.allSatisfy { $0.count == 3 && $0[1].count > 15 && $0[2].count > 6 })
  }

  /// Each command that the page gives is one, with options that it has.
  @Test func theCommandsOfThePageAreCommands() throws {
    // Code alone: what is indented, and what stands between backticks.
    let page = try text("systemd/OPERATIONS.md").split(separator: "\n").map { line in
      line.hasPrefix("    ")
        ? String(line)
        : line.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
          .map { String($0.element) }.joined(separator: "\n")
    }.joined(separator: "\n")
    var found = 0
    for match in page.matches(of: /star-audit ([a-z][a-z-]+)((?: --?[a-z-]+(?: [A-Z0-9][A-Za-z0-9-]*)?)*)/) {
      let command = String(match.1)
      // Of an account, or of the package.
      guard command != "outbox" else { continue }
      found += 1
      let help = try Program.run(command == "config" ? ["config", "show", "--help"] : [command, "--help"])
      #expect(help.status == 0, "\(match.0)")
      for option in match.2.split(separator: " ") where option.hasPrefix("--") {
        #expect(help.text.contains(option), "\(match.0)")
      }
    }
    #expect(found > 12)
  }

  /// What is installed is there, and what is there of units is installed.
  @Test func theListOfFilesIsThatOfTheFolder() throws {
    let listed = try text("systemd/files").split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    for file in listed { #expect(FileManager.default.fileExists(atPath: Self.source + "/systemd/" + file), "\(file)") }
    let there = try FileManager.default.subpathsOfDirectory(atPath: Self.source + "/systemd").filter { file in
      [".service", ".timer", ".conf", ".sysusers", ".tmpfiles"].contains { file.hasSuffix($0) }
    }
    #expect(Set(there).isSubset(of: listed), "\(Set(there).subtracting(listed))")
  }

  /// The mail about a unit that failed: to whom, with which status, and what that asks for.
  @Test func aUnitThatFailedIsMailed() throws {
    let folder = try Folder()
    let bin = folder.path("bin")
    for (name, script) in [
      ("sendmail", "#!/bin/sh\necho \"$@\" >\"$OUT/arguments\"\ncat >\"$OUT/message\"\n"),
      (
        "systemctl",
        """
        #!/bin/sh
        # The unit is still on its way down when it is first asked for.
        case "$*" in
          *ActiveState*) if [ -e "$OUT/asked" ]; then echo failed; else touch "$OUT/asked"; echo activating; fi ;;
          *ExecMainStatus*) [ -e "$OUT/asked" ] && echo 77 ;;
          *) echo 'star-audit: a limit'; exit 3 ;;
        esac

        """
      ),
    ] {
      try folder.write(script, to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(bin)/\(name)")
    }
    let result = try Program.launch(
      Self.source + "/systemd/mail-failure.sh", ["star-audit-review.service"],
      environment: ["PATH": bin + ":/usr/bin:/bin", "OUT": folder.path, "MAILTO": "admin@department.example"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(String(decoding: folder.contents("arguments"), as: UTF8.self) == "-t -i\n")
    let message = String(decoding: folder.contents("message"), as: UTF8.self)
    #expect(message.hasPrefix("To: admin@department.example\nSubject: star-audit-review.service has failed on "))
    #expect(message.contains(", exit status 77\n") && message.contains("a safety limit"))
    #expect(message.hasSuffix("star-audit: a limit\n"))
  }
}
