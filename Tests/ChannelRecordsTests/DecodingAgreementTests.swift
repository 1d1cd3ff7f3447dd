import Foundation
import class GRDB.DatabaseQueue
import StarStandard
import Testing

@testable import ChannelRecords

/// The reader decodes a row quickly and asks what is wrong with it only where that fails. The two must never disagree: a
/// row that decodes has no defect, and a row that does not has at least one.
@Suite struct DecodingAgreementTests {
  private static let recordLists = RecordLists(categories: ["training", "project-delivery"])

  /// SQL literals of every kind that may stand in any column.
  private static let literals = [
    "NULL", "''", "'A-1'", "'a b'", "'x'", "' '", "'2026-02-28'", "'2026-02-29'", "'2024-02-29'", "'0000-01-01'",
    "'0001-01-01'",
    "'9999-12-31'", "'2026-2-1'", "'2026-02-28 '", "2026", "0", "-1", "2", "3", "4", "5", "1000000", "1000001",
    "9223372036854775807", "2.5", "4.0", "x'00'", "x''", "CAST(x'41ff' AS TEXT)", "'a' || char(0) || 'b'",
    "'A-1' || char(0)", "'7x24'", "'5x8'", "'none'", "'yes'", "'no'", "'automatic'", "'active'", "'closed'",
    "'certificates'",
    "'credits'", "'service-manager'", "'post-sales-engineer'", "'approved'", "'training'", "'forum'", "'downgrade'",
    "'blacklist'", "'credit-baseline'", "'major-event'", "'en'", "'zh-Hans-CN'", "'zh_CN'", "'x-private'", "'x'", "'e'",
    "'en-'", "'a@b.example'", "'not an address'", "'\u{661}'", "'Ünïcödé'", "'4'", "printf('%064d', 1)",
    "printf('%065d', 1)",
  ]

  /// A row without any defect.
  private static func soundRow(_ table: Table) -> [String] {
    switch table {
    case .channels:
      ["'C'", "'n'", "'ACP'", "'DE'", "'en'", "'a@b.c'", "NULL", "'7x24'", "'yes'", "'manual'", "'active'"]
    case .certifications:
      ["'K'", "'C'", "3", "'credits'", "'2025-12-01'", "'2026-01-01'", "'2026-12-31'", "NULL", "''"]
    case .people: ["'P'", "'n'", "NULL"]
    case .appointments:
      ["'P'", "'C'", "'post-sales-engineer'", "'2025-01-01'", "'2026-02-28'", "'2026-02-28'", "'A-1'"]
    case .certificates: ["'Z'", "'P'", "'PMP'", "'2025-01-01'", "'2026-12-31'"]
    case .credits: ["'E'", "'C'", "'P'", "'training'", "10", "'2026-01-01'", "'approved'"]
    case .participations: ["'C'", "'2026-01-01'", "'forum'", "'t'"]
    case .majorEvents: ["'V'", "'C'", "'2025-01-01'", "'k'", "'downgrade'", "'2026-02-28'"]
    case .downgrades: ["'C'", "'2026-01-01'", "4", "3", "'r'"]
    case .waivers: ["'C'", "'credit-baseline'", "'r'", "'g'", "'2026-01-01'", "'2026-12-31'"]
    }
  }

  private static func decodes(_ row: RowCursor, _ table: Table) -> Bool {
    let named = row.text(0).map(\.isID) ?? false
    let channel = table == .people || table == .certificates || table == .appointments
    let belongs = table.index(of: "channel_id").map { row.text(Int32($0)).map(\.isID) ?? false } ?? true
    guard belongs else { return false }
    switch table {
    case .channels: return named && row.channel(id: "C", from: 0).isWhole
    case .certifications: return row.certification(from: 0)?.isWhole ?? false
    case .people: return channel && named && row.person(id: "P", from: 0) != nil
    case .appointments: return row.appointment(from: 0) != nil
    case .certificates: return row.certificate(from: 0) != nil
    case .credits: return row.credit(from: 0, categories: IDList(recordLists.categories)) != nil
    case .participations: return row.participation(from: 0) != nil
    case .majorEvents: return row.majorEvent(from: 0) != nil
    case .downgrades: return row.downgrade(from: 0)?.isWhole ?? false
    case .waivers: return row.waiver(from: 0, rules: recordLists.rules) != nil
    }
  }

  @Test(arguments: Table.allCases)
  func aRowDecodesExactlyWhereNothingIsWrongWithIt(_ table: Table) throws {
    let examination = RowExamination(each: ValueExamination(recordLists: Self.recordLists))
    var random = SplitMix64(seed: 2026)
    var (sound, defective) = (0, 0)
    try DatabaseQueue().read { database in
      for round in 0..<1500 {
        var values = Self.soundRow(table)
        // Every literal in every column once, then pairs at random.
        if round < values.count * Self.literals.count {
          values[round % values.count] = Self.literals[round / values.count]
        } else {
          for _ in 0..<2 {
            values[Int.random(in: 0..<values.count, using: &random)] =
              Self.literals.randomElement(using: &random) ?? "NULL"
          }
        }
        let row = try RowCursor(database, sql: "SELECT \(values.joined(separator: ", "))")
        try row.step()
        let raw = (0..<values.count).map { row.value(Int32($0)) }
        let flaws = examination.flaws(in: raw, of: table)
        #expect(Self.decodes(row, table) == flaws.isEmpty, "\(table.name): \(values) \(flaws)")
        #expect(Set(flaws.map(\.column)).count == flaws.count)
        if flaws.isEmpty { sound += 1 } else { defective += 1 }
      }
    }
    #expect(sound > 10 && defective > 10)
  }

  @Test(arguments: Table.allCases)
  func theSchemaRefusesWhatIsDefectiveAndTakesWhatIsNot(_ table: Table) throws {
    let examination = RowExamination(each: ValueExamination(recordLists: Self.recordLists))
    let queue = try DatabaseQueue()
    try queue.write { try $0.execute(sql: Schema.createTable(table)) }
    let values = Self.soundRow(table)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF")
      for column in values.indices {
        for literal in Self.literals {
          var changed = values
          changed[column] = literal
          let row = try RowCursor(database, sql: "SELECT \(changed.joined(separator: ", "))")
          try row.step()
          let flaws = examination.flaws(in: (0..<values.count).map { row.value(Int32($0)) }, of: table)
          let taken =
            (try? database.execute(sql: "INSERT INTO \(table.name) VALUES (\(changed.joined(separator: ", ")))")) != nil
          // The schema may let a defect pass (invalid UTF-8, a word of an edition); it never refuses a sound row.
          if flaws.isEmpty { #expect(taken, "\(table.name): \(changed)") }
          let mustBeRefused =
            switch table.columns[column].kind {
            case .date, .points, .number, .word:
              // A column of type INTEGER takes digits in a text for the number that they are.
              !literal.contains("char(0)") && !literal.hasPrefix("printf")
                && !["4.0", "'4'", "2026", "0", "2", "3", "5", "-1"].contains(literal)
            default: false
            }
          if mustBeRefused, !flaws.isEmpty { #expect(!taken, "\(table.name): \(changed)") }
        }
      }
    }
  }
}
