import ChannelRecords
import Outbox

extension JSONWriter {
  /// A row that applying or reinstating a batch writes: whether it is added, changed or removed, and its values by column.
  package mutating func row(_ row: RecordRow) {
    func object(_ values: [(column: String, value: String?)], _ json: inout JSONWriter) {
      json.object { json in
        for (column, value) in values {
          json.key(column)
          if row.isNumber(column) { json.number(value.flatMap { Int($0) }) } else { json.text(value) }
        }
      }
    }
    self.object { json in
      json.field("table", row.table.name)
      json.field("change", row.keys.isEmpty ? "insert" : row.isRemoved ? "delete" : "update")
      json.key("key")
      object(row.keys.map { ($0.column, $0.value) }, &json)
      json.key("values")
      object(row.values, &json)
    }
  }
}
