import Configuration
import StarStandard

/// Words of English in what is said in another language.
package enum EnglishWords {
  /// The English words that stand in a text of the language.
  ///
  /// In a language of another script every word of Latin letters is one; in another of Latin letters those that our English has and
  /// that the language itself has not.
  package static func left(in text: String, _ language: Language) -> [String] {
    guard language.isLatin else { return text.matches(of: /[A-Za-z]{2,}/).map { String($0.output) } }
    let foreign = foreign[language] ?? []
    return words(of: text).filter { foreign.contains($0.lowercased()) }
  }

  private static let foreign: [Language: Set<String>] = {
    let english = vocabulary(of: .english)
    return Dictionary(
      uniqueKeysWithValues: Language.allCases.map { ($0, english.subtracting(vocabulary(of: $0))) })
  }()

  /// The words of what is said of the rules, the clauses and the fixed lists, and of the notices that the program carries.
  private static func vocabulary(of language: Language) -> Set<String> {
    var texts = Rule.all.flatMap { [$0.title, $0.rationale, $0.inShort].map { $0.text(in: language) } }
    for clause in Clause.all(of: Edition2025.standard) {
      texts += [clause.title.text(in: language), clause.words.text(in: language)]
    }
    texts += language.wordsOfLists
    for file in Carried.templates where file.language == language.rawValue && file.name.hasSuffix(".txt") {
      texts.append(
        String(decoding: file.bytes, as: UTF8.self).replacing(/\{\{[^}]*\}\}/, with: "").replacing("Subject:", with: "")
      )
    }
    return Set(texts.flatMap(words).map { $0.lowercased() }.filter { $0.count > 1 })
  }

  private static func words(of text: String) -> [String] { text.split { !$0.isLetter }.map(String.init) }
}

extension Language {
  /// Whether it is written in Latin letters.
  package var isLatin: Bool { star(.three).contains { $0.isASCII && $0.isLetter } }

  /// What it says for the words that records and editions are written in.
  package var wordsOfLists: [String] {
    Hotline.allCases.map(hotline) + TrackingSystem.allCases.map(tracking) + ChannelStatus.allCases.map(status)
      + Ruling.allCases.map(ruling) + Route.allCases.map(route) + Edition2025.standard.categories.map(category)
      + [presence(true), presence(false)]
  }
}
