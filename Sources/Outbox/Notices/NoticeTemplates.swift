import StarStandard

/// The templates of all notices in all languages.
public struct NoticeTemplates: Sendable {
  private let languages: [String: [NoticeKind: Set]]
  /// The digest of everything that the templates say.
  public let digest: String

  /// The templates of one notice in one language.
  struct Set: Sendable {
    let subject: NoticeTemplate
    let text: NoticeTemplate
    let html: NoticeTemplate
  }

  /// A template's file: `en/downgrade.txt`.
  public struct File: Sendable {
    /// The language's folder.
    public let language: String
    /// The name in it.
    public let name: String
    /// What it is called in messages.
    public let path: String
    /// What it says.
    public let text: String

    /// A file of a language's folder.
    public init(language: String, name: String, path: String, text: String) {
      self.language = language
      self.name = name
      self.path = path
      self.text = text
    }
  }

  /// Everything that is wrong with a set of templates.
  public struct Errors: Error, Sendable {
    /// In the order of files.
    public let errors: [TemplateError]
  }

  /// What each notice must show, whatever else it says (CONTRACT, "A notice").
  private static func needed(by kind: NoticeKind) -> [String] {
    let always = [
      "channel_name", "effective_on", "edition", "objections", "findings", "findings.clause", "findings.message",
      "findings.remedy",
    ]
    return switch kind {
    case .downgrade: always + ["from_star", "to_star", "advice"]
    case .revoke: always + ["from_star"]
    case .warning: always + ["from_star"]
    }
  }

  /// Compiles the templates.
  ///
  /// - Throws: ``Errors``, with everything that is wrong.
  public init(_ files: [File]) throws {
    var errors: [TemplateError] = []
    var languages: [String: [NoticeKind: Set]] = [:]
    for language in files.map(\.language).sortedEachOnce() {
      let own = files.filter { $0.language == language }
      for kind in NoticeKind.allCases {
        do throws(TemplateError) {
          languages[language.lowercased(), default: [:]][kind] = try Self.compile(kind, own, language: language)
        } catch {
          errors.append(error)
        }
      }
    }
    if !languages.keys.contains("en") {
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
  ) throws(TemplateError) -> Set {
    func file(_ ending: String) throws(TemplateError) -> File {
      let name = "\(kind.rawValue).\(ending)"
      guard let file = files.first(where: { $0.name == name }) else {
        throw TemplateError(file: "\(language)/\(name)", line: 1, reason: "is missing")
      }
      return file
    }
    let (plain, html) = (try file("txt"), try file("html"))
    let prefix = "Subject: "
    guard plain.text.hasPrefix(prefix), let end = plain.text.firstIndex(of: "\n") else {
      throw TemplateError(file: plain.path, line: 1, reason: "does not begin with a line \"\(prefix)…\"")
    }
    let subject = String(plain.text[plain.text.index(plain.text.startIndex, offsetBy: prefix.count)..<end])
    return Set(
      subject: try NoticeTemplate(file: plain.path, text: subject, needed: [], isHTML: false),
      // The subject's line stays, empty, so that mistakes are found on the lines on which they stand.
      text: try NoticeTemplate(
        file: plain.path, text: String(plain.text[end...]), needed: needed(by: kind), isHTML: false),
      html: try NoticeTemplate(file: html.path, text: html.text, needed: needed(by: kind), isHTML: true))
  }

  /// The templates for a channel's language, by lookup (RFC 4647, 3.4), at last in English.
  func lookUp(_ kind: NoticeKind, language: String?) -> (tag: String, set: Set)? {
    var subtags = (language ?? "").lowercased().split(separator: "-")
    while !subtags.isEmpty {
      let tag = subtags.joined(separator: "-")
      if let set = languages[tag]?[kind] { return (tag, set) }
      subtags.removeLast()
      // A single letter introduces what follows it and says nothing alone.
      if subtags.last?.count == 1 { subtags.removeLast() }
    }
    return languages["en"]?[kind].map { ("en", $0) }
  }
}

extension Array where Element == String {
  fileprivate func sortedEachOnce() -> [String] { Swift.Set(self).sorted() }
}
