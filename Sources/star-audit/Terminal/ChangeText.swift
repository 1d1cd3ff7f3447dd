import ChannelRecords
import Outbox

/// The rows that applying a batch writes, as people and programs read them.
struct ChangeText {
  let format: OutputFormat

  func print(_ rows: [RecordRow]) throws {
    let output = StandardOutput.shared
    guard format != .text else {
      for row in rows { try output.tell(TerminalText.safe(text(row)) + "\n") }
      return
    }
    var json = JSONWriter()
    if format == .json {
      json.object { json in
        json.field("rows", each: rows) { $0.row($1) }
      }
      json.endLine()
    } else {
      for row in rows {
        json.row(row)
        json.endLine()
      }
    }
    try output.write(json.bytes)
  }

  /// `downgrades + channel_id=CH-1 downgraded_on=2027-01-01 …` for a row added, the same with `-` for one removed, and
  /// `certifications where certification_id=…: ended_on=…` for one changed.
  private func text(_ row: RecordRow) -> String {
    let values = row.values.map { "\($0.column)=\($0.value ?? "")" }.joined(separator: " ")
    guard !row.keys.isEmpty else { return "\(row.table.name) + \(values)" }
    let keys = row.keys.map { "\($0.column)=\($0.value)" }.joined(separator: " ")
    return row.isRemoved ? "\(row.table.name) - \(keys)" : "\(row.table.name) where \(keys): \(values)"
  }
}
