/// A service star, or none (STANDARD 1).
public enum Star: Int, Comparable, CaseIterable, Sendable {
  /// No star.
  case none = 0
  /// Two stars.
  case two = 2
  /// Three stars.
  case three = 3
  /// Four stars.
  case four = 4

  /// The stars that a channel can hold, highest first.
  public static let held: [Star] = [.four, .three, .two]

  /// Fewer stars are less.
  public static func < (left: Star, right: Star) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The stars above this one, highest first.
  public var higher: [Star] { Star.held.filter { $0 > self } }
  /// The stars below this one, highest first, without "no star".
  public var lower: [Star] { Star.held.filter { $0 < self } }
}
