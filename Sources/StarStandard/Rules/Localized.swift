/// A text in every language that messages are written in.
package struct Localized: Sendable {
  private let english: String
  private let chinese: String

  init(_ english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// What is said in each language.
  init(_ text: (Language) -> String) {
    self.init(text(.english), zh: text(.chinese))
  }

  /// The text in the language.
  package func text(in language: Language) -> String { language.text(english, zh: chinese) }
}
