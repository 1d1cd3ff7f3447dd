#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Keeps bytes that must come after something that is known only later: in a file without a name, so that memory stays flat
/// and nobody ever sees it.
final class Spool {
  private let folder: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// Whether nothing was written.
  private(set) var isEmpty = true
  private static let full = 1 << 16

  /// A spool in a folder.
  init(folder: String) throws {
    self.folder = folder
    // mkstemp puts something of its own in place of the six letters.
    var template = Array((folder + "/.spool-XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw OutboxError.writing(folder) }
    unlink(template)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func write(_ bytes: [UInt8]) throws {
    if !bytes.isEmpty { isEmpty = false }
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
  }

  private func flush() throws {
    try writeAll(buffer, to: descriptor, path: folder)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Hands over everything that was written, from the beginning.
  func replay(_ body: ([UInt8]) throws -> Void) throws {
    try flush()
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw OutboxError.writing(folder) }
    var chunk = [UInt8](repeating: 0, count: Self.full)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw OutboxError.writing(folder)
      }
      guard count > 0 else { return }
      try body(Array(chunk[..<count]))
    }
  }
}
