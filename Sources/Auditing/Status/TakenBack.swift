import ChannelRecords
import Outbox
import StarStandard

/// The batches of which everything that applying them wrote was taken back: they are not applied any more (STANDARD 7a,
/// "Reinstate").
struct TakenBack {
  /// The days on which it was done last, by the batch's name.
  private let days: [String: CalendarDate]

  /// - Parameters:
  ///   - reinstatements: what was taken back of applied batches, by channel.
  ///   - withdrawn: a batch that is published anew since is another.
  init(
    _ reinstatements: [String: [Reinstatement]], _ applied: [AppliedBatch], withdrawn: [WithdrawnBatch] = []
  ) {
    var days: [String: CalendarDate] = [:]
    for reinstatement in reinstatements.values.joined() {
      days[reinstatement.batch] = max(days[reinstatement.batch] ?? reinstatement.madeOn, reinstatement.madeOn)
    }
    for record in applied { days[record.batch] = nil }
    for other in withdrawn {
      guard let day = days[other.batch], let madeOn = other.record.flatMap({ CalendarDate($0.madeOn) }), madeOn >= day
      else { continue }
      days[other.batch] = nil
    }
    self.days = days
  }

  /// The day on which everything that applying a renewal wrote had been taken back; nil where that is not so. What a review or a
  /// supplement took is not taken again when it is applied anew, for then it does not follow or is superseded; what a
  /// renewal gave would be given again.
  func ofRenewal(_ batch: String) -> CalendarDate? { BatchName(batch)?.renewalDay == nil ? nil : days[batch] }
}
