import Foundation
import Outbox
import StarStandard

/// What reminders were published before a day: a thing is told once a threshold, and a lapse once a year (STANDARD 7a).
package struct RemindersBefore: Sendable {
  /// The batches, the oldest first, with the digests of their manifests.
  package private(set) var batches: [(batch: String, sha256: String)] = []
  private var latest: CalendarDate?
  private var lapsed: Set<String> = []

  /// What stands in an outbox.
  ///
  /// - Throws: ``OutboxError``, also for reminders that are altered: what they told is not to be told again.
  package init(_ day: CalendarDate, in outbox: OutboxFolder) throws {
    let decoder = JSONDecoder()
    let names = try outbox.batches().compactMap { name -> (day: CalendarDate, name: String)? in
      guard case .reminders(let other) = BatchName(name), other < day else { return nil }
      return (other, name)
    }
    for (other, name) in names.sorted(by: { $0.day < $1.day }) {
      let batch = try PublishedBatch(path: outbox.path(of: name))
      batches.append((name, batch.digest))
      latest = other
      guard other.year == day.year, !RenewalAuditor.isRegular(asOf: other) else { continue }
      try batch.requireUnaltered()
      try batch.forEachDecision { bytes in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), line.outcome == .lapsed else { return }
        lapsed.insert(line.channelID)
      }
    }
  }

  /// What decides the reminders of a day after these.
  package func auditor(asOf day: CalendarDate, _ editions: Editions, _ schedule: Schedule) -> RemindersAuditor {
    RemindersAuditor(
      asOf: day, after: latest, lastRenewalDay: schedule.lastRenewalDay(of: day),
      confirmBy: schedule.lastDayToConfirm(on: day),
      editions: editions, schedule: schedule,
      wasToldOfLapse: lapsed.contains)
  }
}
