import Foundation
import Testing

/// The project's `config/`.
enum ConfigFolder {
  static var url: URL {
    Project.file("config")
  }
}

/// Nothing in a configured folder is ignored in silence (Configuration.md).
@Suite struct ConfiguredFolderTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func copy(_ name: String) throws {
    try FileManager.default.copyItem(
      atPath: ConfigFolder.url.appendingPathComponent(name).path, toPath: folder.path(name))
  }

  private func rename(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: folder.path(name), toPath: folder.path(other))
  }

  private func change(_ name: String, _ from: String, _ to: String) throws {
    let text = String(decoding: folder.contents(name), as: UTF8.self)
    #expect(text.contains(from))
    try folder.write(text.replacingOccurrences(of: from, with: to), to: name)
  }

  private func config(_ text: String = "# every key is left out\n") throws -> String {
    try folder.write(text, to: "star-audit.yaml")
  }

  /// A command that reads the configuration and nothing else.
  private func readConfiguration(_ text: String = "# every key is left out\n") throws -> Program.Result {
    try Program.run(["rules", "--config", config(text)])
  }

  @Test(
    arguments: ["2025.yaml", "2025.yml", "2025.YAML", "2025.Yml"], ["editions: editions\n", "max_downgrades: 30%\n"])
  func anEditionDecidesHoweverItsFileIsCalled(_ name: String, _ text: String) throws {
    try copy("editions")
    try change("editions/2025.yaml", "edition: \"2025\"", "edition: ours")
    if name != "2025.yaml" { try rename("editions/2025.yaml", to: "editions/" + name) }
    let rules = try Program.run(["rules", "--format", "json", "--config", config(text)])
    #expect(rules.status == 0, "\(rules.errors)")
    #expect(rules.text.contains("\"edition\":\"ours\""))
  }

  @Test(arguments: ["2025.yaml~", "2025.yaml.new", "README", "2026.json", "old/2024.yaml", "2024.yaml/x"])
  func whatIsNoEditionIsNamed(_ stranger: String) throws {
    try copy("editions")
    try folder.write("x", to: "editions/" + stranger)
    let result = try readConfiguration()
    #expect(result.status == 78)
    let name = stranger.split(separator: "/").first.map(String.init) ?? ""
    #expect(result.errors.contains("/editions/\(name): editions: is no edition's file"), "\(result.errors)")
  }

  @Test(arguments: [
    ("templates/zh_CN/revoke.txt", "/templates/zh_CN: templates: is no language tag"),
    (
      "templates/chinese/revoke.txt",
      "/templates/chinese: templates: is a language that the program has no sentences in"
    ),
    ("templates/tlh/revoke.txt", "/templates/tlh: templates: is a language that the program has no sentences in"),
    ("templates/README", "/templates/README: templates: is no folder"),
    ("templates/ZH/.keep", "/templates/zh: templates: is the same language as the folder ZH"),
    ("templates/zh/revoke.txt.new", "/templates/zh/revoke.txt.new: templates: is no template"),
    ("templates/zh/Revoke.txt", "/templates/zh/Revoke.txt: templates: is no template"),
    ("templates/zh/revoke.htm", "/templates/zh/revoke.htm: templates: is no template"),
    ("templates/zh/old/revoke.txt", "/templates/zh/old: templates: is no template"),
  ])
  func whatIsNoTemplateIsNamed(_ stranger: String, _ expected: String) throws {
    try copy("templates")
    try folder.write("x", to: stranger)
    let result = try readConfiguration()
    #expect(result.status == 78)
    #expect(result.errors.contains(expected), "\(result.errors)")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
  }

  @Test func whatIsHiddenIsNobodysBusiness() throws {
    try copy("editions")
    try copy("templates")
    for name in ["editions/.2026.yaml.swp", "templates/.git/config", "templates/zh/.revoke.txt.swp"] {
      try folder.write("x", to: name)
    }
    #expect(try readConfiguration().status == 0)
  }

  @Test func everyStrangerIsNamedAtOnce() throws {
    try copy("editions")
    try copy("templates")
    for name in ["editions/a", "editions/b", "templates/c", "templates/en/d"] { try folder.write("x", to: name) }
    let result = try readConfiguration("time_zone: CST\n")
    #expect(result.status == 78)
    for name in ["time_zone:", "/editions/a:", "/editions/b:", "/templates/c:", "/templates/en/d:"] {
      #expect(result.errors.contains(name), "\(name) in \(result.errors)")
    }
  }

  @Test(arguments: ["editions", "templates"])
  func aNameBesideTheFileThatIsNoFolderIsRefused(_ name: String) throws {
    try folder.write("x", to: name)
    let result = try readConfiguration()
    #expect(result.status == 78)
    #expect(result.errors.contains("/\(name): \(name): is no folder"), "\(result.errors)")
  }

  @Test(arguments: ["editions", "templates"])
  func aFolderThatTheFileNamesMustBeThere(_ name: String) throws {
    let result = try readConfiguration("\(name): nowhere\n")
    #expect(result.status == 78)
    #expect(result.errors.contains("star-audit.yaml:1:"), "\(result.errors)")
    #expect(result.errors.contains("\(name): there is no folder"), "\(result.errors)")
  }

  @Test func aFolderWithoutEditionsIsRefused() throws {
    try folder.write("x", to: "editions/.hidden")
    let result = try readConfiguration()
    #expect(result.status == 78)
    #expect(result.errors.contains("editions: has no edition's file"), "\(result.errors)")
  }

  /// The notices of a review in which a channel of each language loses its star.
  private func notices(_ languages: String..., outbox: String = "outbox") throws -> [String: Message] {
    let names = languages.indices.map { "CH-\($0 + 2)" }
    let database = folder.path("records.db")
    if !FileManager.default.fileExists(atPath: database) {
      _ = try Records().adding(names).database(in: folder)
      try Records.change(database, "UPDATE credits SET points = 0")
      for (name, language) in zip(names, languages) {
        try Records.change(database, "UPDATE channels SET language = '\(language)' WHERE channel_id = '\(name)'")
      }
    }
    let result = try Program.run([
      "review", "--as-of", "2026-07-01", "--config", config(), "--database", database, "--outbox", folder.path(outbox),
    ])
    #expect(result.status == 0, "\(result.errors)")
    return try Dictionary(
      uniqueKeysWithValues: zip(languages, names).map { language, name in
        (language, try Message(folder.path("\(outbox)/2026-07-review/notices/\(name).downgrade.eml")))
      })
  }

  @Test func noChineseNoticeBecomesEnglishForARegionsFolder() throws {
    try copy("templates")
    try rename("templates/zh", to: "templates/zh-CN")
    try change("templates/zh-CN/downgrade.txt", "Subject: ", "Subject: 我们的 ")
    let notices = try notices("zh", "zh-CN", "zh-Hans-CN", "de")
    let own = try #require(notices["zh-CN"])
    let language = try #require(notices["zh"])
    let other = try #require(notices["zh-Hans-CN"])
    #expect(own.header("Subject")?.hasPrefix("我们的") == true)
    #expect(language.header("Subject")?.hasPrefix("我们的") == false)
    for message in [own, language, other] { #expect(message.text.contains("证书") || message.text.contains("积分")) }
    #expect(try #require(notices["de"]).text.contains("credits"))
    let check = try Program.run(["check", "--config", config(), "--database", folder.path("records.db")])
    #expect(check.status == 0)
    #expect(check.text.contains("/templates/zh: has no template; in its place serves what the program carries"))
  }

  @Test func aTemplateThatIsMissingIsTakenFromWhatTheProgramCarriesAndRemarkedOn() throws {
    try copy("templates")
    for name in ["zh/downgrade.txt", "zh/downgrade.html", "en/certificate.html"] {
      try FileManager.default.removeItem(atPath: folder.path("templates/" + name))
    }
    #expect(try #require(notices("zh")["zh"]).text.contains("积分"))
    let check = try Program.run(["check", "--config", config(), "--database", folder.path("records.db")])
    #expect(check.status == 0)
    #expect(check.text.contains("/templates/zh: lacks downgrade.txt, downgrade.html; in its place"), "\(check.text)")
    #expect(check.text.contains("/templates/en: lacks certificate.html; in its place"))
    let document = try Program.run([
      "check", "--format", "json", "--config", config(), "--database", folder.path("records.db"),
    ])
    #expect(document.text.contains("/templates/en: lacks certificate.html; in its place"))
  }

  /// Whatever an editor makes of a text, the same is said.
  @Test func templatesWithOtherLineEndsAndMarksMakeTheSameBatch() throws {
    try copy("templates")
    _ = try notices("zh")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path("templates")) where name.contains(".") {
      let text = String(decoding: folder.contents("templates/" + name), as: UTF8.self)
      try folder.write(
        "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n"), to: "templates/" + name)
    }
    _ = try notices("zh", outbox: "other")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("outbox/2026-07-review")).sorted()
    #expect(names.count > 6)
    for name in names {
      #expect(
        folder.contents("outbox/2026-07-review/" + name) == folder.contents("other/2026-07-review/" + name), "\(name)")
    }
    try change("templates/zh/revoke.txt", "Subject: ", "Betreff: ")
    let wrong = try readConfiguration()
    #expect(wrong.status == 78)
    #expect(wrong.errors.contains("/templates/zh/revoke.txt:1:1: does not begin with a line \"Subject: "))
    #expect(wrong.errors.split(separator: "\n").count == 1, "\(wrong.errors)")
  }
}
