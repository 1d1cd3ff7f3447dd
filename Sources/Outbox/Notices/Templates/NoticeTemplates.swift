import StarStandard

/// The templates of all notices in all languages.
package struct NoticeTemplates: Sendable {
  /// By the tag of their folder, in small letters.
  private let languages: [String: Translation]
  /// The digest of everything that the templates say.
  package let digest: String

  /// The templates of one language.
  private struct Translation {
    /// What the sentences of our own beside them are in.
    let language: Language
    var notices: [NoticeKind: NoticeTemplateSet] = [:]
    var certificate: NoticeTemplate?
  }

  /// A template's file: `en/downgrade.txt`.
  package struct File: Sendable {
    package let language: String
    package let name: String
    /// What it is called in messages.
    package let path: String
    package let text: String
    /// The tag of the folder that it is from, where that is another.
    package let writtenIn: String
    /// How many lines stand in a page before what it says.
    var linesOfHead = 0
    /// How many more these are than the file's own before what it says.
    var linesAhead = 0
    /// The lines of the page on which styles of its own stand, which are those from its second on.
    var styleLines = 0..<0

    /// A file of a language's folder.
    package init(language: String, name: String, path: String, text: String, writtenIn: String? = nil) {
      self.language = language
      self.name = name
      self.path = path
      self.text = text
      self.writtenIn = writtenIn ?? language
    }

    /// The line of the file of which a line of the page is made.
    func line(ofPage line: Int) -> Int {
      if styleLines.contains(line) { return 2 + line - styleLines.lowerBound }
      // Of the head nothing else is the file's but its title.
      return line <= linesOfHead ? 1 : line - linesAhead
    }
  }

  /// Everything that is wrong with a set of templates.
  package struct Errors: Error, Sendable {
    /// In the order of files.
    package let errors: [TemplateError]
  }

  /// Compiles the templates.
  ///
  /// - Parameter layout: what pages have in common.
  /// - Throws: ``Errors``, with everything that is wrong.
  package init(_ templates: [File], layout: NoticeLayout? = nil) throws {
    let files = templates.map { layout?.around($0) ?? $0 }
    var errors: [TemplateError] = []
    var languages: [String: Translation] = [:]
    for tag in files.map(\.language).sortedEachOnce() {
      guard let language = Language(tag: tag) else {
        errors.append(TemplateError(file: tag, line: 1, reason: TemplateFolder.withoutSentences))
        continue
      }
      let own = files.filter { $0.language == tag }
      var translation = Translation(language: language)
      for kind in NoticeKind.allCases {
        translation.notices[kind] = Self.compile(kind, own, layout, language: tag, &errors)
      }
      if let file = Self.file(TemplateFolder.certificate, own, language: tag, &errors) {
        translation.certificate = Self.page(
          file, names: .certificate, needs: .certificate, isOfLayout: layout != nil, &errors)
      }
      languages[tag.lowercased()] = translation
    }
    if languages[Language.english.rawValue] == nil {
      errors.append(
        TemplateError(file: "templates", line: 1, reason: "there is no folder en, which serves where no other does"))
    }
    guard errors.isEmpty else { throw Errors(errors: errors) }
    self.languages = languages
    digest = Fingerprint.sha256(
      Array(
        files.sorted { ($0.language, $0.name) < ($1.language, $1.name) }
          .map { "\($0.language)/\($0.name)\n\($0.text)" }.joined(separator: "\n").utf8))
  }

  private static func compile(
    _ kind: NoticeKind, _ files: [File], _ layout: NoticeLayout?, language: String, _ errors: inout [TemplateError]
  ) -> NoticeTemplateSet? {
    let (names, needs) = (TemplateNames.of(kind), TemplateNeeds.of(kind))
    var (subject, text, html): (NoticeTemplate?, NoticeTemplate?, NoticeTemplate?)
    if let plain = file("\(kind.rawValue).txt", files, language: language, &errors) {
      let prefix = "Subject: "
      if plain.text.hasPrefix(prefix), let end = plain.text.firstIndex(of: "\n") {
        subject = NoticeTemplate(
          file: plain.path, text: String(plain.text[..<end].dropFirst(prefix.count)), names: names, .subject,
          errors: &errors)
        // The subject's line stays, empty, so that mistakes are found on the lines on which they stand.
        text = NoticeTemplate(
          file: plain.path, text: String(plain.text[end...]), names: names, needs: needs, .text, errors: &errors)
      } else {
        errors.append(
          TemplateError(file: plain.path, line: 1, reason: "does not begin with a line \"\(prefix)…\""))
      }
    }
    if let page = file("\(kind.rawValue).html", files, language: language, &errors) {
      html = Self.page(page, names: names, needs: needs, isOfLayout: layout != nil, &errors)
    }
    guard let subject, let text, let html else { return nil }
    return NoticeTemplateSet(subject: subject, text: text, html: html)
  }

  /// The template of a page.
  ///
  /// - Parameter isOfLayout: whether there is a layout for what is no whole page.
  private static func page(
    _ file: File, names: TemplateNames, needs: TemplateNeeds, isOfLayout: Bool, _ errors: inout [TemplateError]
  ) -> NoticeTemplate? {
    if isOfLayout, !NoticeLayout.isWhole(file.text) {
      errors.append(
        TemplateError(
          file: file.path, line: 1,
          reason: "neither begins with a line \"\(NoticeLayout.title)…\" nor is a whole page, which has <html>"))
    }
    var wrong: [TemplateError] = []
    let template = NoticeTemplate(file: file.path, text: file.text, names: names, needs: needs, .html, errors: &wrong)
    for error in wrong {
      let own = TemplateError(file: error.file, line: file.line(ofPage: error.line), reason: error.reason)
      // A title stands twice in its page.
      if !errors.contains(own) { errors.append(own) }
    }
    return template
  }

  private static func file(
    _ name: String, _ files: [File], language: String, _ errors: inout [TemplateError]
  ) -> File? {
    if let file = files.first(where: { $0.name == name }) { return file }
    errors.append(TemplateError(file: "\(language)/\(name)", line: 1, reason: "is missing"))
    return nil
  }

  /// The templates for a channel's language, by lookup (RFC 4647, 3.4), at last in English.
  func lookUp(_ kind: NoticeKind, language: String?) -> (tag: String, language: Language, set: NoticeTemplateSet)? {
    lookUp(language) { $0.notices[kind] }
  }

  /// The certificate's template for a channel's language, likewise.
  func lookUpCertificate(language: String?) -> (tag: String, language: Language, template: NoticeTemplate)? {
    lookUp(language, \.certificate)
  }

  /// The certificate's templates of all languages, by the tags of their folders.
  var certificates: [NoticeTemplate] {
    languages.sorted { $0.key < $1.key }.compactMap(\.value.certificate)
  }

  private func lookUp<Found>(
    _ wanted: String?, _ find: (Translation) -> Found?
  ) -> (String, Language, Found)? {
    // Mostly the language is one of those that there are, or nothing leads from it to any but the last.
    if let wanted, let translation = languages[wanted], let found = find(translation) {
      return (wanted, translation.language, found)
    }
    for tag in LanguageTag.lookup(wanted ?? "") + [Language.english.rawValue] {
      if let translation = languages[tag], let found = find(translation) { return (tag, translation.language, found) }
    }
    return nil
  }
}
