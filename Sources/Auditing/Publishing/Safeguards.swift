import Configuration
import Outbox
import StarStandard

/// Refuses a batch that would take more stars than the department allows (CONTRACT, "Safety limit").
struct Safeguards {
  let limit: SafetyLimit
  /// Given in place of the limit.
  let allowed: Int?

  /// Why the batch exceeds the limit; nil where it does not.
  func excess(_ summary: Summary) -> AuditError? {
    let most = allowed ?? limit.allowed(of: summary.reviewed)
    guard summary.taken > most else { return nil }
    let channels = summary.losers.joined(separator: " ")
    return AuditError(
      .safetyLimit,
      lines: [
        "\(summary.taken) of \(summary.reviewed.counting("channel")) would lose a star, more than the limit of \(most). Look at the "
          + "decisions with --report-only; if they are right, publish with --allow-downgrades \(summary.taken).",
        "They are: \(channels)",
      ])
  }
}
