import FileSystem
import Fixtures
import StarStandard

@testable import ChannelRecords

/// Files of records, as an import reads them.
enum RecordFiles {
  static let lists = RecordLists(categories: Edition2025.standard.categories)

  /// What is read as rows, written as rows and read again, says the same.
  static func readAsRows(_ bytes: [UInt8]) {
    guard let first = rows(of: bytes) else { return }
    // What is not text is written by nobody.
    let texts = first.map { $0.map { String(validating: $0, as: UTF8.self) } }
    guard texts.allSatisfy({ !$0.contains(nil) }) else { return }
    let header = csvRow(["a"])
    let again = rows(of: header + texts.flatMap { csvRow($0.compactMap(\.self)) })
    promise(again?.dropFirst().elementsEqual(first) == true, "rows written are the rows read")
  }

  private static func rows(of bytes: [UInt8]) -> [[[UInt8]]]? {
    do {
      var reader = try CSVReader(path: Scratch.write(bytes, "rows.csv"))
      var rows: [[[UInt8]]] = []
      while try reader.next() {
        promise((1...bytes.count).contains(reader.recordLine), "a row stands on a line of the file")
        rows.append((0..<reader.fieldCount).map { reader.withField($0) { Array($0) } })
      }
      return rows
    } catch let malformed as CSVReader.Malformed {
      promise((1...bytes.count).contains(malformed.line), "what is malformed stands on a line of the file")
      return nil
    } catch {
      fatalError("broken promise: a file that is there can be read: \(error)")
    }
  }

  /// A file of one table, which the first byte chooses, is refused, or all of it is in the records and can be read there.
  static func importAsTable(_ bytes: [UInt8]) {
    guard let choice = bytes.first else { return }
    let table = Table.allCases[Int(choice) % Table.allCases.count]
    let file = Scratch.write(Array(bytes.dropFirst()), table.fileName)
    let database = Scratch.folder + "/records.db"
    Scratch.remove("records.db")
    defer { Scratch.remove(table.fileName) }
    let counts: [RecordsWriter.Count]
    do {
      let writer = try RecordsWriter(path: database, recordLists: lists)
      do {
        try CSVFolder(path: Scratch.folder).load(into: writer)
      } catch {
        writer.abandon()
        throw error
      }
      counts = try writer.finish()
    } catch let error as RecordsError {
      promise(!"\(error)".isEmpty, "a refusal of \(file) says something")
      return
    } catch {
      fatalError("broken promise: an import refuses by an error of its own: \(error)")
    }
    do {
      try RecordsDatabase(path: database).read(lists) { records in
        let rows = try records.rowCounts()
        promise(rows.map(\.rows) == counts.map(\.rows), "every row imported is in the records")
        var defects = 0
        let rest = try records.forEachDossier { defects += $0.defects.count }
        promise(
          defects == 0 && rest.orphanDefects.isEmpty && rest.unnamedChannels.isEmpty, "what is imported has no defect")
      }
    } catch {
      fatalError("broken promise: what was imported can be read: \(error)")
    }
  }
}
