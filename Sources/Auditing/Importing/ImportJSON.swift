import ChannelRecords
import Outbox

/// What an import says to programs, a line each.
package enum ImportJSON {
  /// A defect, by file, line and column.
  package static func line(_ defect: ImportDefect) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("file")
      json.text(defect.file)
      json.key("line")
      json.number(defect.line)
      json.key("column")
      json.text(defect.column)
      json.key("reason")
      json.text(defect.reason)
    }
    json.endLine()
    return json.bytes
  }

  /// How many rows a table got, and in an update how many of these took the place of one that was there.
  package static func line(_ table: Table, _ rows: Int, replaced: Int?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("table")
      json.text(table.name)
      json.key("rows")
      json.number(rows)
      if let replaced {
        json.key("replaced")
        json.number(replaced)
      }
    }
    json.endLine()
    return json.bytes
  }
}
