extension Rule {
  /// How much a finding weighs (STANDARD 6).
  package enum Severity: String, CaseIterable, Sendable {
    /// Takes a star unless waived.
    case downgrade
    /// Puts the channel at risk.
    case warning
    /// Is reported.
    case information
    /// The rule does not exist.
    case off
  }
}
