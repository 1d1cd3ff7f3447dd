import ChannelRecords
import StarStandard

/// The register of stars in force, over all records.
package struct RegisterRun {
  private let register: Register
  private let star: Star?
  private let configuration: EffectiveConfiguration

  /// - Parameter star: the one that is asked for; nil: all.
  package init(asOf date: CalendarDate, star: Star?, configuration: EffectiveConfiguration) {
    register = Register(
      asOf: date, lastRenewalDay: configuration.schedule.lastRenewalDay(of: date),
      confirmBy: configuration.schedule.lastDayToConfirm(on: date), editions: configuration.editions)
    self.star = star
    self.configuration = configuration
  }

  /// Hands over each line, in the byte order of the channels' ids.
  ///
  /// - Throws: ``RecordsError``, or what the body throws.
  package func forEachEntry(_ body: (RegisterEntry) throws -> Void) throws {
    let (register, star) = (register, star)
    try configuration.records().read(configuration.recordLists, threads: RecordReader.usualThreads) { records in
      _ = try records.inPortions(from: [RegisterEntry]()) { dossier, portion in
        guard let entry = register.entry(of: dossier), star == nil || entry.star == star else { return }
        portion.append(entry)
      } take: { portion in
        for entry in portion { try body(entry) }
      }
    }
  }
}
