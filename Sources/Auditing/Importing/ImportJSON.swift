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

  /// How many rows a table got.
  ///
  /// - Parameter updates: whether rows could replace others.
  package static func line(_ count: RecordsWriter.Count, updates: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("table")
      json.text(count.table.name)
      json.key("rows")
      json.number(count.rows)
      if updates {
        json.key("replaced")
        json.number(count.replaced)
        json.key("unchanged")
        json.number(count.unchanged)
      }
    }
    json.endLine()
    return json.bytes
  }
}
