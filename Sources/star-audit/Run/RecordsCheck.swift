import ChannelRecords
import StarStandard

/// Looks at every row of the database.
struct RecordsCheck {
  let configuration: EffectiveConfiguration

  struct Result {
    /// Every defect, each once.
    let defects: [Defect]
    /// What is legal but unusual.
    let remarks: [Defect]
    /// How many channels there are.
    let channels: Int
    /// The batches that were applied.
    let applied: [AppliedBatch]
  }

  /// Reads everything.
  ///
  /// - Throws: ``RecordsError``.
  func run() throws -> Result {
    let database = try RecordsDatabase(path: configuration.database)
    var defects: [Defect] = []
    var remarks: [Defect] = []
    // A person's row belongs to every channel where they have an appointment.
    var seen: Set<Defect> = []
    var channels = 0
    let leftovers = try database.read(configuration.vocabulary) { records in
      try records.forEachDossier { dossier in
        channels += 1
        for defect in dossier.defects where seen.insert(defect).inserted { defects.append(defect) }
        for certification in dossier.certifications {
          let (_, month, day) = certification.validUntil.components
          guard (month, day) != (12, 31) else { continue }
          remarks.append(
            Defect(
              table: Table.certifications.name, row: certification.id, column: "valid_until",
              reason: "is \(certification.validUntil), not the last day of a year (G.1)"))
        }
      }
    }
    defects += leftovers.unnamedChannels.flatMap(\.defects)
    defects += leftovers.orphanDefects.filter { seen.insert($0).inserted }
    return Result(
      defects: defects, remarks: remarks, channels: channels, applied: try database.appliedBatches())
  }
}
