/// A column: what its values must be.
package struct Column: Sendable {
  /// Its name in SQL and CSV.
  package let name: String
  /// What its values must be.
  package let kind: Kind
  /// Whether it may be empty.
  package let isOptional: Bool

  /// What a column's values must be (STANDARD 8).
  package enum Kind: Sendable, Equatable {
    /// The row's own id.
    case id
    /// The id of a row of another table.
    case reference(Table)
    case text
    /// An e-mail address; a malformed one is no defect.
    case email
    /// A BCP 47 tag.
    case language
    case date
    /// A whole number, 0 to 1,000,000.
    case points
    case number([Int])
    case word([String])
    /// One of the editions' categories of credits.
    case category
    /// The id of a rule.
    case rule

    /// One of the words of an enumeration.
    static func words<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> Kind where Word.RawValue == String {
      .word(Word.allCases.map(\.rawValue))
    }
  }

  /// Whether its values are ids, of the row or of another.
  var isID: Bool {
    switch kind {
    case .id, .reference: true
    default: false
    }
  }

  init(_ name: String, _ kind: Kind, optional: Bool = false) {
    self.name = name
    self.kind = kind
    isOptional = optional
  }
}
