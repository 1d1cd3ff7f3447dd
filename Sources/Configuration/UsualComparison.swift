import StarStandard

/// What a review is compared with where nobody names a batch (Configuration.md, `compare`).
package enum UsualComparison: String, CaseIterable, Sendable, CustomStringConvertible {
  /// The latest review of an earlier half-year that stands in the outbox.
  case last
  case none

  package var description: String { rawValue }
}

extension YAMLValue {
  func usualComparison() throws -> UsualComparison { try word() }

  /// The tag of a language that there are sentences in.
  func language() throws -> Language { try word() }
}

extension Language: CustomStringConvertible {
  package var description: String { rawValue }
}
