/// A language that messages are written in: English, which stands beside what it tells, or one that has a folder of its own.
package struct Language: Hashable, Sendable, CaseIterable, RawRepresentable {
  /// Its tag: `en`.
  package let rawValue: String
  /// What is said in it; nil of English.
  package let wording: (any Wording)?

  package static let english = Language(tag: "en", wording: nil)

  /// English, then the others.
  package static let allCases: [Language] = [english] + registered.map { $0.language }

  private init(tag: String, wording: (any Wording)?) {
    rawValue = tag
    self.wording = wording
  }

  init(_ wording: any Wording) { self.init(tag: wording.tag, wording: wording) }

  /// The language of that tag; nil for none.
  package init?(rawValue tag: String) {
    guard let language = Self.allCases.first(where: { $0.rawValue == tag }) else { return nil }
    self = language
  }

  /// The text in this language: the English one, or that of the wording.
  package func text(_ english: @autoclosure () -> String, _ other: (any Wording) -> String) -> String {
    guard let wording else { return english() }
    return other(wording)
  }

  package static func == (left: Language, right: Language) -> Bool { left.rawValue == right.rawValue }
  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
