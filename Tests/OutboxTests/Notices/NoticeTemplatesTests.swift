import Testing

@testable import Outbox

/// Sets of templates that are none.
@Suite struct NoticeTemplatesTests {
  private func errors(_ files: [NoticeTemplates.File]) -> [TemplateError] {
    do {
      _ = try NoticeTemplates(files)
      return []
    } catch let errors as NoticeTemplates.Errors {
      return errors.errors
    } catch {
      Issue.record("\(error)")
      return []
    }
  }

  private func files(_ language: String) -> [NoticeTemplates.File] {
    TemplateFolder.names.map { .init(language: language, name: $0, path: "\(language)/\($0)", text: "{{nothing}}") }
  }

  @Test func aFolderOfALanguageWithoutSentencesIsNone() {
    let found = errors(files("xx"))
    #expect(found.contains(TemplateError(file: "xx", line: 1, reason: TemplateFolder.withoutSentences)))
    // English serves where no other does.
    #expect(found.contains { $0.file == "templates" && $0.reason.hasPrefix("there is no folder en") })
    #expect(found.count == 2)
  }

  @Test func everyFileThatIsMissingOrWrongIsNamed() {
    let wrong = errors(files("en"))
    #expect(
      Set(wrong.map(\.file)).isSuperset(of: TemplateFolder.names.filter { $0.hasSuffix(".txt") }.map { "en/\($0)" }))
    let certificate = TemplateFolder.certificate
    let without = errors(files("en").filter { $0.name != certificate })
    #expect(without.contains(TemplateError(file: "en/\(certificate)", line: 1, reason: "is missing")))
    #expect(without.count == wrong.count)
  }
}
