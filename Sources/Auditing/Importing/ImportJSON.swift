import ChannelRecords
import Outbox

/// What an import says to programs, a line each.
package enum ImportJSON {
  /// A defect, by file, line and column.
  package static func line(_ defect: ImportDefect) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("file", defect.file)
      json.field("line", defect.line)
      json.field("column", defect.column)
      json.field("reason", defect.reason)
    }
    json.endLine()
    return json.bytes
  }

  /// How many rows a table got; of an import that adds rows, also how many stand beside one of the same key, where any do.
  ///
  /// - Parameter updates: whether rows could replace others.
  package static func line(_ count: RecordsWriter.Count, updates: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("table", count.table.name)
      json.field("rows", count.rows)
      if updates {
        json.field("replaced", count.replaced)
        json.field("unchanged", count.unchanged)
        json.field("removed", count.removed)
      } else if count.beside.count > 0 {
        json.field("beside_others", count.beside.count)
      }
    }
    json.endLine()
    return json.bytes
  }
}
