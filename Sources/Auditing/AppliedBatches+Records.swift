import ChannelRecords
import Outbox
import StarStandard

extension AppliedBatches {
  /// What the records say was applied.
  ///
  /// - Throws: ``RecordsError``.
  init(_ records: RecordReader) throws {
    let applied = try records.appliedBatches()
    let days = Dictionary(applied.map { ($0.batch, CalendarDate($0.asOf)) }) { first, _ in first }
    let supplements = Dictionary(grouping: try records.supplementDecisions(), by: \.channelID)
    var leftOnHold: [String: [Review]] = [:]
    for held in try records.leftOnHold() {
      guard let asOf = days[held.batch] ?? nil else { continue }
      guard !supplements[held.channelID, default: []].contains(where: { Self.decides($0.batch, after: held.batch) })
      else { continue }
      leftOnHold[held.channelID, default: []].append(Review(batch: held.batch, asOf: asOf))
    }
    var corrections = supplements.mapValues { decisions in
      decisions.compactMap { decision in
        (days[decision.batch] ?? nil).map { Correction(asOf: $0, isOfRenewal: false, madeOn: decision.madeOn) }
      }
    }
    for (channelID, reinstatements) in records.reinstatements {
      corrections[channelID, default: []] += reinstatements.map {
        Correction(
          asOf: $0.decision.asOf, isOfRenewal: $0.command == Procedure.renewal.command, madeOn: $0.madeOn)
      }
    }
    self.init(leftOnHold: leftOnHold, corrections: corrections) { certificationID, channelID in
      applied.contains { NewCertification.id(batch: $0.batch, channelID: channelID) == certificationID }
    }
  }

  /// Whether a supplement comes after a batch of the same review.
  private static func decides(_ supplement: String, after batch: String) -> Bool {
    guard let later = BatchName(supplement), let earlier = BatchName(batch) else { return false }
    return later.restsOn(earlier)
  }
}
