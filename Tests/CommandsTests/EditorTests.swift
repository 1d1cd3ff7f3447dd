import Foundation
import Testing

/// What an editor says by the schemas of configuration and editions is what `check` says.
@Suite struct EditorTests {
  private static let config = Project.file("config").path

  /// How many objections an independent validator has to each document, read as YAML 1.2 reads it.
  private func objections(_ schema: String, _ documents: [String]) throws -> [Int] {
    let counts = try python(
      "yaml_objections", "\(Self.config)/schemas/\(schema).schema.json",
      String(decoding: try JSONEncoder().encode(documents), as: UTF8.self))
    return try #require(counts as? [Int])
  }

  private func text(_ file: String) throws -> String {
    try String(contentsOfFile: Self.config + "/" + file, encoding: .utf8)
  }

  @Test func theFilesThatAreShippedAreAsTheirSchemasSayAndNameThem() throws {
    for (file, schema) in [("star-audit.yaml", "star-audit"), ("editions/2025.yaml", "edition")] {
      #expect(try objections(schema, [text(file)]) == [0])
      // The line may stand anywhere; at the end it moves no line that somebody was told of.
      let line = try #require(try text(file).split(separator: "\n").last)
      let path = try #require(line.wholeMatch(of: /# yaml-language-server: \$schema=(\S+)/)?.1)
      let folder = (Self.config + "/" + file as NSString).deletingLastPathComponent
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(path)"))
    }
  }

  @Test func anEditorRefusesWhatCheckRefuses() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let documents = [
      "max_downgrades: 25\n", "max_downgrades: 25%\n", "max_shrink: 0%\n", "lenient: [dates, numbers]\n",
      "lenient: []\n",
      "renewal_days: [01-15, 03-31]\n", "compare: none\n", "report_language: zh\n", "time_zone: UTC\n",
      "in_service_since: 2027-01-01\n", "confirmation_url: https://a.test-it.de/?c={channel_id}\n",
      "mail: { from: a@b.de, digest_to: c@d.de, objections: e@f.de }\n",
      // From here on wrong.
      "max_downgrade: 25\n", "max_downgrades: 101%\n", "max_downgrades: -1\n", "max_downgrades: many\n",
      "lenient: dates\n", "lenient: [date]\n", "lenient: [dates, dates]\n", "renewal_days: []\n",
      "renewal_days: [04-01]\n",
      "compare: first\n", "report_language: de\n", "time_zone: CST\n", "in_service_since: soon\n", "database: ''\n",
      "confirmation_url: https://a.de/\n", "confirmation_url: https://a.de/{{channel_id}}\n",
      "verify_url: https://a.de/{channel_id}\n", "mail: { from: nobody }\n", "mail: { from: a@b.de }\n",
      "database: [a]\n",
    ]
    let told = try objections("star-audit", documents)
    for (document, count) in zip(documents, told) {
      let result = try Program.run(
        [
          "check", "--config", try folder.write(document, to: "c.yaml"), "--database", database, "--outbox",
          folder.path("o"),
        ])
      #expect((result.status == 78) == (count > 0), "\(document): \(count) objections, \(result.text)")
    }
    #expect(told.filter { $0 > 0 }.count == 20)
  }

  @Test func anEditorRefusesTheEditionsThatCheckRefuses() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let sound = try text("editions/2025.yaml")
    let changes = [
      ("credits: 600", "credits: 601"), ("margin: application", "margin: review"),
      ("support_email: yes", "support_email: true"),
      ("  strangers_credits: count", "  # left out"), ("hotline: warning", "hotline: off"),
      // From here on wrong.
      ("credits: 600", "credits: -1"), ("credits: 600", "credit: 600"), ("margin: application", "margin: renewal"),
      ("hotline: 7x24", "hotline: 24x7"), ("grace: 3", "grace: three"), ("  grace: 3", "  # left out"),
      ("upgrade-opportunity: information", "upgrade-opportunity: downgrade"), ("credit-baseline:", "credits-baseline:"),
      ("reminder_days: [90, 60, 30]", "reminder_days: [0]"), ("kinds: [AD, ", "kinds: [AD, AD, "),
      ("effective_from: 2025-01-20", "effective_from: 20.1.2025"), ("edition: \"2025\"", "edition: \"a b\""),
    ]
    let documents = changes.map { sound.replacing($0.0, with: $0.1, maxReplacements: 1) }
    let told = try objections("edition", documents)
    for (index, document) in documents.enumerated() {
      #expect(document != sound, "\(changes[index])")
      let result = try Program.run([
        "explain", "CH-1", "--as-of", "2026-07-01", "--edition", try folder.write(document, to: "e.yaml"), "--database",
        database,
      ])
      #expect(
        (result.status == 78) == (told[index] > 0), "\(changes[index]): \(told[index]) objections, \(result.errors)")
    }
    #expect(told.filter { $0 > 0 }.count == 12)
  }

  @Test func whatAPlainCountMeansIsEchoed() throws {
    let folder = try Folder()
    let database = try Records().database(in: folder)
    let config = try folder.write("max_downgrades: 25\nmax_shrink: 25%\nmax_undecided: 5000\n", to: "c.yaml")
    let shown = try Program.run(["config", "show", "--config", config]).text
    #expect(
      shown.contains(
        "(a plain count: 25 stars, however many channels there are; a share is written with a percent sign)"))
    #expect(shown.contains("(a share: 25 of a hundred, rounded down, but no less than 10 channels)"))
    let check = try Program.run(["check", "--config", config, "--database", database, "--outbox", folder.path("o")])
    #expect(check.text.contains("remark: max_downgrades: 25 is a plain count"), "\(check.text)")
    #expect(!check.text.contains("max_shrink:") && !check.text.contains("max_undecided:"))
  }
}
