import ChannelRecords
import StarStandard

/// A part of a dossier as rows of text, for people and for JSON. Columns bear the names of the records.
package struct DossierTable {
  package let name: String
  package let columns: [String]
  package let rows: [[String]]

  /// A part that shows columns of a table: of each row their cells, and behind these what is said of the row.
  private init<TableOfColumn: TableColumn, Row>(
    _ name: String, _ columns: [TableOfColumn], _ rows: [Row], cell: (TableOfColumn, Row) -> String,
    mark: ((Row) -> String)? = nil
  ) {
    self.name = name
    self.columns = columns.map(\.name) + (mark == nil ? [] : ["counts"])
    self.rows = rows.map { row in columns.map { cell($0, row) } + (mark.map { [$0(row)] } ?? []) }
  }

  /// The parts of a dossier; with a standing each row says whether it counts, and why not. Addresses and what only people wrote
  /// (titles, reasons of downgrades) are not among them.
  package static func all(of dossier: Dossier, for standing: Standing? = nil) -> [DossierTable] {
    let marks = standing.map(RowMarks.init)
    let id = dossier.channel.id
    func shown<TableOfColumn: TableColumn & Equatable>(without hidden: TableOfColumn...) -> [TableOfColumn] {
      TableOfColumn.allCases.filter { !hidden.contains($0) }
    }
    return [
      DossierTable(
        "channel", shown(without: ChannelColumn.channelID, .serviceEmail, .officeEmail), [dossier.channel],
        cell: { $0.text(of: $1) }),
      DossierTable(
        "certifications", shown(without: CertificationColumn.channelID), dossier.certifications,
        cell: { $0.text(of: $1, at: id) }, mark: marks.map { marks in { marks.mark($0) } }),
      DossierTable(
        "appointments", shown(without: AppointmentColumn.channelID), dossier.appointments,
        cell: { $0.text(of: $1, at: id) }, mark: marks.map { marks in { marks.mark($0) } }),
      DossierTable(
        "certificates", CertificateColumn.allCases, dossier.certificates, cell: { $0.text(of: $1) },
        mark: marks.map { marks in { marks.mark($0) } }),
      DossierTable(
        "credits", shown(without: CreditColumn.channelID), dossier.credits, cell: { $0.text(of: $1, at: id) },
        mark: marks.map { marks in { marks.mark($0) } }),
      DossierTable(
        "participations", shown(without: ParticipationColumn.channelID, .title), dossier.participations,
        cell: { $0.text(of: $1, at: id, title: "") }, mark: marks.map { marks in { marks.mark($0) } }),
      DossierTable(
        "major_events", shown(without: MajorEventColumn.channelID), dossier.majorEvents,
        cell: { $0.text(of: $1, at: id) }, mark: marks.map { marks in { marks.mark($0) } }),
      DossierTable(
        "downgrades", shown(without: DowngradeColumn.channelID, .reason), dossier.downgrades,
        cell: { $0.text(of: $1, at: id, reason: "") }),
      DossierTable(
        "waivers", shown(without: WaiverColumn.channelID), dossier.waivers, cell: { $0.text(of: $1, at: id) },
        mark: marks.map { marks in { marks.mark($0) } }),
    ]
  }
}
