import Crypto
import FileSystem

/// Where the bytes of one file of a batch go: to the file, or, where only its digest is wanted, nowhere.
package final class FileSink {
  private let file: Descriptor?
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private var size = 0
  private static let full = 1 << 16

  /// A new file at the path, or none.
  init(path: String?) throws {
    file = try path.map { path in try OutboxError.writing { try Descriptor(creating: path) } }
  }

  func write(_ bytes: some Collection<UInt8>) throws {
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
  }

  private func flush() throws {
    hash.update(data: buffer)
    size += buffer.count
    try OutboxError.writing { try file?.write(buffer) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left, closes the file, and tells its size and digest. The whole batch is made safe at once when it is
  /// complete.
  func finish() throws -> (size: Int, sha256: String) {
    try flush()
    try OutboxError.writing { try file?.close() }
    return (size, hash.finalize().hexadecimal)
  }
}

extension Digest {
  package var hexadecimal: String {
    func digit(_ number: UInt8) -> UInt8 {
      number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "a") + number - 10
    }
    return String(unsafeUninitializedCapacity: 2 * Self.byteCount) { text in
      var index = 0
      for byte in self {
        text[index] = digit(byte >> 4)
        text[index + 1] = digit(byte & 15)
        index += 2
      }
      return index
    }
  }
}

/// Digests of what a manifest pins.
package enum Fingerprint {
  /// The SHA-256 of the bytes, in hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
