import Foundation
import StarStandard
import Testing

/// A year in each language, as its mail is read by a parser that is not ours.
@Suite struct EveryLanguageTests {
  /// The records bear names that are of none of the languages' letters, so that all other words are the program's own.
  private func office(_ language: Language) throws -> Office {
    try Office(
      Records().adding("CH-2", "CH-3", "CH-4", "CH-5"), "UPDATE channels SET language = '\(language.rawValue)'",
      "UPDATE channels SET name = '远山系统集成'", "UPDATE people SET name = '王芳'",
      "UPDATE credits SET points = 0 WHERE channel_id = 'CH-2'",
      "INSERT INTO major_events VALUES ('EV-1', 'CH-3', '2026-03-01', '客户投诉', 'blacklist', '2026-05-01')",
      "UPDATE channels SET hotline = '5x8' WHERE channel_id = 'CH-4'")
  }

  /// Publishes notices of every kind.
  private func work(_ office: Office) throws {
    try office.must("review", "--as-of", "2026-07-01", "--allow-downgrades", "5")
    try FileManager.default.copyItem(
      atPath: office.batch("2026-07-review"), toPath: office.folder.path("withdrawn"))
    try office.must(
      "withdraw", "2026-07-review", "--reason", "credits were missing", "--by", "M", on: "2026-07-02")
    try office.change("UPDATE credits SET points = 450 WHERE channel_id = 'CH-2'")
    try office.must("review", "--as-of", "2026-07-01", "--allow-downgrades", "5", on: "2026-07-02")
    try office.must("renewal-notices", "--year", "2026")
    try office.must("remind", on: "2026-12-20")
    try office.change(
      "UPDATE certifications SET renewal_confirmed_on = '2026-12-22' WHERE channel_id IN ('CH-1', 'CH-5')",
      "UPDATE credits SET points = 0 WHERE channel_id = 'CH-5'")
    try office.must("review", "--as-of", "2027-01-01", "--allow-downgrades", "5")
    try office.must("apply", "2027-01-review")
    try office.must("renew", "--as-of", "2027-01-15", "--allow-downgrades", "5")
    try office.must("remind", on: "2027-04-20")
  }

  /// A file of each kind of notice, by the kind.
  private func notices(_ office: Office) -> [String: String] {
    var files: [String: String] = [:]
    for folder in ["withdrawn"] + office.folder.names("outbox").map({ "outbox/" + $0 }) {
      for name in office.folder.names(folder + "/notices") {
        let kind = name.split(separator: ".").dropFirst().first.map(String.init) ?? ""
        files[kind] = office.folder.path("\(folder)/notices/\(name)")
      }
    }
    return files
  }

  @Test(arguments: Language.allCases) func everyKindOfNoticeIsReadInIt(_ language: Language) throws {
    let office = try office(language)
    try work(office)
    let notices = notices(office)
    #expect(
      Set(notices.keys) == [
        "downgrade", "revoke", "warning", "withdrawal", "renewal", "reminder", "renewed", "not-renewed", "lapsed",
      ])
    for (kind, file) in notices {
      let message = try Message(file)
      #expect(message.defects.isEmpty && message.misread.isEmpty, "\(kind): \(message.defects)")
      #expect(message.header("Content-Language") == language.rawValue)
      #expect(message.html.contains("<html lang=\"\(language.text("en") { $0.en })\">"), "\(kind)")
      #expect(message.text.contains("远山系统集成") && message.header("Subject")?.contains("远山系统集成") == true)
      for text in [message.header("Subject") ?? "", message.text, try Page(message.html).text] {
        #expect(words(of: text, in: language).isEmpty, "\(kind): \(words(of: text, in: language)) in \(text)")
      }
      for page in message.attachments where page.type == "text/html" {
        let text = try Page(String(decoding: page.bytes, as: UTF8.self)).text
        #expect(words(of: text, in: language).isEmpty, "\(words(of: text, in: language)) in \(text)")
      }
    }
  }

  /// The English words in a text of another language, but for addresses, ids, names of batches and codes.
  private func words(of text: String, in language: Language) -> [String] {
    guard language != .english else { return [] }
    var text = text.replacing(/https?:\S+/, with: "").replacing(/[A-Za-z_.]+@[A-Za-z.]+/, with: "")
    for code in Edition2025.standard.codes.values.joined() { text.replace(code, with: "") }
    return EnglishWords.left(in: text.replacing(/[A-Za-z0-9-]*[0-9][A-Za-z0-9-]*/, with: ""), language)
  }
}

extension Folder {
  /// The names of what is in a folder of it; none where there is no such folder.
  fileprivate func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }
}
