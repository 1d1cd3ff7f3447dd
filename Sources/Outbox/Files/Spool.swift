import FileSystem

/// Keeps bytes that must come after something that is known only later: in a file without a name, so that memory stays flat
/// and nobody ever sees it.
final class Spool {
  private let file: Descriptor
  private var buffer: [UInt8] = []
  /// Whether nothing was written.
  private(set) var isEmpty = true
  private static let full = 1 << 16

  /// A spool in a folder; never in that of a batch.
  init(folder: String) throws {
    file = try OutboxError.writing { try Descriptor(temporaryIn: folder) }
  }

  func write(_ bytes: [UInt8]) throws {
    if !bytes.isEmpty { isEmpty = false }
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
  }

  private func flush() throws {
    try OutboxError.writing { try file.write(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands over everything that was written, from the beginning.
  func replay(_ body: ([UInt8]) throws -> Void) throws {
    try flush()
    try OutboxError.writing {
      try file.rewind()
      try file.forEachChunk(body)
    }
  }
}
