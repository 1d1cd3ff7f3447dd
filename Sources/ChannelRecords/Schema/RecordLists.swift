import StarStandard

/// The lists that records are checked against and that are not the records' own.
package struct RecordLists: Sendable {
  /// The categories of credits of the editions configured.
  package let categories: [String]
  /// The ids of the rules.
  package let rules: [String]

  package init(categories: [String], rules: [String] = Rule.all.map(\.id.text)) {
    self.categories = categories
    self.rules = rules
  }

  /// The categories of these editions, each once.
  package init(editions: Editions) {
    self.init(categories: editions.all.flatMap(\.categories).uniqued())
  }
}
