import ChannelRecords
import StarStandard

/// Who has not confirmed the renewal on a day, over all records.
package struct UnconfirmedRun {
  private let unconfirmed: UnconfirmedRenewals?
  private let configuration: EffectiveConfiguration

  package init(asOf date: CalendarDate, configuration: EffectiveConfiguration) {
    unconfirmed = UnconfirmedRenewals(asOf: date, editions: configuration.editions)
    self.configuration = configuration
  }

  /// The channels by id and name, in byte order of the ids; nil on a day on which no renewal is confirmed.
  ///
  /// - Throws: ``RecordsError``.
  package func channels() throws -> [(id: String, name: String?)]? {
    guard let unconfirmed else { return nil }
    return try configuration.records().read(configuration.recordLists, threads: RecordReader.usualThreads) { records in
      var channels: [(id: String, name: String?)] = []
      _ = try records.inPortions(from: [(id: String, name: String?)]()) { dossier, portion in
        if unconfirmed.contains(dossier) { portion.append((dossier.channel.id, dossier.channel.name)) }
      } take: {
        channels += $0
      }
      return channels
    }
  }
}
