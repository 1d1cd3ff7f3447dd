import FileSystem
import StarStandard

/// Reads a CSV file record by record (RFC 4180; UTF-8 with or without byte order mark; CRLF or LF; nothing is trimmed).
///
/// Written here because a refusal must name the line on which a record starts, records may be larger than memory should
/// hold all at once, and bytes must be seen as they are: the readers at hand give text without places.
struct CSVReader: ~Copyable {
  private let file: Descriptor
  private let path: String
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var end = 0
  /// The line of the byte that comes next, from 1.
  private var line = 1
  private var atStart = true

  /// How many bytes were read of the file.
  private(set) var consumed = 0

  /// The bytes of the record's fields, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each field ends in `bytes`.
  private(set) var ends: [Int] = []
  /// The line on which the record starts.
  private(set) var recordLine = 1

  /// What makes a file no CSV.
  struct Malformed: Error {
    let line: Int
    let reason: String
  }

  init(path: String) throws {
    self.path = path
    file = try RecordsError.importing(path) { try Descriptor(reading: path) }
  }

  /// The number of fields of the record.
  var fieldCount: Int { ends.count }

  /// Shows the bytes of a field.
  func withField<T>(_ index: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    let start = index == 0 ? 0 : ends[index - 1]
    return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<ends[index]])) }
  }

  /// How the file begins, before any record is read.
  mutating func head() throws -> ArraySlice<UInt8> {
    if atStart { try fill() }
    return buffer[0..<end]
  }

  /// Whether the record holds no value: such a line is no row (Commands.md, `import`).
  var isBlank: Bool { bytes.isEmpty }

  private mutating func fill() throws {
    position = 0
    end = 0
    end = try RecordsError.importing(path) { try file.read(into: &buffer) }
    consumed += end
    if atStart {
      atStart = false
      if end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { position = 3 }
    }
  }

  /// The next byte, without taking it; nil at the end.
  private mutating func peek() throws -> UInt8? {
    if position == end { try fill() }
    // Nothing may be left behind a byte order mark.
    if position == end, end > 0 { try fill() }
    return position == end ? nil : buffer[position]
  }

  private mutating func takeByte() throws -> UInt8? {
    guard let byte = try peek() else { return nil }
    position += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
    return byte
  }

  /// Takes bytes of the field as far as they are like this and at hand, all at once.
  @inline(__always)
  private mutating func takeRun(while isOfField: (UInt8) -> Bool) {
    let start = position
    var lines = 0
    while position < end {
      let byte = buffer[position]
      guard isOfField(byte) else { break }
      if byte == UInt8(ascii: "\n") { lines += 1 }
      position += 1
    }
    line += lines
    bytes.append(contentsOf: buffer[start..<position])
  }

  /// Reads the next record; false at the end of the file.
  ///
  /// - Throws: ``Malformed``, and then nothing more can be read; ``RecordsError``.
  mutating func next() throws -> Bool {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    recordLine = line
    guard try peek() != nil else { return false }
    while try readField() { ends.append(bytes.count) }
    ends.append(bytes.count)
    return true
  }

  /// Reads one field; whether another follows in the same record.
  private mutating func readField() throws -> Bool {
    guard try peek() == UInt8(ascii: "\"") else { return try readPlainField() }
    let opened = line
    _ = try takeByte()
    while true {
      takeRun { $0 != UInt8(ascii: "\"") }
      guard let byte = try takeByte() else {
        throw Malformed(line: recordLine, reason: "the quoted field that opens on line \(opened) is never closed")
      }
      guard byte == UInt8(ascii: "\"") else {
        bytes.append(byte)
        continue
      }
      guard try peek() == UInt8(ascii: "\"") else { break }
      _ = try takeByte()
      bytes.append(byte)
    }
    guard let after = try takeByte() else { return false }
    if after == UInt8(ascii: ",") { return true }
    if try isLineEnd(after) { return false }
    throw Malformed(line: recordLine, reason: "a quoted field is followed by something else than a comma or a line end")
  }

  private mutating func readPlainField() throws -> Bool {
    while true {
      takeRun {
        $0 > UInt8(ascii: ",")
          || $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\"")
      }
      guard let byte = try takeByte() else { break }
      if byte == UInt8(ascii: ",") { return true }
      if try isLineEnd(byte) { return false }
      if byte == UInt8(ascii: "\"") {
        throw Malformed(line: recordLine, reason: "a quote stands inside a field that does not begin with one")
      }
      bytes.append(byte)
    }
    return false
  }

  /// Whether the byte taken ends the line, together with the one after it where that belongs to it.
  private mutating func isLineEnd(_ byte: UInt8) throws -> Bool {
    if byte == UInt8(ascii: "\n") { return true }
    guard byte == UInt8(ascii: "\r") else { return false }
    guard try peek() == UInt8(ascii: "\n") else {
      throw Malformed(line: recordLine, reason: "a carriage return stands alone; lines end in CRLF or LF")
    }
    _ = try takeByte()
    return true
  }
}
