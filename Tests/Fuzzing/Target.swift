/// The code that inputs are made for.
enum Target: String, CaseIterable {
  case csv, tables, settings, editions, templates, batches, mail, dates, marks, databases

  func look(at bytes: [UInt8]) {
    switch self {
    case .csv: RecordFiles.readAsRows(bytes)
    case .tables: RecordFiles.importAsTable(bytes)
    case .settings: ConfigurationFiles.readAsSettings(bytes)
    case .editions: ConfigurationFiles.readAsEdition(bytes)
    case .marks: ConfigurationFiles.readAsMark(bytes)
    case .templates: Templates.compileAndRender(bytes)
    case .batches: BatchFiles.readBack(bytes)
    case .mail: Mail.writeAndReadBack(bytes)
    case .dates: Dates.readAndWrite(bytes)
    case .databases: DamagedDatabase.read(bytes)
    }
  }
}
