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

  /// What is done by hand can read the records, as `send` must to leave out what was taken back.
  @Test(arguments: ["systemd/OPERATIONS.md", "README.md", "systemd/install.sh"])
  func whatIsDoneByHandIsDoneWithTheGroupOfTheRecords(_ file: String) throws {
    let lines = try text(file).split(separator: "\n").filter { $0.contains("runuser -u star-audit") }
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.contains(" -g star-audit -G star-audit-records -- "), "\(line)") }
  }

  /// The first command of a list that fails is the last that systemd runs: what is to write the metrics takes the place of the unit's own.
  @Test func theDropInForMetricsRunsOneStatus() throws {
    let page = try text("systemd/OPERATIONS.md")
    let lines = page.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    let own = lines.filter { $0.hasPrefix("ExecStopPost=") }
    #expect(own.count == 2 && own.first == "ExecStopPost=", "\(own)")
    let unit = try text("systemd/star-audit-check.service").split(separator: "\n").first {
      $0.hasPrefix("ExecStopPost=")
    }
    #expect(own.last?.hasPrefix(try #require(unit) + " --metrics /") == true, "\(own)")
  }

  /// After a restore without the newest `.sent`, what was sent is accepted without being sent, and the rest is passed on.
  @Test(arguments: [("<known@example.com>", false), ("<new@example.com>", true)])
  func theScriptThatSendsTheRestLeavesOutWhatWasSent(_ id: String, _ isSent: Bool) throws {
    let folder = try Folder()
    let page = try text("systemd/OPERATIONS.md")
    let body = try #require(page.firstMatch(of: /<<'END'\n((?:    .*\n)+?)    END\n/)).1
    let script = body.split(separator: "\n").map { $0.dropFirst(4) }.joined(separator: "\n")
    #expect(script.hasPrefix("#!/bin/sh\n") && script.contains("/usr/local/share/sent-ids"))
    let file = try folder.write(
      script.replacing("/usr/local/share/sent-ids", with: folder.path("sent-ids")) + "\n", to: "send-the-rest")
    try folder.write("<known@example.com>\n", to: "sent-ids")
    try folder.write("#!/bin/sh\ncat >\"$OUT/sent\"\n", to: "bin/sendmail")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path("bin/sendmail"))
    let message = "To: a@example.com\nMessage-ID: \(id)\n\nMessage-ID: <known@example.com>\n"
    let path = try folder.write(message, to: "message")
    let result = try Program.launch(
      "/bin/sh", ["-c", "/bin/sh '\(file)' <'\(path)'"],
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "OUT": folder.path])
    #expect(result.status == 0, "\(result.errors)")
    #expect(String(decoding: folder.contents("sent"), as: UTF8.self) == (isSent ? message : ""))
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

  /// What the mail about a unit says, of which systemd says this of its commands.
  private func mail(_ commands: String, main: String) throws -> String {
    let folder = try Folder()
    let bin = folder.path("bin")
    try folder.write(commands, to: "commands")
    for (name, script) in [
      ("sendmail", "#!/bin/sh\necho \"$@\" >\"$OUT/arguments\"\ncat >\"$OUT/message\"\n"),
      (
        "systemctl",
        """
        #!/bin/sh
        # The unit is still on its way down when it is first asked for.
        case "$*" in
          *ActiveState*) if [ -e "$OUT/asked" ]; then echo failed; else touch "$OUT/asked"; echo activating; fi ;;
          *ExecStopPost*) [ -e "$OUT/asked" ] && cat "$OUT/commands" ;;
          *ExecMainStatus*) echo \(main) ;;
          *) echo 'star-audit: a limit'; exit 3 ;;
        esac

        """
      ),
    ] {
      try folder.write(script, to: "bin/\(name)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(bin)/\(name)")
    }
    let result = try Program.launch(
      Self.source + "/systemd/mail-failure.sh", ["star-audit-check.service"],
      environment: ["PATH": bin + ":/usr/bin:/bin", "OUT": folder.path, "MAILTO": "admin@department.example"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(String(decoding: folder.contents("arguments"), as: UTF8.self) == "-t -i\n")
    return String(decoding: folder.contents("message"), as: UTF8.self)
  }

  /// A command of a unit as `systemctl show` tells it.
  private func command(_ property: String, _ words: String, _ code: String, _ status: String, ignored: String = "no")
    -> String
  {
    "\(property)={ path=/usr/bin/star-audit ; argv[]=\(words) ; ignore_errors=\(ignored) ; "
      + "start_time=[Sun 2026-12-20 03:00:00 CST] ; stop_time=[Sun 2026-12-20 03:00:01 CST] ; pid=813 ; code=\(code) ; "
      + "status=\(status) }\n"
  }

  /// The mail about a unit that failed: to whom, which of its commands with which status, and what that asks for.
  @Test func aUnitThatFailedIsMailed() throws {
    let message = try mail(
      command("ExecStart", "/usr/bin/star-audit review", "exited", "77")
        + command("ExecStopPost", "/usr/bin/star-audit status", "(null)", "0/0"), main: "77")
    #expect(message.hasPrefix("To: admin@department.example\nSubject: star-audit-check.service has failed on "))
    #expect(message.contains(", exit status 77\n"))
    #expect(message.contains("\n`star-audit review` ended with exit status 77: a safety limit: look at"), "\(message)")
    #expect(!message.contains("`star-audit status`"))
    #expect(message.hasSuffix("star-audit: a limit\n"))
  }

  /// The monthly check fails by its second half, too, of which the status of the main command says nothing.
  @Test func ofAUnitWithSeveralCommandsEachThatFailedIsNamed() throws {
    let fine = command("ExecStart", "/usr/bin/star-audit check", "exited", "0")
    let missing = command(
      "ExecStopPost", "/usr/bin/star-audit status --metrics /srv/a ; b.prom", "exited", "3")
    let second = try mail(fine + missing, main: "0")
    #expect(second.contains(", exit status 3\n"), "\(second)")
    #expect(
      second.contains("\n`star-audit status --metrics /srv/a ; b.prom` ended with exit status 3: a batch that was due"),
      "\(second)")
    #expect(!second.contains("star-audit check"))
    let both = try mail(command("ExecStart", "/usr/bin/star-audit check", "exited", "78") + missing, main: "78")
    #expect(both.contains(", exit status 78, 3\n"), "\(both)")
    #expect(both.contains("\n`star-audit check` ended with exit status 78: the configuration is wrong"), "\(both)")
    #expect(both.contains("exit status 3: a batch that was due"), "\(both)")
    let killed = try mail(
      command("ExecStart", "/usr/bin/star-audit check", "killed", "9/KILL")
        + command("ExecStopPost", "/bin/false", "exited", "1", ignored: "yes"), main: "9")
    #expect(killed.contains("\n`star-audit check` was ended by signal 9/KILL: see below"), "\(killed)")
    #expect(killed.contains(", exit status 9/KILL\n"), "\(killed)")
    // Of one that did not fail, as when the mail is tried, the main status is told.
    #expect(try mail(fine, main: "0").contains("The exit status is 0: see below"))
  }
}
