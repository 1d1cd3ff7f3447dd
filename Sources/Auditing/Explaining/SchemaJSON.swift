import ChannelRecords
import Outbox

extension JSONWriter {
  /// A table as one object, for those who fill it.
  package mutating func table(_ guide: TableGuide) {
    object { json in
      json.key("table")
      json.text(guide.table.name)
      json.key("columns")
      json.list { json in
        for column in guide.columns {
          json.object { json in
            json.key("name")
            json.text(column.name)
            json.key("type")
            json.text(column.type)
            json.key("may_be_empty")
            json.flag(column.mayBeEmpty)
            json.key("expected")
            json.text(column.expected)
          }
        }
      }
      json.key("constraints")
      json.list { json in for constraint in guide.constraints { json.text(constraint) } }
      json.key("examples")
      json.list { json in
        for (purpose, sql) in guide.examples {
          json.object { json in
            json.key("purpose")
            json.text(purpose)
            json.key("sql")
            json.text(sql)
          }
        }
      }
    }
  }
}
