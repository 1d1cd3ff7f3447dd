/// What procedures conclude for one channel (STANDARD 1, 6 and 7).
package enum Outcome: String, CaseIterable, Sendable {
  /// It keeps its star.
  case retain
  /// It loses its star, perhaps to a lower one.
  case downgrade
  /// It is excluded.
  case revoke
  /// With the records as they stand it would be renewed.
  case ready
  /// With the records as they stand it would not be renewed.
  case notReady = "not-ready"
  /// It gets a new certification.
  case renewed
  /// It gets none.
  case notRenewed = "not-renewed"
  /// It may be awarded the star that it applies for.
  case eligible
  /// It may not.
  case notEligible = "not-eligible"
  /// It is told what will cost its star.
  case reminded
  /// It is told that its renewal lapsed.
  case lapsed
  /// It cannot be decided: a row is defective.
  case hold

  /// Whether everything is as the channel would wish: what `--detailed-exitcode` tells from the rest (Exit-statuses.md).
  package var isFavourable: Bool {
    switch self {
    case .retain, .ready, .renewed, .eligible: true
    case .downgrade, .revoke, .notReady, .notRenewed, .notEligible, .reminded, .lapsed, .hold: false
    }
  }

  /// Whether it takes a star, for the safety limit (Batch.md, "Publishing").
  package var takesStar: Bool {
    switch self {
    case .downgrade, .revoke, .notRenewed: true
    case .retain, .ready, .notReady, .renewed, .eligible, .notEligible, .reminded, .lapsed, .hold: false
    }
  }
}
