import ChannelRecords
import Configuration
import Outbox
import StarStandard

/// Whether records can be whole: a table that somebody emptied, or filled by half, decides about everybody (Batch.md, "Publishing").
struct Plausibility {
  let maxShrink: SafetyLimit
  let asOf: CalendarDate
  /// What was published before; nil where nobody can say.
  let earlier: EarlierBatches?

  /// The tables without which no channel is what it is.
  private static let needed: [Table] = [
    .channels, .certifications, .people, .appointments, .certificates, .credits,
  ]

  private static let wayOut =
    "fill the records again; where they are right as they are, publish with --allow-shrink."

  /// What is missing, a line each; none where the records can be whole.
  ///
  /// - Throws: ``OutboxError`` where a disk failed.
  func doubts(_ run: Manifest.Run, _ summary: Summary) throws -> [String] {
    let rows = Dictionary(run.records.map { ($0.table, $0.rows) }) { first, _ in first }
    guard rows[Table.channels.name] != 0 else {
      return ["the records have no channel (the table channels is empty): \(Self.wayOut)"]
    }
    return try emptied(rows) + shrunk(rows, summary)
  }

  private func emptied(_ rows: [String: Int]) throws -> [String] {
    guard let latest = try earlier?.latest() else { return [] }
    let emptied = Self.needed.map(\.name).compactMap { table -> String? in
      guard rows[table] == 0, let then = latest.records[table], then > 0 else { return nil }
      return "\(table) (\(then.counting("row")))"
    }
    guard !emptied.isEmpty else { return [] }
    return [
      "the records have lost every row of \(emptied.joined(separator: ", ")) that there \(emptied.count == 1 ? "was" : "were") "
        + "when \(latest.batch) was made: \(Self.wayOut)"
    ]
  }

  /// Renewals are of those whom no earlier batch renewed, and become fewer by themselves.
  private func shrunk(_ rows: [String: Int], _ summary: Summary) throws -> [String] {
    guard summary.procedure == .review || summary.procedure == .renewalNotices,
      let before = try earlier?.latest(of: summary.procedure, before: asOf)
    else { return [] }
    let most = maxShrink.allowed(of: before.decided)
    let fewer = before.decided - summary.reviewed
    guard fewer > most else { return [] }
    let tables = Self.needed.map(\.name).compactMap { table -> String? in
      guard let now = rows[table], let then = before.records[table], now < then else { return nil }
      return "\(table) has \(now.counting("row")) and had \(then)"
    }
    return [
      "\(summary.reviewed.counting("channel")) would be decided, \(fewer) fewer than in \(before.batch) (\(before.decided)), more "
        + "than the limit of \(most)\(tables.isEmpty ? "" : "; " + tables.joined(separator: ", ")): \(Self.wayOut)"
    ]
  }
}
