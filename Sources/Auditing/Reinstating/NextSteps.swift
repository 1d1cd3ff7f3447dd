import ChannelRecords
import Outbox
import StarStandard

/// What is to be run after something was taken back, in this order.
package struct NextSteps {
  package let lines: [String]

  /// - Parameters:
  ///   - changes: what was taken back.
  ///   - isSupplementDue: whether a supplement that is made on the day decides one of the channels.
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package init(
    after changes: ReinstateRun.Changes, on today: CalendarDate, isSupplementDue: Bool,
    configuration: EffectiveConfiguration
  ) throws {
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    let published = try outbox.batches()
    var lines: [String] = []
    // Applied once more, it would write again what was taken back.
    for name in changes.notApplied where BatchName(name)?.renewalDay != nil && published.contains(name) {
      lines.append("nothing of \(name) is left: `\(Withdrawal.command(name))`")
    }
    // A renewal that is published and not applied sought the star that was left.
    let resting = try RestingRenewal.all(on: changes, today: today, among: published, in: outbox, configuration)
    for renewal in resting where renewal.isOver == nil { lines.append(renewal.anew) }
    var before: [String] = []
    if isSupplementDue {
      let reviews = changes.notApplied.filter { BatchName($0)?.reviewed != nil && published.contains($0) }
      let toApply = reviews.sorted { (BatchName($0)?.day ?? today, $0) < (BatchName($1)?.day ?? today, $1) }
      before = toApply + ["the supplement"]
      lines.append("make the supplement, then apply \(before.joined(separator: ", then "))")
    }
    for renewal in resting {
      guard let kept = renewal.kept else { continue }
      lines.append(kept)
      before.append(renewal.batch)
    }
    if let renewal = try Self.renewal(after: changes, on: today, published, before, configuration) {
      lines.append(renewal)
    }
    self.lines = lines
  }

  /// What renews whose renewal is open again; nil where nobody's is.
  private static func renewal(
    after changes: ReinstateRun.Changes, on today: CalendarDate, _ published: [String], _ before: [String],
    _ configuration: EffectiveConfiguration
  ) throws -> String? {
    let year = CalendarYear(containing: today)
    let isOfYear = changes.batches.contains { batch in
      guard let name = BatchName(batch) else { return false }
      return name.renewalDay.map(year.contains) ?? (name.reviewed == HalfYear(containing: year.firstDay))
    }
    guard isOfYear else { return nil }
    // That of today is to come as long as it is not published.
    let isDone = published.contains(BatchPlan.name(.renewal, asOf: today))
    if let next = configuration.schedule.renewalDay(after: isDone ? today : today.adding(days: -1)) {
      return changes.batches.contains { BatchName($0)?.renewalDay != nil }
        ? "the renewal audit of \(next) decides their renewal anew" : nil
    }
    let (lastDay, open) = (
      configuration.schedule.lastRenewalDay(of: today), try OpenDecisions(asOf: today, configuration: configuration)
    )
    guard open.reopened.contains(where: { changes.channels.contains($0.id) }) else { return nil }
    let audit = BatchPlan.name(.renewal, asOf: today)
    let applied = try configuration.records().appliedBatches()
    let isThere = published.contains(audit) || applied.contains { $0.batch == audit }
    // A renewal of which nothing is left is withdrawn.
    let others = published.filter {
      $0 != audit && !(changes.notApplied.contains($0) && BatchName($0)?.renewalDay != nil)
    }
    let waits = RenewalPrerequisites(asOf: today) { _ in nil }.missing(applied, others)
    let then =
      before.isEmpty
      ? waits.isEmpty ? "" : ", when \(waits.joined(separator: ", ")) \(waits.count == 1 ? "is" : "are") applied"
      : ", when that is \(before.contains { BatchName($0)?.renewalDay != nil } ? "done" : "applied")"
    // One of the day is there, and stays what it is.
    return "the last renewal day was \(lastDay), so that their renewal is decided by no audit but "
      + (isThere ? "one as of a day after \(today)\(then)" : "`renew --as-of \(today)`\(then)")
  }
}
