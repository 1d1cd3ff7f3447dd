/// Of how many channels something may be out of the ordinary before a batch is refused (Batch.md, "Publishing").
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

extension SafetyLimit {
  /// What it means, for whoever wrote the one and may have meant the other.
  ///
  /// - Parameter unit: what it is a limit of: `stars`.
  package func meaning(of unit: String) -> String {
    switch self {
    case .percent(let percent): "a share: \(percent) of a hundred, rounded down, but no less than 10 \(unit)"
    case .count(let count):
      "a plain count: \(count) \(unit), however many channels there are; a share is written with a percent sign"
    }
  }

  /// Whether a percent sign may have been forgotten.
  package var mayBeMeantAsShare: Bool {
    switch self {
    case .percent: false
    case .count(let count): (1...100).contains(count)
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
