/// Somebody with an appointment at the channel (`people`).
package struct Person: Sendable {
  package var id: String
  /// Their name; nil where it cannot be read.
  package var name: String?
  /// Their address, unchecked.
  package var email: String?

  /// A person as their row says.
  package init(id: String, name: String? = nil, email: String? = nil) {
    self.id = id
    self.name = name
    self.email = email
  }
}
