import StarStandard

/// The lists that records are checked against and that are not the records' own.
package struct RecordLists: Sendable {
  /// The categories of credits of the editions configured.
  package let categories: [String]
  /// The ids of the rules.
  package let rules: [String]

  /// What is read though it is not written as it should be.
  package let lenient: Set<Lenience>

  package init(categories: [String], rules: [String] = Rule.all.map(\.id.text), lenient: Set<Lenience> = []) {
    self.categories = categories
    self.rules = rules
    self.lenient = lenient
  }

  /// The categories of these editions, each once.
  package init(editions: Editions, lenient: Set<Lenience> = []) {
    self.init(categories: editions.all.flatMap(\.categories).uniqued(), lenient: lenient)
  }
}
