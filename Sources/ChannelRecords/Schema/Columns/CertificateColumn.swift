import StarStandard

/// The columns of `certificates` (STANDARD 8).
package enum CertificateColumn: Int32, TableColumn {
  case certificateID, personID, code, issuedOn, validUntil

  package var definition: Column {
    switch self {
    case .certificateID: Column("certificate_id", .id)
    case .personID: Column("person_id", .reference(.people))
    case .code: Column("code", .text)
    case .issuedOn: Column("issued_on", .date)
    case .validUntil: Column("valid_until", .date)
    }
  }

  /// What a row has in this column, as CSV has it.
  package func text(of row: Certificate, date: (CalendarDate) -> String = { $0.description }) -> String {
    switch self {
    case .certificateID: row.id
    case .personID: row.personID
    case .code: row.code
    case .issuedOn: date(row.issuedOn)
    case .validUntil: date(row.validUntil)
    }
  }
}
