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

  /// The ids of the channels, in byte order; nil on a day on which no renewal is confirmed.
  ///
  /// - Throws: ``RecordsError``.
  package func channels() throws -> [String]? {
    guard let unconfirmed else { return nil }
    return try configuration.records().read(configuration.recordLists, threads: RecordReader.usualThreads) { records in
      var ids: [String] = []
      _ = try records.inPortions(from: [String]()) { dossier, portion in
        if unconfirmed.contains(dossier) { portion.append(dossier.channel.id) }
      } take: {
        ids += $0
      }
      return ids
    }
  }
}
