import ChannelRecords
import Outbox
import StarStandard

/// What is not published any more, and not missing, because a later batch or its season's end has overtaken it (STANDARD 7a,
/// "Overtaken").
struct Overtaking {
  /// The names of all batches that are published or applied.
  private let batches: [(text: String, name: BatchName)]
  private let today: CalendarDate

  /// - Parameters:
  ///   - names: what stands in the outbox, sound or not.
  ///   - applied: what the records say was applied.
  init(_ names: [String], _ applied: [AppliedBatch], today: CalendarDate) {
    batches = Set(names + applied.map(\.batch)).compactMap { text in BatchName(text).map { (text, $0) } }
      .sorted { $0.name < $1.name }
    self.today = today
  }

  /// What has overtaken a batch.
  enum Cause: Equatable {
    /// A later batch of that name.
    case later(String)
    /// Its season is over since a day.
    case over(since: CalendarDate)
  }

  /// What has overtaken a batch of the name; nil where it may still be published.
  func cause(_ name: BatchName) -> Cause? {
    switch name {
    case .review(let half, _): return later { $0.reviewed.map { $0 > half } ?? false }
    case .renewalNotices(let year):
      // They announce what begins on that day.
      return over(after: year.lastDay)
    case .renewal(let day):
      let year = CalendarYear(containing: day)
      // From April on renewals are audited of those whose decisions were changed since.
      return later { $0.renewalDay.map { $0 > day && year.contains($0) } ?? false }
        ?? (RenewalAuditor.isRegular(asOf: day) ? over(after: year.lastRenewalDay) : nil)
    case .reminders(let day):
      return later { if case .reminders(let other) = $0 { other > day } else { false } }
    }
  }

  private func later(_ isLater: (BatchName) -> Bool) -> Cause? {
    batches.last { isLater($0.name) }.map { .later($0.text) }
  }

  private func over(after last: CalendarDate) -> Cause? { today > last ? .over(since: last.dayAfter) : nil }

  /// The latest applied review of a later half-year than that of a review or a supplement: it has settled what these decide,
  /// so that they are not applied any more.
  static func review(laterThan name: BatchName, in applied: [AppliedBatch]) -> String? {
    guard let half = name.reviewed else { return nil }
    let later = applied.filter { BatchName($0.batch)?.reviewed.map { $0 > half } ?? false }
    return later.max { $0.batch < $1.batch }?.batch
  }

  /// Refuses a batch that was overtaken.
  ///
  /// - Throws: ``AuditError``.
  func refuse(_ batch: String, _ applied: [AppliedBatch]) throws {
    guard let reason = reason(batch, applied) else { return }
    throw AuditError(
      .notPermitted, "\(batch) is not published any more: \(reason). See what it would decide with --report-only")
  }

  /// Why a batch is not published any more, in words; nil where it may be.
  func reason(_ batch: String, _ applied: [AppliedBatch]) -> String? {
    BatchName(batch).flatMap(cause).map { cause in
      switch cause {
      case .over(let day):
        "its time is over since \(day)"
          + (BatchName(batch)?.renewalDay == nil
            ? "" : "; only those whose decisions were changed since are renewed, as of a day after it")
      case .later(let later):
        "\(later) is \(applied.contains { $0.batch == later } ? "applied" : "published") already"
          + wayOut(of: later, applied)
      }
    }
  }

  /// What to do about a batch that stands in the way and is of a day still to come: it is hardly meant.
  private func wayOut(of batch: String, _ applied: [AppliedBatch]) -> String {
    guard let name = BatchName(batch), name.day > today else { return "" }
    let wayBack = applied.first { $0.batch == batch }?.wayBack(among: applied) ?? "`\(Withdrawal.command(batch))`"
    return ", though its day is still to come; if that is a mistake: \(wayBack)"
  }
}
