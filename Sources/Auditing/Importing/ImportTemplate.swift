import ChannelRecords

/// The files that an import reads, with their headers and no row: for those who are to fill them.
package enum ImportTemplate {
  /// Makes a folder of them.
  ///
  /// - Throws: ``AuditError`` where something is there already; ``RecordsError``.
  package static func make(_ path: String) throws {
    guard try !Files.isTaken(path) else {
      throw AuditError(.cannotWrite, "\(path): is there already and is not overwritten")
    }
    try CSVFolderWriter(path: path).finish()
  }
}
