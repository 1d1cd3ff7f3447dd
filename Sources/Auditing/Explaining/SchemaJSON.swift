import ChannelRecords
import Outbox

extension JSONWriter {
  /// A table as one object, for those who fill it.
  package mutating func table(_ guide: TableGuide) {
    object { json in
      json.field("table", guide.table.name)
      json.field("columns", each: guide.columns) { json, column in
        json.object { json in
          json.field("name", column.name)
          json.field("type", column.type)
          json.field("may_be_empty", column.mayBeEmpty)
          json.field("expected", column.expected)
        }
      }
      json.field("constraints", each: guide.constraints) { $0.text($1) }
      json.key("examples")
      json.list { json in
        for (purpose, sql) in guide.examples {
          json.object { json in
            json.field("purpose", purpose)
            json.field("sql", sql)
          }
        }
      }
    }
  }
}
