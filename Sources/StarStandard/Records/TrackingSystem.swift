/// How customers' issues are tracked; more is greater.
package enum TrackingSystem: String, CaseIterable, Comparable, Sendable {
  /// Not at all.
  case none
  /// By hand.
  case manual
  case automatic

  private var rank: Int { self == .none ? 0 : self == .manual ? 1 : 2 }

  /// Automatic is more than manual, which is more than none (STANDARD 3).
  package static func < (left: TrackingSystem, right: TrackingSystem) -> Bool { left.rank < right.rank }
}
