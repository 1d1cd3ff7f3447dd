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

extension Array where Element == Person {
  /// The person of an id. Records come in the order of their ids, and of thousands not each is looked at for every name.
  func person(_ id: String) -> Person? {
    let place = firstPlace { $0.id >= id }
    if place < endIndex, self[place].id == id { return self[place] }
    return first { $0.id == id }
  }
}
