/// A text in every language that messages are written in.
package struct Localized: Sendable {
  private let english: String
  private let other: @Sendable (any Wording) -> String

  init(_ english: String, _ other: @escaping @Sendable (any Wording) -> String) {
    self.english = english
    self.other = other
  }

  /// What is said in each language.
  init(_ text: @escaping @Sendable (Language) -> String) {
    self.init(text(.english)) { text($0.language) }
  }

  /// The text in the language.
  package func text(in language: Language) -> String { language.text(english, other) }
}
