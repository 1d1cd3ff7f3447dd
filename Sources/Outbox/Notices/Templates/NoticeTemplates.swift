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
    /// How many lines more than the file has stand before what it says.
    var linesAhead = 0

    /// A file of a language's folder.
    package init(language: String, name: String, path: String, text: String) {
      self.language = language
      self.name = name
      self.path = path
      self.text = text
    }
  }

  /// Everything that is wrong with a set of templates.
  package struct Errors: Error, Sendable {
    /// In the order of files.
    package let errors: [TemplateError]
  }

  /// What each notice must show, whatever else it says (Templates.md).
  private static func needed(by kind: NoticeKind) -> [String] {
    let always = ["channel_name", "edition", "objections"]
    let findings = ["findings", "findings.clause", "findings.message", "findings.remedy"]
    let cautions = ["cautions", "cautions.message"]
    return switch kind {
    case .downgrade: always + findings + ["effective_on", "from_star", "to_star", "advice"]
    case .revoke, .warning: always + findings + ["effective_on", "from_star"]
    case .renewal:
      always + findings + cautions + ["from_star", "valid_until", "renewal_starts_on", "confirmation_url"]
    case .renewed:
      always + findings + cautions + [
        "to_star", "valid_from", "valid_until", "certificate_number", "verification_code",
      ]
    case .withdrawal: always + findings + ["effective_on", "withdrawn", "to_star"]
    case .reminder: always + findings + ["effective_on", "from_star"]
    case .lapsed: always + ["from_star", "valid_until", "application_url"]
    case .notRenewed: always + findings + cautions + ["from_star", "advice"]
    }
  }

  /// What a certificate must show: who holds which star by which route, for how long, and how that can be checked (F.2).
  private static let neededByCertificate = [
    "channel_name", "channel_id", "star", "stars", "route", "valid_from", "valid_until", "certificate_number",
    "verification_code", "edition",
  ]

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
        do throws(TemplateError) {
          translation.notices[kind] = try Self.compile(kind, own, language: tag)
        } catch {
          errors.append(error)
        }
      }
      do throws(TemplateError) {
        let file = try Self.file(TemplateFolder.certificate, own, language: tag)
        translation.certificate = try NoticeTemplate(
          file: file.path, text: file.text, needed: Self.neededByCertificate, .html, templateNames: .certificate)
      } catch {
        errors.append(error)
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
    _ kind: NoticeKind, _ files: [File], language: String
  ) throws(TemplateError) -> NoticeTemplateSet {
    let plain = try file("\(kind.rawValue).txt", files, language: language)
    let html = try file("\(kind.rawValue).html", files, language: language)
    let prefix = "Subject: "
    guard plain.text.hasPrefix(prefix), let end = plain.text.firstIndex(of: "\n") else {
      throw TemplateError(file: plain.path, line: 1, reason: "does not begin with a line \"\(prefix)…\"")
    }
    let subject = String(plain.text[plain.text.index(plain.text.startIndex, offsetBy: prefix.count)..<end])
    let page: NoticeTemplate
    do throws(TemplateError) {
      page = try NoticeTemplate(file: html.path, text: html.text, needed: needed(by: kind), .html)
    } catch {
      throw TemplateError(file: error.file, line: max(1, error.line - html.linesAhead), reason: error.reason)
    }
    return NoticeTemplateSet(
      subject: try NoticeTemplate(file: plain.path, text: subject, needed: [], .subject),
      // The subject's line stays, empty, so that mistakes are found on the lines on which they stand.
      text: try NoticeTemplate(
        file: plain.path, text: String(plain.text[end...]), needed: needed(by: kind), .text),
      html: page)
  }

  private static func file(_ name: String, _ files: [File], language: String) throws(TemplateError) -> File {
    guard let file = files.first(where: { $0.name == name }) else {
      throw TemplateError(file: "\(language)/\(name)", line: 1, reason: "is missing")
    }
    return file
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
