import Configuration
import Outbox
import StarStandard

/// Refuses a batch that nobody can mean as it is: that would take more stars than the department allows, leave more channels
/// undecided, or be made from records of which some are missing (Batch.md, "Publishing").
struct Safeguards {
  let maxDowngrades: SafetyLimit
  let maxUndecided: SafetyLimit
  let maxShrink: SafetyLimit
  /// Given in place of the limits.
  let overrides: Overrides

  /// Why a batch is not published; nil where it is.
  ///
  /// - Parameters:
  ///   - earlier: what was published before; nil where nobody can say.
  ///   - last: of a supplement, what was decided before it.
  /// - Throws: ``OutboxError`` where a disk failed.
  func refusal(
    _ decided: OutboxFolder.Decided, asOf: CalendarDate, earlier: EarlierBatches?, last: LastDecisions? = nil
  ) throws -> AuditError? {
    var lines: [String] = []
    if !overrides.allowsShrinking {
      let plausibility = Plausibility(maxShrink: maxShrink, asOf: asOf, earlier: earlier)
      lines += try plausibility.doubts(decided.run, decided.summary)
    }
    lines += undecided(decided.summary)
    if let last {
      lines += excess(decided.summary, after: last)
    } else {
      lines += try excess(decided.summary, notRenewedBefore: { try earlier?.notRenewed(before: asOf) })
    }
    return lines.isEmpty ? nil : AuditError(.safetyLimit, lines: lines)
  }

  private func undecided(_ summary: Summary) -> [String] {
    let undecided = summary.holds.count + summary.undetermined.count
    let all = summary.reviewed + summary.undetermined.count
    let most = overrides.undecided ?? maxUndecided.allowed(of: all)
    guard undecided > most else { return [] }
    return [
      "\(undecided) of \(all.counting("channel")) would be on hold or undetermined, more than the limit of \(most): see what is "
        + "wrong with their rows with `star-audit check`; to publish all the same, use --allow-undecided \(undecided)."
    ]
  }

  /// Of a supplement: the share is of the decisions of its review, and what was taken before counts with it.
  private func excess(_ summary: Summary, after last: LastDecisions) -> [String] {
    let most = overrides.downgrades ?? maxDowngrades.allowed(of: last.count)
    let taken = last.losers.union(summary.losers).count
    guard summary.taken > 0, taken > most else { return [] }
    return [
      "\(taken) of \(last.count.counting("channel")) would lose a star by the review and its supplements, more than the limit of "
        + "\(most). Look at the decisions with --report-only; if they are right, publish with --allow-downgrades \(taken).",
      "Of this supplement they are: \(summary.losers.joined(separator: " "))",
    ]
  }

  /// - Parameter notRenewedBefore: whom the batch before did not renew; asked where that matters.
  private func excess(
    _ summary: Summary, notRenewedBefore: () throws -> (batch: String, channels: Set<String>)?
  ) throws -> [String] {
    let most = overrides.downgrades ?? maxDowngrades.allowed(of: summary.atStake)
    guard summary.taken > most else { return [] }
    var losers = summary.losers
    var known = ""
    if summary.procedure == .renewal, let before = try notRenewedBefore() {
      losers.removeAll(where: before.channels.contains)
      let again = summary.taken - losers.count
      if again > 0 { known = ", beside \(again) that \(before.batch) did not renew either" }
    }
    guard losers.count > most else { return [] }
    let whom = summary.procedure == .renewal ? " that confirmed" : ""
    return [
      "\(losers.count) of \(summary.atStake.counting("channel"))\(whom) would lose a star\(known), more than the limit of "
        + "\(most). Look at the decisions with --report-only; if they are right, publish with --allow-downgrades \(losers.count).",
      "They are: \(losers.joined(separator: " "))",
    ]
  }
}

extension Safeguards {
  /// Those of a configuration.
  init(_ configuration: EffectiveConfiguration, _ overrides: Overrides) {
    self.init(
      maxDowngrades: configuration.maxDowngrades, maxUndecided: configuration.maxUndecided,
      maxShrink: configuration.maxShrink, overrides: overrides)
  }
}
