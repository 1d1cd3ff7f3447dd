import ChannelRecords

extension Version {
  /// What the program is and what is in it, a line each; `commit` is what the program was built from.
  package static func description(commit: String) -> String {
    let editions = (try? EditionSet(folder: nil).editions.all.map { "\($0.name) (from \($0.effectiveFrom))" }) ?? []
    return """
      \(name)
      rules of \(rules)
      commit \(commit)
      edition \(editions.joined(separator: ", "))
      SQLite \(RecordsDatabase.sqliteVersion)
      """
  }
}
