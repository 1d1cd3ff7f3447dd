import Auditing
import Configuration
import Fixtures
import Foundation
import Testing

/// Editions and templates of a folder: everything that is wrong with them is told at once.
@Suite final class ConfiguredFilesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["editions", "templates"] {
      try FileManager.default.copyItem(at: Project.file("config/" + name), to: url(name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

  private func change(_ name: String, _ changes: [(from: String, to: String)], as other: String? = nil) throws {
    var text = try String(contentsOf: url(name), encoding: .utf8)
    for (from, to) in changes {
      #expect(text.contains(from), "\(from)")
      text = text.replacing(from, with: to)
    }
    try Data(text.utf8).write(to: url(other ?? name))
  }

  private func read(_ errors: inout [String]) throws -> EffectiveConfiguration {
    try Data("time_zone: UTC\n".utf8).write(to: url("star-audit.yaml"))
    var wrong: [ConfigurationError] = []
    let configuration = try EffectiveConfiguration(
      ConfigurationOptions(
        config: url("star-audit.yaml").path, database: url("records.db").path, outbox: url("outbox").path),
      errors: &wrong)
    errors = wrong.map { "\($0)".replacing(folder.path + "/", with: "") }
    return configuration
  }

  private func errors() throws -> [String] {
    var errors: [String] = []
    _ = try read(&errors)
    return errors
  }

  @Test func nothingIsWrongWithWhatIsCarried() throws {
    #expect(try errors() == [])
  }

  @Test func twoEditionsOfOneNameOrDayNameEachOther() throws {
    try change("editions/2025.yaml", [("2025-01-20", "2027-07-01")], as: "editions/a.yaml")
    try change("editions/2025.yaml", [("edition: \"2025\"", "edition: b")], as: "editions/b.yaml")
    let errors = try errors()
    #expect(errors.count == 2, "\(errors)")
    let (first, second) = (try #require(errors.first), try #require(errors.last))
    #expect(
      first.contains(/^editions\/a.yaml:6:10: edition: 2025 is that of \S*editions\/2025.yaml:6, too$/), "\(first)")
    #expect(
      second.contains(/^editions\/b.yaml:7:17: effective_from: 2025-01-20 is that of \S*editions\/2025.yaml:7, too$/),
      "\(second)")
  }

  /// That something else is wrong with a file hides nothing.
  @Test func everythingWrongWithEveryEditionIsTold() throws {
    try change(
      "editions/2025.yaml", [("credits: 600", "credits: x"), ("  grace: 3", "  grace: y")], as: "editions/a.yaml")
    let errors = try errors()
    let keys = Set(errors.map { $0.split(separator: " ")[1] })
    #expect(keys == ["edition:", "effective_from:", "requirements.4.credits:", "months.grace:"], "\(errors)")
    #expect(errors.count == keys.count)
    #expect(errors.allSatisfy { $0.hasPrefix("editions/a.yaml:") })
  }

  @Test func everythingWrongWithEveryTemplateIsTold() throws {
    try change(
      "templates/en/downgrade.txt",
      [
        ("Dear partner,", "Dear {{partner}}, {{verification_code}}"),
        ("{{objections}}", "{{#reapply_from}}{{objections}}{{/reapply_from}}"),
      ])
    try change("templates/en/downgrade.html", [("<p>Dear partner,</p>", "<p title={{channel_name}}>{{findings}}</p>")])
    try change("templates/zh/revoke.html", [("Title: ", "")])
    let errors = try errors()
    let expected = [
      "templates/en/downgrade.txt:3:1: {{partner}} names no value",
      "templates/en/downgrade.txt:3:1: {{verification_code}} is never",
      "{{objections}} stands only in sections",
      "templates/en/downgrade.html:2:1: {{channel_name}} stands in the attribute title",
      "templates/en/downgrade.html:2:1: {{findings}} is a list", "templates/zh/revoke.html:1:1: neither begins",
    ]
    #expect(errors.count == expected.count, "\(errors)")
    for reason in expected { #expect(errors.contains { $0.contains(reason) }, "\(reason) in \(errors)") }
  }

  /// What serves in place of what is missing is what is used, and not what the program carries.
  @Test func theRemarkNamesTheFolderThatServes() throws {
    try FileManager.default.createDirectory(at: url("templates/es-MX"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: url("templates/es/warning.txt"), to: url("templates/es-MX/warning.txt"))
    func remark() throws -> String {
      var errors: [String] = []
      let remarks = try read(&errors).remarks.map { $0.replacing(folder.path + "/", with: "") }
      #expect(errors == [])
      return try #require(remarks.first { $0.hasPrefix("templates templates/es-MX: lacks downgrade.txt") })
    }
    #expect(try remark().hasSuffix("; in its place serves templates/es"))
    try FileManager.default.removeItem(at: url("templates/es/revoke.txt"))
    let both = try remark()
    #expect(both.contains("; in place of downgrade.txt, downgrade.html, revoke.html, warning.html"))
    #expect(both.hasSuffix("serves templates/es; in place of revoke.txt serves what the program carries"))
  }
}
