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
    var leftOnHold: [String: [Review]] = [:]
    for held in try records.leftOnHold() {
      guard let asOf = days[held.batch] ?? nil else { continue }
      leftOnHold[held.channelID, default: []].append(Review(batch: held.batch, asOf: asOf))
    }
    self.init(leftOnHold: leftOnHold) { certificationID, channelID in
      applied.contains { NewCertification.id(batch: $0.batch, channelID: channelID) == certificationID }
    }
  }
}
