/// The columns of `people` (STANDARD 8).
package enum PersonColumn: Int32, TableColumn {
  case personID, name, email

  package var definition: Column {
    switch self {
    case .personID: Column("person_id", .id)
    case .name: Column("name", .text)
    case .email: Column("email", .email, optional: true)
    }
  }
}
