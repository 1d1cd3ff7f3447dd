import ChannelRecords
import StarStandard

/// Takes the rows of channels, field by field, as CSV has them.
protocol RowTaker {
  /// What comes is of a table.
  mutating func begin(_ table: Table)
  /// Takes the next field of a row.
  mutating func take(_ field: String)
  /// The row has all its fields.
  mutating func endRow()
}

extension ChannelDraft {
  /// Hands over the rows, in the order of the tables, so that each refers only to earlier ones.
  func hand(to taker: inout some RowTaker) {
    let id = channel.id
    give(.channels, [channel], to: &taker) { (column: ChannelColumn, row) in column.text(of: row) }
    give(.certifications, certifications, to: &taker) { (column: CertificationColumn, row) in
      column.text(of: row, at: id, date: DateText.of)
    }
    give(.people, people, to: &taker) { (column: PersonColumn, row) in
      switch column {
      case .personID: row.id
      case .name: row.name
      case .email: row.email ?? ""
      }
    }
    give(.appointments, appointments, to: &taker) { (column: AppointmentColumn, row) in
      column.text(of: row, at: id, date: DateText.of)
    }
    give(.certificates, certificates, to: &taker) { (column: CertificateColumn, row) in
      column.text(of: row, date: DateText.of)
    }
    give(.credits, credits, to: &taker) { (column: CreditColumn, row) in
      column.text(of: row, at: id, date: DateText.of)
    }
    give(.participations, participations, to: &taker) { (column: ParticipationColumn, row) in
      column.text(
        of: Participation(heldOn: row.heldOn, kind: row.kind), at: id, title: row.title, date: DateText.of)
    }
    give(.majorEvents, majorEvents, to: &taker) { (column: MajorEventColumn, row) in
      column.text(of: row, at: id, date: DateText.of)
    }
    give(.downgrades, downgrades, to: &taker) { (column: DowngradeColumn, row) in
      column.text(of: row.downgrade, at: id, reason: row.reason, date: DateText.of)
    }
    give(.waivers, waivers, to: &taker) { (column: WaiverColumn, row) in
      column.text(of: row, at: id, date: DateText.of)
    }
  }

  private func give<Row, C: TableColumn>(
    _ table: Table, _ rows: [Row], to taker: inout some RowTaker, _ text: (C, Row) -> String
  ) {
    guard !rows.isEmpty else { return }
    taker.begin(table)
    let columns = C.allCases
    for row in rows {
      for column in columns { taker.take(text(column, row)) }
      taker.endRow()
    }
  }
}
