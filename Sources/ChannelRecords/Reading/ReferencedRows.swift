/// The rows of persons and of certificates that belong to a channel.
struct ReferencedRows: Sendable {
  var people = RowSet()
  var certificates = RowSet()

  /// Adds others.
  mutating func formUnion(_ others: ReferencedRows) {
    people.formUnion(others.people)
    certificates.formUnion(others.certificates)
  }
}
