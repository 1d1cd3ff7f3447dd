/// One named value of evidence.
package struct EvidenceField: Sendable {
  /// Its name in JSON.
  package let name: String
  package let value: EvidenceValue

  /// A value with a name.
  package init(_ name: String, _ value: EvidenceValue) {
    self.name = name
    self.value = value
  }
}
