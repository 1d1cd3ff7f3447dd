import Testing

@testable import Outbox

/// Sets of templates that are none.
@Suite struct NoticeTemplatesTests {
  private func errors(_ files: [NoticeTemplates.File], layout: NoticeLayout? = nil) -> [TemplateError] {
    do {
      _ = try NoticeTemplates(files, layout: layout)
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
    #expect(without.filter { $0.file != "en/\(certificate)" } == wrong.filter { $0.file != "en/\(certificate)" })
  }

  // MARK: - Pages

  private let layout = NoticeLayout(
    "<html lang=\"{{lang}}\">\n<title>{{title}}</title>\n<style>\na { b: c }\n{{style}}</style>\n<h1>{{title}}</h1>\n{{body}}</html>\n"
  )

  /// Templates that show all that they may, of which one says something else.
  private func files(_ name: String, _ text: String, language: String = "en") -> [NoticeTemplates.File] {
    TemplateFolder.names.map { other in
      let kind = NoticeKind(rawValue: String(other.prefix { $0 != "." }))
      let whole = (kind.map(TemplateNames.of) ?? .certificate).shownWhole
      let own = other.hasSuffix(".txt") ? "Subject: x\n\(whole)" : "Title: x\n\(whole)"
      return .init(
        language: language, name: other, path: "\(language)/\(other)",
        text: other == name ? text.replacing("☆", with: whole) : own)
    }
  }

  @Test func aWholePageAndOneWithATitleArePages() {
    for text in ["<HTML><p>☆</html>", "Title: x\n☆", "Title: x\nStyle: p { a: b }\n☆"] {
      #expect(errors(files("revoke.html", text), layout: layout).isEmpty, "\(text)")
    }
  }

  /// Else it would be sent as it is, without head and end.
  @Test(arguments: ["revoke.html", "certificate.html"])
  func whatIsNeitherAWholePageNorHasATitleIsRefused(_ name: String) {
    for text in ["☆", "\nTitle: x\n☆", "Title:x\n☆"] {
      let found = errors(files(name, text), layout: layout)
      #expect(found.map(\.file) == ["en/\(name)"])
      #expect(found.first?.reason.hasPrefix("neither begins with a line \"Title: …\"") == true, "\(found)")
    }
  }

  @Test func aMistakeOfAPageStandsOnTheLineOfItsFile() {
    let text = "Title: {{never}}\nStyle: a { b: c }\nStyle: p { content: \"{{route}}\" }\n<p>\n{{nothing}}\n☆"
    let found = errors(files("revoke.html", text), layout: layout)
    #expect(found.map(\.line) == [1, 3, 5])
    for (error, expected) in zip(
      found, ["{{never}} names no value", "{{route}} stands in <style>", "{{nothing}} names"])
    {
      #expect(error.reason.hasPrefix(expected), "\(error)")
    }
  }

  /// A page of a folder is in the folder's language, whatever sentences of ours stand in it.
  @Test(arguments: [
    ("zh", nil, "zh-Hans"), ("ZH", nil, "zh-Hans"), ("zh-Hant", nil, "zh-Hant"), ("es-MX", nil, "es-MX"),
    ("es", nil, "es"),
    ("zh-Hant", "zh", "zh-Hans"),
  ])
  func aPageSaysTheLanguageOfItsFolder(_ language: String, _ from: String?, _ expected: String) {
    let file = NoticeTemplates.File(
      language: language, name: "revoke.html", path: "x", text: "Title: x\nbody", writtenIn: from)
    #expect(layout.around(file).text.hasPrefix("<html lang=\"\(expected)\">"))
  }
}
