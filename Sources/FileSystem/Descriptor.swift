import CSystem
import Glibc

/// An open file or folder, closed when nobody needs it any more.
package final class Descriptor {
  private let path: String
  package private(set) var number: Int32
  /// A name that could not be taken away yet.
  private var leftover: String?

  private init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws {
    self.path = path
    repeat { number = open(path, flags | O_CLOEXEC, mode) } while number < 0 && errno == EINTR
    guard number >= 0 else { throw SystemError(path) }
  }

  /// A file to be read.
  ///
  /// - Throws: ``SystemError``, also for what is no file.
  package convenience init(reading path: String, followingLinks: Bool = true) throws {
    // Opening a pipe waits for somebody to write to it, unless told not to.
    try self.init(path, O_RDONLY | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard try state().kind == .file else { throw SystemError(path, code: EINVAL, reason: "it is not a file") }
  }

  /// A new file to be written.
  package convenience init(creating path: String) throws {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o644)
  }

  /// A new file to be written, which nobody but this account may read.
  convenience init(creatingSecret path: String) throws {
    try self.init(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
  }

  /// A file at whose end is written, made where there is none.
  package convenience init(appending path: String) throws {
    try self.init(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, mode: 0o644)
  }

  /// A file to be locked, made where there is none.
  convenience init(locking path: String) throws {
    do {
      // In a folder that everybody may write, Linux makes no file that is there already, though it opens it.
      try self.init(path, O_RDWR | O_NOFOLLOW)
    } catch let error as SystemError where error.code == ENOENT {
      try self.init(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o644)
    }
  }

  /// What is there, to be synced.
  convenience init(syncing path: String) throws { try self.init(path, O_RDONLY | O_NONBLOCK) }

  /// A new file without a name in a folder, to be written and read.
  ///
  /// - Throws: ``SystemError``.
  package init(temporaryIn folder: String) throws {
    path = folder
    repeat { number = star_open_temporary(folder) } while number < 0 && errno == EINTR
    guard number < 0 else { return }
    let error = SystemError(folder)
    guard !error.isFull, !error.isFailure else { throw error }
    // Not every file system has files without a name: there it has one for a moment, in which a kill would leave it.
    // Something of the system's own takes the place of the six letters.
    var template = Array((folder + "/" + Self.temporaryName + "XXXXXX").utf8CString)
    number = mkstemp(&template)
    guard number >= 0 else { throw SystemError(folder) }
    if unlink(template) != 0 {
      leftover = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  /// How the name begins that a temporary file has for a moment, or longer where the system does not let go of it.
  package static let temporaryName = ".spool-"

  deinit { try? close() }

  /// Closes it before its time. What is written to a share may fail as late as this.
  ///
  /// - Throws: ``SystemError``.
  package func close() throws {
    guard number >= 0 else { return }
    let result = Glibc.close(number)
    number = -1
    let code = errno
    if let leftover { unlink(leftover) }
    leftover = nil
    // It is closed all the same.
    guard result == 0 || code == EINTR else { throw SystemError(path, code: code) }
  }

  /// What it looks like.
  package func state() throws -> FileState {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError(path) }
    return FileState(status)
  }

  /// Reads into the buffer, as much as there is and fits.
  ///
  /// - Returns: the number of bytes; 0 at the end.
  package func read(into buffer: inout [UInt8]) throws -> Int {
    while true {
      let count = Glibc.read(number, &buffer, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError(path) }
    }
  }

  /// Reads to where the buffer is, likewise.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw SystemError(path) }
    }
  }

  /// So many bytes from here on, fewer only where there are no more: a share may give them piece by piece.
  package func beginning(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var buffer = [UInt8](repeating: 0, count: count - bytes.count)
      let read = try self.read(into: &buffer)
      guard read > 0 else { break }
      bytes += buffer[..<read]
    }
    return bytes
  }

  /// Hands over everything from here to the end, piece by piece.
  package func forEachChunk(_ body: ([UInt8]) throws -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try read(into: &buffer)
      guard count > 0 else { return }
      try body(Array(buffer[..<count]))
    }
  }

  /// Writes all bytes.
  package func write(_ bytes: [UInt8]) throws { try writeAll(bytes, to: number, path: path) }

  /// Goes back to the beginning.
  package func rewind() throws {
    guard lseek(number, 0, SEEK_SET) == 0 else { throw SystemError(path) }
  }

  /// Cuts off everything behind so many bytes.
  package func truncate(to size: Int) throws {
    guard ftruncate(number, off_t(size)) == 0 else { throw SystemError(path) }
  }

  /// Writes everything of it to the disk.
  package func sync() throws {
    guard fsync(number) == 0 else { throw SystemError(path) }
  }
}

/// Writes all bytes, however many calls that takes.
///
/// - Parameter path: what the descriptor leads to, for the error.
/// - Throws: ``SystemError``.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
  try bytes.withUnsafeBytes { bytes in
    var offset = 0
    while offset < bytes.count {
      let written = write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
      guard written > 0 else {
        if written < 0, errno == EINTR { continue }
        throw SystemError(path, code: written < 0 ? errno : EIO)
      }
      offset += written
    }
  }
}

/// Everything in a file.
///
/// - Throws: ``SystemError``, also for what is no file.
package func contents(of path: String) throws -> [UInt8] {
  var bytes: [UInt8] = []
  let file = try Descriptor(reading: path)
  try file.forEachChunk { bytes += $0 }
  return bytes
}
