/// What the vendor ruled about a major event (E.4).
package enum Ruling: String, CaseIterable, Sendable {
  /// Cleared.
  case none
  /// The channel is to be downgraded.
  case downgrade
  /// The channel is to be excluded.
  case blacklist
}
