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

  /// Of some twenty ids the lengths and ends tell nearly all apart, and they are looked up for every channel.
  package func hash(into hasher: inout Hasher) {
    let bytes = text.utf8
    hasher.combine(UInt8(truncatingIfNeeded: bytes.count) &* 31 &+ (bytes.last ?? 0))
  }
}
