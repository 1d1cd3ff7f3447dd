import Crypto
import StarStandard
#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Where the bytes of one file of a batch go: to the file, or, where only its digest is wanted, nowhere.
package final class FileSink {
  private let path: String
  private let descriptor: Descriptor?
  private var hash = SHA256()
  private var buffer: [UInt8] = []
  private var size = 0
  private static let full = 1 << 16

  /// A new file at the path, or none.
  init(path: String?) throws {
    self.path = path ?? ""
    guard let path else {
      descriptor = nil
      return
    }
    descriptor = Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL)
    guard descriptor != nil else { throw OutboxError.writing(path) }
  }

  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= Self.full { try flush() }
  }

  private func flush() throws {
    hash.update(data: buffer)
    size += buffer.count
    if let descriptor { try writeAll(buffer, to: descriptor.number, path: path) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes what is left, and tells its size and digest. The whole batch is made safe at once when it is complete.
  func finish() throws -> (size: Int, sha256: String) {
    try flush()
    return (size, hash.finalize().hexadecimal)
  }
}

extension Digest {
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// Digests of what a manifest pins.
package enum Fingerprint {
  /// The SHA-256 of the bytes, in hexadecimal digits.
  package static func sha256(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
