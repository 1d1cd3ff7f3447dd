/// A service star, or none (STANDARD 1).
package enum Star: Int, Comparable, CaseIterable, Sendable {
  /// No star.
  case none = 0
  case two = 2
  case three = 3
  case four = 4

  /// The stars that a channel can hold, highest first.
  package static let held: [Star] = [.four, .three, .two]

  /// Fewer stars are less.
  package static func < (left: Star, right: Star) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The stars above this one, highest first.
  package var higher: [Star] { Star.held.filter { $0 > self } }
  /// The stars below this one, highest first, without "no star".
  package var lower: [Star] { Star.held.filter { $0 < self } }
}
