import StarStandard

extension Language {
  /// The fields of evidence in plain words; what is not among them, and in English, is its name with spaces.
  var fieldNames: [(name: String, words: String)] { wording?.fieldNames ?? [] }
}
