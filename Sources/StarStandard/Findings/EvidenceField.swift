/// One named value of evidence.
package struct EvidenceField: Hashable, Sendable {
  /// Its name in JSON.
  package let name: String
  package let value: EvidenceValue

  /// A value with a name.
  package init(_ name: String, _ value: EvidenceValue) {
    self.name = name
    self.value = value
  }
}

extension EvidenceField {
  /// How many items of a list a finding names at the most: a placeholder may hold thousands.
  package static let mostNamed = 100

  /// The first items of a list, and under `name_count` how many there are.
  static func list<Item>(_ name: String, _ items: [Item], _ value: (Item) -> EvidenceValue) -> [EvidenceField] {
    [
      EvidenceField(name, .list(items.prefix(mostNamed).map(value))),
      EvidenceField("\(name)_count", .number(items.count)),
    ]
  }
}
