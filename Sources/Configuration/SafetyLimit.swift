/// Of how many channels something may be out of the ordinary before a batch is refused (CONTRACT, "Safety limit" and
/// "Plausibility").
package enum SafetyLimit: Hashable, Sendable {
  /// So many percent of all, but no less than ten.
  case percent(Int)
  case count(Int)

  /// The most that it may be of so many channels.
  package func allowed(of channels: Int) -> Int {
    switch self {
    case .percent(let percent): max(10, channels * percent / 100)
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
