import ChannelRecords

/// Ten CSV files with headers and nothing else, for those who begin to fill them.
package enum ImportTemplate {
  /// Writes them into a new folder.
  ///
  /// - Throws: ``AuditError`` where there is something already, ``RecordsError``.
  package static func write(to folder: String) throws {
    guard try !Files.isTaken(folder) else {
      throw AuditError(.cannotWrite, "\(folder): is there already and is not overwritten")
    }
    try CSVFolderWriter(path: folder).finish()
  }
}
