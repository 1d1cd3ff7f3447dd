import ChannelRecords
import Configuration
import Outbox

extension JSONWriter {
  /// A column in which most rows are defective.
  package mutating func column(_ column: DefectiveColumn) {
    object { json in
      json.field("table", column.table.name)
      json.field("column", column.column)
      json.field("rows", column.rows)
      json.field("defective", column.defective)
      json.field("reason", column.reason)
      json.field("mending", column.mending)
      json.field("lenience", column.lenience)
    }
  }

  /// What is wrong, where no table or file has a place for it.
  package mutating func reason(_ message: String) {
    object { json in
      json.field("reason", message)
    }
  }

  /// A mistake in the configuration, an edition or a template.
  package mutating func mistake(_ error: ConfigurationError) {
    object { json in
      json.field("file", error.file)
      json.field("line", error.place?.line)
      json.field("key", error.key)
      json.field("reason", error.reason)
    }
  }
}
