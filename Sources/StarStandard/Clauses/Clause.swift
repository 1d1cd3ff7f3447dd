/// A clause of the standard in words of our own, so that what a notice names can be looked up: in the report of a batch and on the
/// page `Clauses` of the documentation, which both show this.
///
/// The standard's own text is its owner's; its numbers are those of an ``Edition``.
package struct Clause: Sendable {
  /// As findings name it: `E.3.a`, `B platform`, `B.2 f`.
  package let id: String
  /// A few words for headings.
  package let title: Localized
  /// What it asks, or what follows from it, in a few plain sentences.
  package let words: Localized

  init(_ id: String, _ title: Localized, _ words: Localized) {
    self.id = id
    self.title = title
    self.words = words
  }

  /// Every clause that a finding, a notice or a report names, in the order of the standard.
  package static func all(of edition: Edition) -> [Clause] {
    requirements(edition) + duties(edition) + losses(edition) + procedures(edition)
  }

  /// The ids of the clauses that a finding bears: of `B.2 d, e` those of both notes.
  package static func ids(in clause: String) -> [String] {
    var ids: [String] = []
    for part in clause.split(separator: ",") {
      let words = part.split(separator: " ")
      let id = words.joined(separator: " ")
      // A letter alone is a further note of the section before it.
      let section =
        id.count == 1 && id.lowercased() == id ? ids.last?.split(separator: " ").first.map { $0 + " " } : nil
      ids.append((section ?? "") + id)
    }
    return ids
  }
}

extension Edition {
  /// `for 4-star 600; for 3-star 450; for 2-star 200`: what each star asks for of something; stars that ask for nothing are left out.
  func perStar(in language: Language, _ amount: (Requirement) -> String?) -> String {
    Star.held.compactMap { star in
      amount(requirement(of: star)).map {
        language.text("for \(language.star(star)) ") { $0.forWord(language.star(star)) } + $0
      }
    }.joined(separator: language.text("; ") { $0.semicolon })
  }
}

/// What other languages than English say for `Clause.swift`, each named by the English beside it.
package protocol ClauseWording {
  func forWord(_ star: String) -> String
  var semicolon: String { get }
}
