/// The id of a rule, as in STANDARD 6: `credit-baseline`.
package struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let text: String

  /// The id with this text.
  package init(_ text: String) {
    self.text = text
  }

  /// The id with this text.
  package init(stringLiteral text: String) {
    self.text = text
  }

  package var description: String { text }
}
