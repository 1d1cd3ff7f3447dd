import Outbox
import StarStandard

/// The procedure that made a batch, as its manifest names it.
enum Auditors {
  /// What decides again what a batch decided.
  ///
  /// - Parameter forecasts: whether decisions come with forecasts and measures, as in messages and report.
  /// - Throws: ``OutboxError`` for a manifest that names no such procedure or day.
  static func auditor(
    of batch: PublishedBatch, editions: Editions, schedule: Schedule, forecasts: Bool
  ) throws -> any Auditor {
    func refuse(_ reason: String) -> OutboxError { .notABatch(path: batch.path, reason: reason) }
    guard let procedure = Procedure(rawValue: batch.manifest.command) else {
      throw refuse("this program derives no batch of the command \(batch.manifest.command.prefix(40))")
    }
    guard let asOf = CalendarDate(batch.manifest.as_of) else { throw refuse("its as-of date cannot be read") }
    guard procedure == .supplement || batch.manifest.batch == BatchPlan.name(procedure, asOf: asOf) else {
      throw refuse("its name is not that of its command and as-of date")
    }
    switch procedure {
    case .supplement:
      return try supplementAuditor(of: batch, asOf: asOf, editions, forecasts: forecasts, schedule: schedule, refuse)
    case .review:
      guard HalfYear.mayPublishReview(asOf: asOf) else { throw refuse("a review is of a day of January or July") }
      return ReviewAuditor(
        asOf: asOf, editions: editions, forecasts: forecasts, measures: forecasts, schedule: schedule)
    case .renewal:
      return RenewalAuditor(
        asOf: asOf, lastDay: schedule.lastRenewalDay(of: asOf), editions: editions, schedule: schedule)
    case .renewalNotices:
      guard asOf == CalendarYear(containing: asOf).renewalNoticeDay else {
        throw refuse("renewal notices are of a 1 December")
      }
      return RenewalNoticesAuditor(year: CalendarYear(containing: asOf), editions: editions, schedule: schedule)
    case .reminders:
      let outbox = OutboxFolder(path: Files.folder(of: batch.path), temporaryFolder: "")
      return try RemindersBefore(asOf, in: outbox).auditor(asOf: asOf, editions, schedule)
    case .application: throw refuse("an application makes no batch")
    }
  }

  private static func supplementAuditor(
    of batch: PublishedBatch, asOf: CalendarDate, _ editions: Editions, forecasts: Bool,
    schedule: Schedule, _ refuse: (String) -> OutboxError
  ) throws -> any Auditor {
    guard case .review(let half, let number) = BatchName(batch.manifest.batch), number > 1,
      half == HalfYear(containing: asOf), HalfYear.mayPublishReview(asOf: asOf)
    else { throw refuse("its name is not that of a supplement as of its day") }
    guard let madeOn = batch.manifest.made_on.flatMap({ CalendarDate($0) }), madeOn >= asOf else {
      throw refuse("the day on which it was made cannot be read")
    }
    return SupplementPlan.auditorOfAll(
      half, asOf: asOf, number: number, madeOn: madeOn, editions, forecasts: forecasts,
      schedule: schedule)
  }
}
