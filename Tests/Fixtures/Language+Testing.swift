import StarStandard

extension Language {
  /// What a test expects in this language.
  package func text(_ english: String, zh chinese: String) -> String { self == .chinese ? chinese : english }
}
