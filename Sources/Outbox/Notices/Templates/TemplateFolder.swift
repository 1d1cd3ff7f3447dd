import StarStandard

/// What may stand in a folder of templates, and what takes the place of what does not (Configuration.md, `templates`).
package enum TemplateFolder {
  static let certificate = "certificate.html"

  /// The names of the templates of one language.
  package static let names =
    NoticeKind.allCases.flatMap { ["\($0.rawValue).txt", "\($0.rawValue).html"] } + [certificate]

  private static let languages = Language.allCases.map(\.rawValue).joined(separator: ", ")

  static let withoutSentences = "is a language that the program has no sentences in; it has \(languages)"

  /// Why a folder of this name is no folder of a language; nil where it is one.
  package static func reasonAgainst(language name: String) -> String? {
    guard LanguageTag.isWellFormed(name) else {
      return "is no language tag; expected one such as en, zh or zh-CN"
    }
    return Language(tag: name) == nil ? withoutSentences : nil
  }

  /// The templates of all languages, complete, and what was missing.
  ///
  /// What a folder lacks is taken from the folder of the language that lookup leads to (RFC 4647, 3.4), the own one before the
  /// carried one; at last from English.
  ///
  /// - Parameters:
  ///   - own: the templates in the folder configured.
  ///   - languages: its folders, empty ones too.
  ///   - carried: the templates that the program carries.
  package static func complete(
    _ own: [NoticeTemplates.File], of languages: [String], from carried: [NoticeTemplates.File]
  ) -> (files: [NoticeTemplates.File], lacking: [Lacking]) {
    var tags = languages
    for tag in carried.map(\.language) where !tags.contains(where: { $0.lowercased() == tag }) { tags.append(tag) }
    var files: [NoticeTemplates.File] = []
    var lacking: [Lacking] = []
    for tag in tags.sorted() {
      let places = LanguageTag.lookup(tag) + [Language.english.rawValue]
      var missing = Lacking(language: tag)
      for name in names {
        let candidates = places.flatMap { place in
          [(own, true), (carried, false)].compactMap { files, isOwn in
            files.first { $0.language.lowercased() == place && $0.name == name }.map { ($0, isOwn) }
          }
        }
        guard let (found, isOwn) = candidates.first else { continue }
        files.append(
          NoticeTemplates.File(
            language: tag, name: name, path: found.path, text: found.text, writtenIn: found.language))
        if !own.contains(where: { $0.language == tag && $0.name == name }) {
          missing.add(name, servedBy: isOwn ? found.language : nil)
        }
      }
      if !missing.names.isEmpty { lacking.append(missing) }
    }
    return (files, lacking)
  }

  /// What the folder of a language lacks, so that other templates serve.
  package struct Lacking: Hashable, Sendable {
    /// The language's tag.
    package let language: String
    /// What serves in place of some, in the order of the first of them.
    package private(set) var substitutes: [Substitute] = []

    /// What serves in place of templates.
    package struct Substitute: Hashable, Sendable {
      /// The folder configured that they are taken from; nil: what the program carries.
      package let folder: String?
      /// The templates' names.
      package fileprivate(set) var names: [String]
    }

    init(language: String) {
      self.language = language
    }

    fileprivate mutating func add(_ name: String, servedBy folder: String?) {
      if let place = substitutes.firstIndex(where: { $0.folder == folder }) {
        substitutes[place].names.append(name)
      } else {
        substitutes.append(Substitute(folder: folder, names: [name]))
      }
    }

    /// The templates' names; all of them where there is no such folder, or nothing in it.
    package var names: [String] {
      TemplateFolder.names.filter { name in substitutes.contains { $0.names.contains(name) } }
    }

    /// Whether nothing of the language is there.
    package var isWhole: Bool { names == TemplateFolder.names }
  }
}
