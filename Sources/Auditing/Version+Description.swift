import ChannelRecords
import FileSystem

extension Version {
  /// What the program is and what is in it, a line each.
  package static var description: String {
    let editions = (try? EditionSet(folder: nil).editions.all.map { "\($0.name) (from \($0.effectiveFrom))" }) ?? []
    return """
      \(name)
      rules of \(rules)
      commit \(Commit.name)
      edition \(editions.joined(separator: ", "))
      SQLite \(RecordsDatabase.sqliteVersion)
      """
  }
}
