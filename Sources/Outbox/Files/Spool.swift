import FileSystem

/// Keeps bytes that must come after something that is known only later: in a file without a name, so that memory stays flat
/// and nobody ever sees it.
final class Spool {
  private let file: Descriptor
  private var buffer: [UInt8] = []
  private static let full = 1 << 18
  /// The temporary folder in which it is; nil where it is in the outbox.
  private let temporaryFolder: String?

  /// A spool in a folder; never in that of a batch.
  ///
  /// - Parameter isTemporary: whether it is the temporary folder, and not the outbox.
  init(folder: String, isTemporary: Bool = false) throws {
    temporaryFolder = isTemporary ? folder : nil
    file = try Self.keeping(temporaryFolder) { try Descriptor(temporaryIn: folder) }
  }

  private static func keeping<T>(_ temporaryFolder: String?, _ body: () throws -> T) throws -> T {
    guard let temporaryFolder else { return try OutboxError.writing(body) }
    return try OutboxError.keeping(in: temporaryFolder, body)
  }

  /// Keeps bytes, and a number with them.
  func write(_ bytes: [UInt8], tag: UInt8) throws {
    let count = UInt32(clamping: bytes.count)
    buffer.append(tag)
    for shift in [0, 8, 16, 24] { buffer.append(UInt8(truncatingIfNeeded: count >> UInt32(shift))) }
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
  }

  private func flush() throws {
    try Self.keeping(temporaryFolder) { try file.write(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands over everything that was written, from the beginning.
  func replay(_ body: (ArraySlice<UInt8>, _ tag: UInt8) throws -> Void) throws {
    try flush()
    try Self.keeping(temporaryFolder) {
      try file.rewind()
      var block = [UInt8](repeating: 0, count: Self.full)
      var rest: [UInt8] = []
      while true {
        let count = try file.read(into: &block)
        guard count > 0 else { return }
        rest += block[..<count]
        var place = 0
        while let end = Self.end(of: rest, from: place) {
          try body(rest[place + Self.headLength..<end], rest[place])
          place = end
        }
        rest.removeFirst(place)
      }
    }
  }

  /// Before the bytes stand the tag and their count.
  private static let headLength = 5

  /// Where what begins at a place ends; nil where not all of it is there yet.
  private static func end(of bytes: [UInt8], from place: Int) -> Int? {
    guard place + headLength <= bytes.count else { return nil }
    var count = 0
    for offset in 1..<headLength { count |= Int(bytes[place + offset]) << (8 * (offset - 1)) }
    let end = place + headLength + count
    return end <= bytes.count ? end : nil
  }
}
