import StarStandard

/// What a channel's row in a report is about, the most important first.
package enum ReportRank: UInt8, CaseIterable, Sendable {
  /// The decision is not what was there before: a star is lost or lower, a renewal refused, nothing concluded.
  case decided
  /// The star is kept, at risk.
  case atRisk
  /// Everything is as it should be; there is something to say all the same.
  case remark

  /// The rank of a decision; nil where there is nothing to say.
  package init?(of decision: Decision) {
    let isQuiet = decision.outcome.isFavourable && decision.toStar == decision.fromStar
    if isQuiet, decision.findings.isEmpty, !decision.atRisk { return nil }
    if !isQuiet || decision.takesStar {
      self = .decided
    } else {
      self = decision.atRisk ? .atRisk : .remark
    }
  }
}

/// Which rows a report shows: all of them, or, where they are more than a browser can show, the most important.
package struct ReportSelection: Sendable {
  /// No list of a report is longer.
  let most: Int
  /// How many rows there are of each rank.
  private var counts = [Int](repeating: 0, count: ReportRank.allCases.count)

  /// - Parameter most: how many rows a browser can show.
  package init(most: Int = 20_000) {
    self.most = most
  }

  package mutating func count(_ rank: ReportRank) { counts[Int(rank.rawValue)] += 1 }

  /// How many rows there are of a rank.
  func count(of rank: ReportRank) -> Int { counts[Int(rank.rawValue)] }

  var all: Int { counts.reduce(0, +) }

  /// Whether every row is shown.
  var isWhole: Bool { all <= most }

  /// How many rows of a rank are shown: the first so many.
  func shown(of rank: ReportRank) -> Int {
    guard !isWhole else { return count(of: rank) }
    switch rank {
    case .decided: return min(count(of: .decided), most)
    case .atRisk: return min(count(of: .atRisk), most - shown(of: .decided))
    case .remark: return 0
    }
  }
}
