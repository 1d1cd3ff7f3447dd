import CSystem
import Glibc

/// Bytes that nobody is to find in memory when they are needed no more: they are overwritten then, as far as that is in this
/// program's hands.
package final class Secret {
  package private(set) var bytes: [UInt8]

  /// - Parameter bytes: nobody else keeps them.
  package init(_ bytes: consuming [UInt8]) { self.bytes = bytes }

  deinit { bytes.withUnsafeMutableBytes { Self.forget($0) } }

  /// Overwrites what stands there, whether or not it is read again.
  package static func forget(_ buffer: UnsafeMutableRawBufferPointer) {
    if let start = buffer.baseAddress { explicit_bzero(start, buffer.count) }
  }
}

/// Why a file is not taken for a secret.
package struct SecretRefusal: Error, Sendable, Equatable {
  package let path: String
  package let reason: String
}

extension Secret {
  /// What a file holds that is a secret: a file and no link, of the root account or this one, which nobody else has a right to.
  ///
  /// - Parameter most: how many bytes it may have.
  /// - Throws: ``SystemError`` where it cannot be read; ``SecretRefusal`` where it is not what a secret is kept in.
  package convenience init(file path: String, most: Int) throws {
    if try kind(of: path) == .link {
      throw SecretRefusal(path: path, reason: "is a link; name the file that it leads to")
    }
    let file = try Descriptor(reading: path, followingLinks: false)
    let state = try file.state()
    guard state.owner == 0 || state.owner == geteuid() else {
      throw SecretRefusal(
        path: path,
        reason: "belongs to the account with the number \(state.owner); expected root, or the account that reads it")
    }
    switch star_is_private(file.number) {
    case 1: break
    case 0:
      throw SecretRefusal(
        path: path, reason: "others than its owner have a right to it; take it away: chmod 600 \(shellWord(path))")
    default: throw SystemError(path)
    }
    // Room for one byte more, so that a file that is too large is seen and not cut off.
    var buffer = [UInt8](repeating: 0, count: most + 1)
    var count = 0
    defer { buffer.withUnsafeMutableBytes { Self.forget($0) } }
    while count < buffer.count {
      let read = try buffer.withUnsafeMutableBytes { bytes in
        try file.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[count...]))
      }
      guard read > 0 else { break }
      count += read
    }
    guard count <= most else {
      throw SecretRefusal(path: path, reason: "has more than \(most) bytes; expected a key alone")
    }
    self.init(Array(buffer[..<count]))
  }
}
