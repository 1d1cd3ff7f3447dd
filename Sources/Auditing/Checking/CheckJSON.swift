import ChannelRecords
import Configuration
import Outbox

extension JSONWriter {
  /// A column in which most rows are defective.
  package mutating func column(_ column: DefectiveColumn) {
    object { json in
      json.key("table")
      json.text(column.table.name)
      json.key("column")
      json.text(column.column)
      json.key("rows")
      json.number(column.rows)
      json.key("defective")
      json.number(column.defective)
      json.key("reason")
      json.text(column.reason)
      json.key("mending")
      json.text(column.mending)
      json.key("lenience")
      json.text(column.lenience)
    }
  }

  /// What is wrong, where no table or file has a place for it.
  package mutating func reason(_ message: String) {
    object { json in
      json.key("reason")
      json.text(message)
    }
  }

  /// A mistake in the configuration, an edition or a template.
  package mutating func mistake(_ error: ConfigurationError) {
    object { json in
      json.key("file")
      json.text(error.file)
      json.key("line")
      json.number(error.place?.line)
      json.key("key")
      json.text(error.key)
      json.key("reason")
      json.text(error.reason)
    }
  }
}
