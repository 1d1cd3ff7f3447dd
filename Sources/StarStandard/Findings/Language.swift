/// The languages that messages are written in.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  /// Chinese, simplified.
  case chinese = "zh"

  /// The text in this language.
  package func text(_ english: @autoclosure () -> String, zh chinese: @autoclosure () -> String) -> String {
    switch self {
    case .english: english()
    case .chinese: chinese()
    }
  }
}
