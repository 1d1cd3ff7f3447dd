extension Spanish: PhrasesWording {
  package func andMore(_ itemsCount: Int, _ more: Int) -> String { " y \(more) más" }
  package func and(_ before: String, _ last: String) -> String {
    // Before the sound of an i it is another word, but for one that another vowel follows, as in `hielo`.
    let sounds = last.lowercased().drop { $0 == "h" }.prefix(2)
    let isBeforeI = sounds.first.map { "ií".contains($0) } ?? false
    return isBeforeI && !sounds.dropFirst().contains { "aeou".contains($0) } ? " e " : " y "
  }
  package func either(_ before: String, _ last: String) -> String { "\(before) o \(last)" }
  package func phrasesAndMore(_ itemsCount: Int, _ more: Int) -> String { "; y \(more) más" }
  package var groupSeparator: String { "\u{202F}" }
  package var sentenceSpace: String { " " }
  package var noStar: String { "ninguna estrella" }
  package func star(_ starRawValue: Int) -> String { "\(starRawValue) estrellas" }
  package func orHigher(_ starStar: String) -> String { "\(starStar) o más" }
  package var phrasesRegisteredPostsalesEngineer: String { "ingeniero de posventa registrado" }
  package var phrasesServiceManager: String { "gerente de servicio" }
  package var postsalesEngineer: String { "ingeniero de posventa" }
  package var atLeastJuniorGrade: String { "nivel júnior o superior" }
  package var seniorGrade: String { "nivel sénior" }
}
