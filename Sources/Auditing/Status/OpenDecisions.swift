import ChannelRecords
import Outbox
import StarStandard

/// The channels about which something is still to be decided that no batch which is due decides by itself.
package struct OpenDecisions: Sendable {
  /// Who was left on hold by the latest review when it was applied, and is decided by no supplement since.
  package private(set) var leftOnHold: [LeftOnHold] = []
  /// Whose renewal is open again since the last renewal day of the year, and decided by no audit since (STANDARD 7, "From 1 April").
  package private(set) var reopened: [Channel] = []
  /// Whose renewal would be open again, had not one been applied since that rests on what was decided before.
  package private(set) var renewedAsBefore: [RenewedAsBefore] = []
  /// Whether a supplement can be made on the day.
  package private(set) var isSupplementPossible = false

  /// A channel that waits for a supplement.
  package struct LeftOnHold: Sendable {
    package let channel: Channel
    /// The batch that left it on hold.
    package let batch: String
    /// Whether its rows are defective still, so that a supplement would not decide it.
    package let isToBeMended: Bool
  }

  /// A channel that was renewed at another star than it would be, by a batch that was published before its January decision was changed.
  package struct RenewedAsBefore: Sendable {
    package let channel: Channel
    /// The renewal.
    package let batch: String
    package let star: Star
    /// The star that a renewal as of the day would have.
    package let starNow: Star
  }

  /// A channel by its id and name.
  package struct Channel: Sendable, Hashable {
    package let id: String
    package let name: String?

    package init(id: String, name: String?) {
      self.id = id
      self.name = name
    }
  }

  /// There are none.
  package init() {}

  /// Those of a day.
  ///
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package init(asOf day: CalendarDate, configuration: EffectiveConfiguration) throws {
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    let names = try outbox.batches()
    try configuration.records().read(configuration.recordLists) { records in
      let applied = try AppliedBatches(records)
      let batches = try records.appliedBatches()
      try findLeftOnHold(day, names, batches, applied, records, outbox, configuration)
      try findReopened(day, names, applied, records, outbox, configuration)
    }
    if !leftOnHold.isEmpty {
      isSupplementPossible = try SupplementPlan.isPossible(on: day, configuration: configuration)
    }
  }

  private mutating func findLeftOnHold(
    _ day: CalendarDate, _ names: [String], _ batches: [AppliedBatch], _ applied: AppliedBatches,
    _ records: RecordReader, _ outbox: OutboxFolder, _ configuration: EffectiveConfiguration
  ) throws {
    let overtaking = Overtaking(names, batches, today: day)
    var waiting: [String: (review: AppliedBatches.Review, half: HalfYear)] = [:]
    for (id, reviews) in applied.leftOnHold {
      for review in reviews where review.asOf <= day {
        // What the next review judges waits for nothing else.
        guard let name = BatchName(review.batch), let half = name.reviewed, overtaking.cause(name) == nil else {
          continue
        }
        waiting[id] = (review, half)
      }
    }
    guard !waiting.isEmpty else { return }
    // What a supplement has decided that is to be applied waits for that alone.
    let supplements = names.filter { name in
      if case .review(_, let number) = BatchName(name) {
        number > 1 && !batches.contains { $0.batch == name }
      } else {
        false
      }
    }
    let decided = try PublishedOutcomes(of: supplements, in: outbox).batches
    try records.forEachDossier(of: Set(waiting.keys)) { dossier in
      guard let (review, half) = waiting[dossier.channel.id],
        !(decided[dossier.channel.id] ?? []).contains(where: { BatchName($0)?.reviewed == half }),
        !dossier.certifications.contains(where: { review.asOf < $0.issuedOn && $0.issuedOn <= day })
      else { return }
      let auditor = SupplementPlan.auditorOfAll(
        half, asOf: review.asOf, number: 2, madeOn: day, configuration.editions, forecasts: false,
        schedule: configuration.schedule
      ).knowing(applied)
      guard case .decided(let decision) = auditor.treat(dossier) else { return }
      leftOnHold.append(
        LeftOnHold(
          channel: Channel(id: dossier.channel.id, name: dossier.channel.name), batch: review.batch,
          isToBeMended: decision.outcome == .hold))
    }
  }

  private mutating func findReopened(
    _ day: CalendarDate, _ names: [String], _ applied: AppliedBatches, _ records: RecordReader, _ outbox: OutboxFolder,
    _ configuration: EffectiveConfiguration
  ) throws {
    let lastDay = configuration.schedule.lastRenewalDay(of: day)
    guard day > lastDay else { return }
    let open = applied.corrections.compactMapValues { corrections in
      corrections.filter { $0.reopensRenewal(asOf: day, after: lastDay) }.map(\.madeOn).max()
    }
    guard !open.isEmpty else { return }
    let audits = names.filter { BatchName($0)?.renewalDay.map { lastDay < $0 && $0 <= day } ?? false }
    let decided = try PublishedOutcomes(of: audits, in: outbox).batches
    let reinstatements = records.reinstatements
    let auditor = RenewalAuditor(asOf: day, lastDay: lastDay, editions: configuration.editions, applied: applied)
    try records.forEachDossier(of: Set(open.keys)) { dossier in
      let id = dossier.channel.id
      let isDecided = (decided[id] ?? []).contains { batch in
        guard let audited = BatchName(batch)?.renewalDay, let madeOn = open[id], audited >= madeOn else { return false }
        return !(reinstatements[id] ?? []).contains { $0.batch == batch }
      }
      guard !isDecided else { return }
      if case .concerned = auditor.coverage(of: dossier) {
        reopened.append(Channel(id: id, name: dossier.channel.name))
      } else if let renewed = Self.renewedAsBefore(dossier, auditor, lastDay) {
        renewedAsBefore.append(renewed)
      }
    }
  }

  /// What a renewal of the year, made by the last day of all of them, wrote of a channel that would have another star now.
  private static func renewedAsBefore(
    _ dossier: Dossier, _ auditor: RenewalAuditor, _ lastDay: CalendarDate
  ) -> RenewedAsBefore? {
    for certification in dossier.certifications where auditor.year.contains(certification.issuedOn) {
      guard let batch = certification.writtenBy, let day = BatchName(batch)?.renewalDay, day <= lastDay else {
        continue
      }
      var before = dossier
      before.certifications.removeAll { $0.writtenBy == batch }
      guard case .decided(let now) = auditor.treat(before), now.outcome == .renewed, let star = now.toStar,
        let written = certification.star, star > written
      else { continue }
      return RenewedAsBefore(
        channel: Channel(id: dossier.channel.id, name: dossier.channel.name), batch: batch, star: written,
        starNow: star)
    }
    return nil
  }
}

extension RecordReader {
  /// Hands over the dossiers of some channels, in the byte order of the ids.
  func forEachDossier(of ids: Set<String>, _ body: (Dossier) throws -> Void) throws {
    // One by one they cost more than in a pass.
    guard ids.count > 100 else {
      for id in ids.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        if let dossier = try dossier(of: id) { try body(dossier) }
      }
      return
    }
    _ = try forEachDossier { if ids.contains($0.channel.id) { try body($0) } }
  }
}
