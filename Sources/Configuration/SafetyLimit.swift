/// How many stars a batch may take before it is refused (CONTRACT, "Safety limit").
package enum SafetyLimit: Hashable, Sendable {
  /// So many percent of the decisions, but no less than ten stars.
  case percent(Int)
  /// So many stars.
  case count(Int)

  /// The most stars that a batch of so many decisions may take.
  package func allowed(of decisions: Int) -> Int {
    switch self {
    case .percent(let percent): max(10, decisions * percent / 100)
    case .count(let count): count
    }
  }
}

extension SafetyLimit: CustomStringConvertible {
  /// As it is written: `25%` or `40`.
  package var description: String {
    switch self {
    case .percent(let percent): "\(percent)%"
    case .count(let count): "\(count)"
    }
  }
}
