/// The id of a rule, as in STANDARD 6: `credit-baseline`.
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The id as text.
  public let text: String

  /// The id with this text.
  public init(_ text: String) {
    self.text = text
  }

  /// The id with this text.
  public init(stringLiteral text: String) {
    self.text = text
  }

  /// The id as text.
  public var description: String { text }
}
