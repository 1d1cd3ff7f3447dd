import ChannelRecords
import FileSystem
import Outbox
import StarStandard

/// Looks at every row of the database.
package struct RecordsCheck {
  private let configuration: EffectiveConfiguration
  private let today: CalendarDate

  /// - Parameter today: the day on which a waiver of a revocation counts.
  package init(configuration: EffectiveConfiguration, today: CalendarDate) {
    self.configuration = configuration
    self.today = today
  }

  package struct Result {
    /// Every defect, each once.
    package let defects: [Defect]
    /// The columns in which most rows are defective.
    package let columns: [DefectiveColumn]
    /// What is legal but unusual.
    package let remarks: [Defect]
    /// How many channels there are.
    package let channels: Int
    /// The batches that were applied.
    package let applied: [AppliedBatch]
    /// What keeps a batch of these records from being applied, and what was applied and is not in the records any more.
    package let notes: [String]
    /// What the records say otherwise than what was applied.
    package let contradictions: [String]
    /// What is damaged in the database's file.
    package let damage: [String]
  }

  /// The kind of a channel and the codes of certificates that count for nothing, and that nobody who looks at them can tell from one that
  /// counts: by blanks, letters or width alone.
  private static func looksLikeAnother(_ dossier: Dossier, _ alikes: LookAlikes) -> [Defect] {
    func differs(_ text: String, _ listed: String) -> String {
      "is \"\(text.visible)\", which is not \(listed): the two differ in blanks, invisible characters, capitals or width"
    }
    var remarks: [Defect] = []
    if let kind = dossier.channel.kind, let listed = alikes.kind(meantBy: kind) {
      remarks.append(
        Defect(
          table: Table.channels.name, row: dossier.channel.id, column: "kind",
          reason: differs(kind, listed) + ", so that the channel is out of scope (A)"))
    }
    for certificate in dossier.certificates {
      guard let listed = alikes.code(meantBy: certificate.code) else { continue }
      remarks.append(
        Defect(
          table: Table.certificates.name, row: certificate.id, column: "code",
          reason: differs(certificate.code, listed) + ", so that it counts for nothing (B.2 d, e)"))
    }
    return remarks
  }

  /// Reads everything.
  ///
  /// - Throws: ``RecordsError``.
  package func run() throws -> Result {
    let database = try configuration.records()
    let damage = try database.damage().map { finding in
      "the database \(database.path) is damaged: \(finding); restore it from a backup"
    }
    var defects: [Defect] = []
    var remarks: [Defect] = []
    // A person's row belongs to every channel where they have an appointment.
    var seen: Set<Defect> = []
    var remarked: Set<Defect> = []
    let editions = configuration.editions.all
    let alikes = LookAlikes(of: editions[editions.count - 1])
    var channels = 0
    let leftovers = try database.read(configuration.recordLists) { records in
      let allChannels = try records.rowCounts().first { $0.table == .channels }?.rows
      return try records.forEachDossier { dossier in
        channels += 1
        if channels % 256 == 0 { try Work.step(channels, of: allChannels, "channels") }
        for defect in dossier.defects where seen.insert(defect).inserted { defects.append(defect) }
        for remark in Self.looksLikeAnother(dossier, alikes) where remarked.insert(remark).inserted {
          remarks.append(remark)
        }
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
    let tables = Set(defects.map(\.table))
    let columns = try database.defectiveColumns(
      of: Table.allCases.filter { tables.contains($0.name) }, configuration.recordLists)
    let notes = try database.viewsInTheWayOfApplying().map { view in
      "\(view) is a view: a review reads it, but `apply` cannot write to it, so that a batch of these records may be published "
        + "and then not be applied"
    }
    let comparison = try AppliedComparison(configuration, today: today)
    return Result(
      defects: defects, columns: columns, remarks: remarks, channels: channels,
      applied: try database.appliedBatches(), notes: notes + comparison.losses + comparison.remarks,
      contradictions: comparison.contradictions, damage: damage)
  }
}
