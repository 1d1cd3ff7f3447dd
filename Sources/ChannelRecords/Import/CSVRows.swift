import StarStandard

/// The rows of a table's CSV file behind its header, in portions.
final class CSVRows {
  private var reader: CSVReader
  private let table: Table
  /// Where each of the table's columns stands in the file, and how many columns that has.
  private let places: [Int]
  private var isOver = false
  /// What a portion holds at most, but for a row that is larger alone: so much is under way at a time, however large the file is.
  private static let mostRows = 512
  private static let mostBytes = 1 << 16

  /// - Parameters:
  ///   - reader: stands behind the header.
  ///   - places: where each of the table's columns stands in the file, which has no others.
  init(_ reader: consuming CSVReader, of table: Table, places: [Int]) {
    self.reader = reader
    self.table = table
    self.places = places
  }

  /// Rows that follow each other in the file.
  struct Portion {
    var rows: PreparedRows
    /// The rows that have more or fewer fields than the header, each with the number of good rows of the portion that stand before it.
    var misshapen: [(before: Int, row: Misshapen)] = []
    /// What ends the file before its end.
    var malformed: CSVReader.Malformed?
    /// How many bytes of the file were read.
    var consumed = 0
  }

  /// A row that has more or fewer fields than the header.
  struct Misshapen {
    let line: Int
    let fieldCount: Int
    /// What may be the row's id: it stands where it should, or is moved by what is too much or too little before it.
    let ids: [[UInt8]]
  }

  /// The next rows, not yet examined; nil where there are no more.
  ///
  /// - Throws: ``RecordsError`` where the file cannot be read.
  func next() throws -> Portion? {
    guard !isOver else { return nil }
    var portion = Portion(rows: PreparedRows(of: table))
    do {
      while portion.rows.count + portion.misshapen.count < Self.mostRows, portion.rows.size < Self.mostBytes {
        guard try reader.next() else {
          isOver = true
          break
        }
        if reader.isBlank { continue }
        guard reader.fieldCount == places.count else {
          portion.misshapen.append((portion.rows.count, misshapen()))
          continue
        }
        reader.bytes.withUnsafeBytes { bytes in
          reader.ends.withUnsafeBufferPointer { ends in
            for place in places {
              portion.rows.append(
                UnsafeRawBufferPointer(rebasing: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]]))
            }
          }
        }
        portion.rows.endRow(line: reader.recordLine)
      }
    } catch let malformed as CSVReader.Malformed {
      portion.malformed = malformed
      isOver = true
    }
    portion.consumed = reader.consumed
    return portion
  }

  private func misshapen() -> Misshapen {
    let (count, width) = (reader.fieldCount, places.count)
    var ids: [[UInt8]] = []
    if let id = table.indexOfID {
      for place in Set([places[id], places[id] + count - width]).sorted() where (0..<count).contains(place) {
        ids.append(reader.withField(place) { Array($0) })
      }
    }
    return Misshapen(line: reader.recordLine, fieldCount: count, ids: ids)
  }
}
