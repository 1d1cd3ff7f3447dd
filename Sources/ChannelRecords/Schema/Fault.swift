/// What is wrong with a value, a row or a file, as one kind of defect: however many rows have it, they are mended alike.
enum Fault: Hashable, Sendable {
  /// Nothing stands where something must.
  case empty
  /// Nothing stands where the word `none` may: some tools take that word for nothing.
  case noneLost
  /// A number stored as TEXT.
  case text
  /// An INTEGER in place of TEXT.
  case integer
  /// A REAL, which may be whole.
  case real
  case blob
  /// A number that is not whole.
  case fraction
  /// 1, 0, true, false and the like.
  case boolean
  /// A date with a time behind it.
  case dateWithTime
  /// Days as spreadsheets count them.
  case spreadsheetDay
  /// Days since 1970, as R counts them.
  case dayOfR
  /// Seconds, or parts of them, since 1970.
  case sinceEpoch
  /// A date in another notation.
  case dateNotation
  /// A number in another notation.
  case numberNotation
  /// Spaces around the value.
  case spaces
  /// A word for nothing.
  case placeholder
  /// A word that is right but for its letters' case, or for spaces in place of hyphens.
  case spelling
  /// NUL, or bytes that are no UTF-8.
  case encoding
  /// A value that is none of those expected, and nothing known.
  case other
  /// A reference to no row of the table.
  case dangling(Table)
  /// The id of an earlier row.
  case duplicate
  /// The id of a row that was in the database before.
  case present
  /// A date before the one in this column.
  case backwards(String)
  /// A value without one in this column, which it needs.
  case alone(String)
  /// A number not less than the one in this column.
  case notLess(String)
  /// Another number of fields than the header has.
  case fieldCount
  /// A header that is not what it should be.
  case header
  /// Text that is no CSV.
  case malformed
  /// A file of the records that is something else than CSV.
  case foreign
  /// A file that is none of the records.
  case stranger
  /// A row that the database does not take for a reason of its own.
  case untaken

  /// Whether rows have it; else it is of a file, or of its header.
  var isOfRows: Bool {
    switch self {
    case .header, .malformed, .foreign, .stranger: false
    default: true
    }
  }

  /// What rows do that have it: "79 of 79 rows hold TEXT".
  var predicate: String {
    switch self {
    case .empty, .noneLost: "are empty"
    case .text: "hold TEXT"
    case .integer: "hold an INTEGER"
    case .real: "hold a REAL"
    case .blob: "hold a BLOB"
    case .fraction: "hold a fraction"
    case .boolean: "hold a Boolean"
    case .dateWithTime: "hold a date with a time"
    case .spreadsheetDay: "hold a spreadsheet's day number"
    case .dayOfR: "hold R's day number"
    case .sinceEpoch: "hold a time since 1970"
    case .dateNotation: "hold a date in another notation"
    case .numberNotation: "hold a number in another notation"
    case .spaces: "have spaces around the value"
    case .placeholder: "hold a word for nothing"
    case .spelling: "spell the word otherwise"
    case .encoding: "are not valid UTF-8"
    case .other, .header, .malformed, .foreign, .stranger: "hold something else than expected"
    case .dangling(let table): "point at no row of \(table.name)"
    case .duplicate: "have the id of an earlier row"
    case .present: "are in the database already"
    case .backwards(let column): "hold a date before \(column)"
    case .alone(let column): "stand without \(column)"
    case .notLess(let column): "are not less than \(column)"
    case .fieldCount: "have another number of fields than the header"
    case .untaken: "are not taken by the database"
    }
  }

  /// What to ask somebody whose database has it in most rows of a column; nil where nobody can tell.
  var suspicion: String? {
    switch self {
    case .noneLost: "some tools take the word none for nothing"
    case .text, .integer, .real, .blob, .fraction, .boolean, .dateWithTime, .spreadsheetDay, .dayOfR, .sinceEpoch,
      .dateNotation, .numberNotation, .placeholder:
      "was the table made anew by a tool?"
    case .encoding: "was it written in another encoding?"
    case .dangling(let table): "is \(table.name) whole?"
    default: nil
    }
  }

  /// What to ask somebody whose CSV file has it in most rows of a column; nil where nobody can tell.
  var suspicionOfFile: String? {
    switch self {
    case .boolean, .dateWithTime, .spreadsheetDay, .dayOfR, .sinceEpoch, .dateNotation, .numberNotation, .fraction:
      "was the file saved by a spreadsheet or another tool?"
    case .encoding: "save the file as UTF-8"
    case .dangling(let table): "is \(table.fileName) there, and whole?"
    case .present: "was this folder imported before?"
    case .fieldCount: "is a comma in a text not quoted?"
    default: nil
    }
  }
}
