import ChannelRecords
import StarStandard

/// The batch that is expected where there was never one: channels that are certified have been waiting for it since it was due.
package struct FirstBatch {
  private let schedule: Schedule
  private let database: RecordsDatabase

  package init(schedule: Schedule, database: RecordsDatabase) {
    self.schedule = schedule
    self.database = database
  }

  /// The last day on which a batch was due; nil where no channel was certified on it. Before a renewal comes the review of its
  /// January.
  ///
  /// - Throws: ``RecordsError``.
  package func due(by day: CalendarDate) throws -> CalendarDate? {
    guard let due = schedule.latest(by: day) else { return nil }
    let first = due.procedure == .renewal ? CalendarYear(containing: due.on).firstDay : due.on
    return try database.hasCertifiedChannel(on: first) ? first : nil
  }
}
