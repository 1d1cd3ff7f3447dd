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

  /// The indexes on the column that may be dropped and made anew; nil where one is part of the table.
  var indexes: [String]? = []

  /// The statement; nil where nobody can tell what is meant. Values that can mean something else stay as they are, so that nothing
  /// is lost by it, and a second time it changes nothing.
  func sql(_ fault: Fault) -> String? {
    guard let condition = condition(fault), let value = value(fault) else { return nil }
    return needsAnotherType(fault)
      ? anew(column.sqlType, value, where: condition)
      : "UPDATE \(table.name) SET \(column.name) = \(value) WHERE \(condition);"
  }

  /// Which rows are mended.
  func condition(_ fault: Fault) -> String? {
    let name = column.name
    switch fault {
    case .text where column.holdsNumbers: return "typeof(\(name)) = 'text' AND \(isWholeNumber)"
    case .real where column.holdsNumbers:
      return needsAnotherType(fault) ? isWholeNumber : "typeof(\(name)) = 'real' AND \(isWholeNumber)"
    case .integer where column.sqlType == "TEXT" && !isDate: return "typeof(\(name)) = 'integer'"
    case .boolean:
      return "lower(CAST(\(name) AS TEXT)) IN ('1', '1.0', 'true', 't', 'y', '0', '0.0', 'false', 'f', 'n')"
    // An hour in another zone may be of another day here.
    case .dateWithTime:
      return
        "\(name) GLOB '????-??-??[ T]*' AND (\(name) GLOB '??????????[ T]00:00*' OR substr(\(name), 12) NOT GLOB '*[-+Z]*')"
    // In the same column a number of another kind means another day.
    case .spreadsheetDay: return isNumber(of: [DateNotation.spreadsheetDays])
    case .dayOfR: return isNumber(of: [DateNotation.daysOfR])
    case .sinceEpoch:
      let seconds = DateNotation.seconds
      return isNumber(of: [seconds, seconds.lowerBound * 1000...seconds.upperBound * 1000])
    case .noneLost: return "ifnull(\(name), '') = ''"
    case .spaces: return "\(name) <> trim(\(name))"
    default: return nil
    }
  }

  private func value(_ fault: Fault) -> String? {
    let name = column.name
    switch fault {
    case .text, .real: return "CAST(\(name) AS INTEGER)"
    case .integer: return "CAST(\(name) AS TEXT)"
    case .boolean:
      return "CASE WHEN lower(CAST(\(name) AS TEXT)) IN ('1', '1.0', 'true', 't', 'y') THEN 'yes' ELSE 'no' END"
    case .dateWithTime: return "substr(\(name), 1, 10)"
    case .spreadsheetDay: return "date('1899-12-30', CAST(\(name) AS INTEGER) || ' days')"
    case .dayOfR: return "date('1970-01-01', CAST(\(name) AS INTEGER) || ' days')"
    // Midnight of the writer's own zone, which UTC may have on the day before: half a day later it is the same day there and
    // here. Greater numbers are of thousandths.
    case .sinceEpoch:
      let number = "CAST(\(name) AS INTEGER)"
      return
        "date(CASE WHEN abs(\(number)) >= 100000000000 THEN \(number) / 1000 ELSE \(number) END + 43200, 'unixepoch')"
    case .noneLost: return "'none'"
    case .spaces: return "trim(\(name))"
    default: return nil
    }
  }

  /// Whether the column turns every value into what is wrong with it.
  private func needsAnotherType(_ fault: Fault) -> Bool {
    switch fault {
    case .text: column.holdsNumbers && turnsIntoTexts
    case .real: column.holdsNumbers && (turnsIntoReals || turnsIntoTexts)
    case .integer: turnsIntoNumbers
    default: false
    }
  }

  /// A number, or a text of digits: never a date as it should be, which has dashes.
  private var isNumber: String {
    let name = column.name
    return
      "(typeof(\(name)) IN ('integer', 'real') OR typeof(\(name)) = 'text' AND \(name) GLOB '[0-9]*' AND \(name) NOT GLOB '*[^0-9.]*')"
  }

  private func isNumber(of ranges: [ClosedRange<Int64>]) -> String {
    let number = "CAST(\(column.name) AS INTEGER)"
    let within = ranges.map { "\(number) BETWEEN \($0.lowerBound) AND \($0.upperBound)" }.joined(separator: " OR ")
    return "\(isNumber) AND (\(within))"
  }

  /// A number without a fraction, or a text of one.
  private var isWholeNumber: String { "\(isNumber) AND CAST(\(column.name) AS REAL) = CAST(\(column.name) AS INTEGER)" }

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

  private func anew(_ type: String, _ value: String, where condition: String) -> String? {
    guard let indexes else { return nil }
    let (table, name) = (table.name, column.name)
    let dropped = indexes.map { "DROP INDEX \"\($0)\"; " }.joined()
    return dropped + "ALTER TABLE \(table) ADD COLUMN \(name)_anew \(type); "
      + "UPDATE \(table) SET \(name)_anew = CASE WHEN \(condition) THEN \(value) ELSE \(name) END; "
      + "ALTER TABLE \(table) DROP COLUMN \(name); ALTER TABLE \(table) RENAME COLUMN \(name)_anew TO \(name);"
  }
}
