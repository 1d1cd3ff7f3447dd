import GRDB
import StarStandard

/// How a column is mended in which most rows have one fault: a statement of SQL, and the word of the configuration by which it
/// is read as it is.
struct Mending {
  let table: Table
  let column: Column
  /// The type with which the column is declared, in capitals: where SQLite turns every value into that, another column takes
  /// its place.
  let declaredType: String

  /// The statement; nil where nobody can tell what is meant.
  func sql(_ fault: Fault) -> String? {
    let name = column.name
    func update(_ value: String, where condition: String) -> String {
      "UPDATE \(table.name) SET \(name) = \(value) WHERE \(condition);"
    }
    switch fault {
    case .text where column.holdsNumbers:
      return turnsIntoTexts ? anew("INTEGER") : update("CAST(\(name) AS INTEGER)", where: "typeof(\(name)) = 'text'")
    case .real where column.holdsNumbers:
      return turnsIntoReals || turnsIntoTexts
        ? anew("INTEGER")
        : update("CAST(\(name) AS INTEGER)", where: "typeof(\(name)) = 'real' AND \(name) = CAST(\(name) AS INTEGER)")
    case .integer where column.sqlType == "TEXT" && !isDate:
      return turnsIntoNumbers ? anew("TEXT") : update("CAST(\(name) AS TEXT)", where: "typeof(\(name)) = 'integer'")
    case .boolean:
      let value =
        "CASE WHEN lower(CAST(\(name) AS TEXT)) IN ('1', '1.0', 'true', 't', 'y') THEN 'yes' ELSE 'no' END"
      return update(
        value, where: "lower(CAST(\(name) AS TEXT)) IN ('1', '1.0', 'true', 't', 'y', '0', '0.0', 'false', 'f', 'n')")
    case .dateWithTime: return update("substr(\(name), 1, 10)", where: "\(name) GLOB '????-??-??[ T]*'")
    case .spreadsheetDay: return update("date('1899-12-30', CAST(\(name) AS INTEGER) || ' days')", where: "\(name) > 0")
    case .dayOfR: return update("date('1970-01-01', CAST(\(name) AS INTEGER) || ' days')", where: "\(name) > 0")
    // Midnight of the writer's own zone, which UTC may have on the day before: half a day later it is the same day there and
    // here. Greater numbers are of thousandths.
    case .sinceEpoch:
      return update(
        "date(CASE WHEN abs(\(name)) >= 100000000000 THEN \(name) / 1000 ELSE \(name) END + 43200, 'unixepoch')",
        where: "typeof(\(name)) IN ('integer', 'real')")
    case .noneLost: return update("'none'", where: "ifnull(\(name), '') = ''")
    case .spaces: return update("trim(\(name))", where: "\(name) <> trim(\(name))")
    default: return nil
    }
  }

  /// What the configuration may say to have it read all the same.
  func lenience(_ fault: Fault) -> Lenience? {
    switch fault {
    case .text where column.holdsNumbers, .real where column.holdsNumbers: .numbers
    case .boolean where column.kind == .word(["yes", "no"]): .booleans
    case .dateWithTime: .dates
    case .integer where column.isID: .numbers
    default: nil
    }
  }

  private var isDate: Bool { column.kind == .date }
  private var turnsIntoTexts: Bool { ["CHAR", "CLOB", "TEXT"].contains { declaredType.contains($0) } }
  private var turnsIntoReals: Bool {
    !declaredType.contains("INT") && !turnsIntoTexts && ["REAL", "FLOA", "DOUB"].contains { declaredType.contains($0) }
  }
  private var turnsIntoNumbers: Bool { !declaredType.isEmpty && !turnsIntoTexts && !declaredType.contains("BLOB") }

  private func anew(_ type: String) -> String {
    let (table, name) = (table.name, column.name)
    return "ALTER TABLE \(table) ADD COLUMN \(name)_anew \(type); "
      + "UPDATE \(table) SET \(name)_anew = CAST(\(name) AS \(type)); ALTER TABLE \(table) DROP COLUMN \(name); "
      + "ALTER TABLE \(table) RENAME COLUMN \(name)_anew TO \(name);"
  }
}
