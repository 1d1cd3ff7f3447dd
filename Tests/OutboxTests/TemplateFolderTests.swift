import Outbox
import Testing

@Suite struct TemplateFolderTests {
  private func files(_ language: String, _ names: [String], _ text: String) -> [NoticeTemplates.File] {
    names.map { NoticeTemplates.File(language: language, name: $0, path: "\(text)/\(language)/\($0)", text: text) }
  }

  private var carried: [NoticeTemplates.File] {
    files("en", TemplateFolder.names, "carried") + files("zh", TemplateFolder.names, "carried")
  }

  /// Where the templates of a name in a language are from, and what is missing.
  private func complete(
    _ own: [NoticeTemplates.File], of languages: [String], _ name: String, in language: String
  ) -> (path: String?, lacking: [TemplateFolder.Lacking]) {
    let (files, lacking) = TemplateFolder.complete(own, of: languages, from: carried)
    #expect(Set(files.map { "\($0.language)/\($0.name)" }).count == files.count)
    return (files.first { $0.language == language && $0.name == name }?.path, lacking)
  }

  @Test(arguments: ["en", "zh", "ZH", "zh-CN", "zh-Hans-CN", "en-GB", "zh-x-vendor"])
  func aTagThatLeadsToALanguageWithSentencesIsAFolder(_ name: String) {
    #expect(TemplateFolder.reasonAgainst(language: name) == nil)
  }

  @Test(arguments: [
    ("zh_CN", "is no language tag"), ("zh-", "is no language tag"), ("zh--CN", "is no language tag"),
    ("zh-CN (copy)", "is no language tag"), ("中文", "is no language tag"), ("chinese", "no sentences"),
    ("zhong", "no sentences"), ("tlh", "no sentences"), ("x-zh", "no sentences"),
  ])
  func anyOtherFolderIsRefusedAndTheReasonSaid(_ name: String, _ reason: String) {
    #expect(TemplateFolder.reasonAgainst(language: name)?.contains(reason) == true)
  }

  @Test func withoutAFolderOfItsOwnEverythingIsCarried() {
    let (files, lacking) = TemplateFolder.complete([], of: [], from: carried)
    #expect(files.count == 2 * TemplateFolder.names.count)
    #expect(lacking.map(\.language) == ["en", "zh"])
    #expect(lacking.allSatisfy { $0.isWhole })
  }

  @Test func aTemplateThatIsMissingIsTakenFromTheCarriedFolderOfThatLanguage() {
    let names = TemplateFolder.names.filter { $0 != "warning.txt" }
    let own = files("en", TemplateFolder.names, "own") + files("zh", names, "own")
    let missing = complete(own, of: ["en", "zh"], "warning.txt", in: "zh")
    #expect(missing.path == "carried/zh/warning.txt")
    #expect(missing.lacking.map(\.language) == ["zh"])
    #expect(missing.lacking.first?.names == ["warning.txt"])
    #expect(missing.lacking.first?.isWhole == false)
    #expect(complete(own, of: ["en", "zh"], "warning.html", in: "zh").path == "own/zh/warning.html")
  }

  @Test func aLanguageThatIsMissingIsCarried() {
    let own = files("en", TemplateFolder.names, "own")
    let chinese = complete(own, of: ["en"], "revoke.txt", in: "zh")
    #expect(chinese.path == "carried/zh/revoke.txt")
    #expect(chinese.lacking.map(\.language) == ["zh"])
  }

  /// A folder `zh-CN` serves who is written to in `zh-CN`; who is in `zh`, is not written to in English for it.
  @Test func aRegionsFolderLeavesTheLanguageToTheCarriedOne() {
    let own = files("zh-CN", TemplateFolder.names, "own")
    #expect(complete(own, of: ["zh-CN"], "revoke.txt", in: "zh-CN").path == "own/zh-CN/revoke.txt")
    let language = complete(own, of: ["zh-CN"], "revoke.txt", in: "zh")
    #expect(language.path == "carried/zh/revoke.txt")
    #expect(language.lacking.map(\.language) == ["en", "zh"])
  }

  @Test func whatARegionsFolderLacksIsThatOfItsLanguage() {
    let own = files("zh-CN", ["revoke.txt"], "own") + files("zh", ["warning.txt"], "own")
    #expect(complete(own, of: ["zh", "zh-CN"], "warning.txt", in: "zh-CN").path == "own/zh/warning.txt")
    #expect(complete(own, of: ["zh", "zh-CN"], "renewal.txt", in: "zh-CN").path == "carried/zh/renewal.txt")
  }

  @Test func anEmptyFolderIsToldOf() {
    let (path, lacking) = complete([], of: ["EN", "zh-CN"], "revoke.txt", in: "EN")
    #expect(path == "carried/en/revoke.txt")
    #expect(lacking.map(\.language) == ["EN", "zh", "zh-CN"])
  }

  @Test func whatServesInPlaceIsNamed() {
    let own = files("es-MX", ["revoke.txt"], "own") + files("es", ["warning.txt", "warning.html"], "own")
    let carried = carried + files("es", TemplateFolder.names, "carried")
    let lacking = TemplateFolder.complete(own, of: ["es", "es-MX"], from: carried).lacking
    let region = lacking.first { $0.language == "es-MX" }
    #expect(region?.substitutes.map(\.folder) == [nil, "es"])
    #expect(region?.substitutes.last?.names == ["warning.txt", "warning.html"])
    #expect(region?.names == TemplateFolder.names.filter { $0 != "revoke.txt" })
    #expect(lacking.first { $0.language == "es" }?.substitutes.map(\.folder) == [nil])
  }

  /// The text says which folder's language it is in.
  @Test func whatIsTakenFromAnotherFolderKeepsItsLanguage() {
    let own = files("zh-Hant", ["revoke.txt"], "own")
    let files = TemplateFolder.complete(own, of: ["zh-Hant"], from: carried).files
    #expect(files.first { $0.language == "zh-Hant" && $0.name == "revoke.txt" }?.writtenIn == "zh-Hant")
    #expect(files.first { $0.language == "zh-Hant" && $0.name == "warning.txt" }?.writtenIn == "zh")
  }
}
