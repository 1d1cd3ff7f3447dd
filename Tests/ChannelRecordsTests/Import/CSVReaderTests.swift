import Foundation
import Testing

@testable import ChannelRecords

@Suite struct CSVReaderTests {
  /// A record: the line on which it starts, and its fields.
  struct Record: Equatable {
    let line: Int
    let fields: [String]

    init(_ line: Int, _ fields: String...) {
      self.init(line, fields)
    }

    init(_ line: Int, _ fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// What the reader makes of a file, and where it stops because the file is no CSV.
  private func read(_ text: String) throws -> (records: [Record], malformed: CSVReader.Malformed?) {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString).csv").path
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var reader = try CSVReader(path: path)
    var records: [Record] = []
    do {
      while try reader.next() {
        let fields = (0..<reader.fieldCount).map { reader.withField($0) { String(decoding: $0, as: UTF8.self) } }
        #expect(reader.isBlank == fields.allSatisfy(\.isEmpty))
        records.append(Record(reader.recordLine, fields))
      }
    } catch let malformed as CSVReader.Malformed {
      return (records, malformed)
    }
    return (records, nil)
  }

  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\nc,d", "\u{FEFF}a,b\nc,d\n", "\"a\",\"b\"\r\n\"c\",d"])
  func takesEitherLineEndAMarkAndQuotes(_ text: String) throws {
    let (records, malformed) = try read(text)
    #expect(records == [Record(1, "a", "b"), Record(2, "c", "d")])
    #expect(malformed == nil)
  }

  @Test func trimsNothing() throws {
    let (records, _) = try read(" a ,\t b\u{A0},\" c \",\u{3000}\n")
    #expect(records == [Record(1, " a ", "\t b\u{A0}", " c ", "\u{3000}")])
  }

  @Test func namesTheLineOnWhichARecordStarts() throws {
    let (records, _) = try read("a,\"one\ntwo\r\n\"\"three\"\"\"\r\n\n,,\nlast,x")
    #expect(
      records == [
        Record(1, "a", "one\ntwo\r\n\"three\""), Record(4, ""), Record(5, "", "", ""), Record(6, "last", "x"),
      ])
  }

  @Test func aMarkIsOneAtTheBeginningOnly() throws {
    #expect(try read("\u{FEFF}\u{FEFF}a\n\u{FEFF}b\n").records == [Record(1, "\u{FEFF}a"), Record(2, "\u{FEFF}b")])
  }

  @Test func anEmptyFileHasNoRecord() throws {
    #expect(try read("").records.isEmpty)
    #expect(try read("\u{FEFF}").records.isEmpty)
  }

  /// Each pair of bytes that belongs together is cut once by the end of the reader's buffer.
  @Test(arguments: 65_530...65_540)
  func readsAcrossTheEndOfItsBuffer(_ length: Int) throws {
    let filling = String(repeating: "x", count: length)
    let (records, malformed) = try read("\"\(filling)\"\"y\",z\r\nnext,\"a\"\r\n")
    #expect(malformed == nil)
    #expect(records == [Record(1, filling + "\"y", "z"), Record(2, "next", "a")])
  }

  @Test(arguments: [
    ("a,b\nc,\"d", 2, "never closed"), ("a\nb\n\"c\"d\n", 3, "followed by something else"),
    ("a\nb\"c\"\n", 2, "a quote stands inside"), ("a\rb\r", 1, "a carriage return stands alone"),
    ("\"a\"\rb", 1, "a carriage return stands alone"),
  ])
  func saysWhyAFileIsNoCSV(_ text: String, line: Int, reason: String) throws {
    let malformed = try #require(try read(text).malformed)
    #expect(malformed.line == line)
    #expect(malformed.reason.contains(reason))
  }

  @Test func showsHowTheFileBeginsAndThenAllOfIt() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString).csv").path
    try Data("\u{FEFF}a,b\n".utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    var reader = try CSVReader(path: path)
    #expect(try Array(reader.head()) == Array("\u{FEFF}a,b\n".utf8))
    #expect(try Array(reader.head()) == Array("\u{FEFF}a,b\n".utf8))
    #expect(try reader.next())
    #expect(reader.withField(0) { Array($0) } == Array("a".utf8))
  }
}
