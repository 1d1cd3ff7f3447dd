import StarStandard

/// What is read although it is not written as STANDARD 8 asks (CONTRACT, `lenient`).
package struct Leniency: Sendable, Hashable, CustomStringConvertible {
  /// A kind of values of which other programs write more than is asked for.
  package enum Kind: String, CaseIterable, Sendable {
    /// A date with midnight as its time.
    case dates
    /// A whole number as text, or as a number with a fraction of nothing.
    case numbers
    /// A truth value in place of yes and no.
    case booleans
  }

  package let kinds: Set<Kind>

  package init(_ kinds: Set<Kind> = []) { self.kinds = kinds }

  /// `[dates, numbers]`
  package var description: String {
    "[\(Kind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: ", "))]"
  }
}

/// What a review is compared with where nobody names a batch (CONTRACT, `compare`).
package enum UsualComparison: String, CaseIterable, Sendable, CustomStringConvertible {
  /// The latest review of an earlier half-year that stands in the outbox.
  case last
  case none

  package var description: String { rawValue }
}

extension YAMLValue {
  /// A list of ``Leniency/Kind``.
  func leniency() throws -> Leniency {
    Leniency(Set(try items().map { try $0.word(of: Leniency.Kind.allCases) }))
  }

  func usualComparison() throws -> UsualComparison { try word(of: UsualComparison.allCases) }

  /// The tag of a language that there are sentences in.
  func language() throws -> Language { try word(of: Language.allCases) }

  private func word<Word: RawRepresentable<String>>(of words: [Word]) throws -> Word {
    let text = try text()
    guard let word = words.first(where: { $0.rawValue == text }) else {
      throw error("is none of \(words.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }
}

extension Language: CustomStringConvertible {
  package var description: String { rawValue }
}
