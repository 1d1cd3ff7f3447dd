import ChannelRecords
import Outbox
import StarStandard

/// Which supplement is to be made, and what it rests on (STANDARD 7a, "Supplement").
package struct SupplementPlan {
  let half: HalfYear
  /// From 2 on.
  let number: Int
  /// The day on which it is made.
  let madeOn: CalendarDate
  let last: LastDecisions

  /// The next supplement to the latest review.
  ///
  /// - Parameter madeOn: the day on which it is made.
  /// - Throws: ``AuditError`` where there is no review by the day; ``OutboxError`` for batches that are altered or not there;
  ///   ``RecordsError``.
  package init(madeOn: CalendarDate, configuration: EffectiveConfiguration) throws {
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    let applied = try configuration.records().appliedBatches().map(\.batch)
    let names = Set(try outbox.batches() + applied)
    let reviews = names.compactMap { BatchName($0)?.reviewed }.filter { $0.firstDay <= madeOn }
    guard let half = reviews.max() else {
      throw AuditError(
        .wrongInput, "there is no review by \(madeOn) in \(outbox.path), so there is nothing to supplement")
    }
    let numbers = names.compactMap { name -> Int? in
      if case .review(half, let number) = BatchName(name) { number } else { nil }
    }
    try self.init(half, number: (numbers.max() ?? 1) + 1, madeOn: madeOn, in: outbox)
    guard madeOn >= last.asOf else {
      throw AuditError(
        .notPermitted,
        "--as-of \(madeOn): a supplement is made on a day from that of its review on, which is \(last.asOf)")
    }
  }

  /// Whether a supplement could be made on a day: the latest review and what corrects it is whole, and no later one is there.
  ///
  /// - Throws: ``OutboxError`` where a disk failed or a batch may not be read; ``RecordsError``.
  package static func isPossible(on day: CalendarDate, configuration: EffectiveConfiguration) throws -> Bool {
    try possible(on: day, configuration) != nil
  }

  /// Whether one that could be made on a day would decide any of some channels.
  ///
  /// - Throws: as ``isPossible(on:configuration:)``.
  package static func decides(
    _ channels: Set<String>, on day: CalendarDate, configuration: EffectiveConfiguration
  ) throws -> Bool {
    guard !channels.isEmpty, let plan = try possible(on: day, configuration) else { return false }
    let run = try AuditRun(plan, configuration: configuration, forecasts: false)
    return try run.database.read(configuration.recordLists) { records in
      let auditor = run.auditor.knowing(try AppliedBatches(records))
      var decides = false
      try records.forEachDossier(of: channels) { dossier in
        guard !decides, case .decided = auditor.treat(dossier) else { return }
        decides = true
      }
      return decides
    }
  }

  /// The one that could be made on a day.
  private static func possible(
    on day: CalendarDate, _ configuration: EffectiveConfiguration
  ) throws -> SupplementPlan? {
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    let plan: SupplementPlan
    do {
      plan = try SupplementPlan(madeOn: day, configuration: configuration)
    } catch OutboxError.noBatch {
      return nil
    } catch let error as OutboxError where error.damage != nil {
      return nil
    } catch is AuditError {
      return nil
    }
    let applied = try configuration.records().appliedBatches()
    let cause = Overtaking(try outbox.batches(), applied, today: day).cause(.review(plan.half, number: plan.number))
    return cause == nil ? plan : nil
  }

  /// That of a batch: on top of what stands in its outbox before it.
  ///
  /// - Throws: ``OutboxError``.
  init(_ half: HalfYear, number: Int, madeOn: CalendarDate, in outbox: OutboxFolder) throws {
    self.half = half
    self.number = number
    self.madeOn = madeOn
    let before = try outbox.batches().compactMap { name -> (name: String, number: Int)? in
      guard case .review(half, let other) = BatchName(name), other < number else { return nil }
      return (name, other)
    }.sorted { $0.number < $1.number }
    let review = BatchPlan.name(.review, asOf: half.firstDay)
    guard before.first?.name == review else { throw OutboxError.noBatch(path: outbox.path(of: review)) }
    last = try LastDecisions(before.map { try PublishedBatch(path: outbox.path(of: $0.name)) })
  }

  /// What decides it.
  ///
  /// - Parameter toBeTold: the channels that are still to be told that what was taken from them was given back.
  package func auditor(
    _ editions: Editions, toBeTold: Set<String>, forecasts: Bool, schedule: Schedule
  ) -> SupplementAuditor {
    let last = last
    return SupplementAuditor(
      to: last.asOf, madeOn: madeOn, number: number, editions: editions,
      basis: Self.basis(half, last: last.of, isToBeTold: toBeTold.contains), forecasts: forecasts, measures: forecasts,
      schedule: schedule)
  }

  /// What decides every channel as the supplement does, whatever was decided before.
  static func auditorOfAll(
    _ half: HalfYear, asOf: CalendarDate, number: Int, madeOn: CalendarDate, _ editions: Editions, forecasts: Bool,
    schedule: Schedule
  ) -> SupplementAuditor {
    SupplementAuditor(
      to: asOf, madeOn: madeOn, number: number, editions: editions,
      basis: basis(half, decidesAll: true, last: { _ in nil }, isToBeTold: { _ in false }), forecasts: forecasts,
      measures: forecasts,
      schedule: schedule)
  }

  private static func basis(
    _ half: HalfYear, decidesAll: Bool = false, last: @escaping @Sendable (String) -> EarlierDecision?,
    isToBeTold: @escaping @Sendable (String) -> Bool
  ) -> SupplementBasis {
    SupplementBasis(
      decidesAll: decidesAll, last: last, isToBeTold: isToBeTold,
      isOfReview: { BatchName($0)?.reviewed == half },
      isRenewalSince: { batch in
        guard let name = BatchName(batch), name.renewalDay != nil else { return false }
        return name > .review(half, number: 1)
      })
  }

  /// The review and the supplement before it, where there is one.
  var rests: [(batch: String, sha256: String)] {
    [last.batches.first, last.batches.count > 1 ? last.batches.last : nil].compactMap(\.self)
  }
}
