import ChannelRecords
import Outbox
import StarStandard

/// Who confirmed the renewal by the last day of a year's audits and was decided by none of them, over all records.
package struct UndecidedRenewals {
  private let day: CalendarDate
  private let configuration: EffectiveConfiguration

  /// - Parameter day: the last day of the year on which renewals are audited.
  package init(by day: CalendarDate, configuration: EffectiveConfiguration) {
    self.day = day
    self.configuration = configuration
  }

  /// How many they are.
  ///
  /// - Parameter others: whose renewal is open again, so that an audit can still decide it.
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package func count(without others: Set<String> = []) throws -> Int {
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    let year = CalendarYear(containing: day)
    let audits = try outbox.batches().filter { BatchName($0)?.renewalDay.map(year.contains) ?? false }
    let decided = try PublishedOutcomes(of: audits, in: outbox).batches
    return try configuration.records().read(configuration.recordLists, threads: RecordReader.usualThreads) { records in
      let auditor = RenewalAuditor(
        asOf: day, lastDay: configuration.schedule.lastRenewalDay(of: day), editions: configuration.editions,
        applied: try AppliedBatches(records))
      let reinstatements = records.reinstatements
      var count = 0
      _ = try records.inPortions(from: 0) { dossier, portion in
        guard case .concerned = auditor.coverage(of: dossier), !others.contains(dossier.channel.id) else { return }
        // What was taken back is not decided.
        let takenBack = (reinstatements[dossier.channel.id] ?? []).map(\.batch)
        if (decided[dossier.channel.id] ?? []).allSatisfy(takenBack.contains) { portion += 1 }
      } take: {
        count += $0
      }
      return count
    }
  }
}
