import Glibc

/// A folder that is kept open, so that a file in it is made without the way to the folder being looked up each time. Many
/// threads may make files in it at the same time.
package final class OpenFolder: @unchecked Sendable {
  private let path: String
  private var number: Int32

  /// The folder at the path.
  ///
  /// - Throws: ``SystemError``.
  package init(_ path: String) throws {
    self.path = path
    var number: Int32
    repeat { number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) } while number < 0 && errno == EINTR
    guard number >= 0 else { throw SystemError(path) }
    self.number = number
  }

  deinit { close() }

  /// Closes it before its time, when no thread makes files in it any more.
  package func close() {
    guard number >= 0 else { return }
    Glibc.close(number)
    number = -1
  }

  /// Makes a new file with these bytes. It is not synced: ``HiddenName/appear()`` syncs everything at once.
  ///
  /// - Throws: ``SystemError``.
  package func make(_ name: String, _ bytes: [UInt8]) throws {
    let whole = path + "/" + name
    var file: Int32
    repeat {
      file = openat(number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    } while file < 0 && errno == EINTR
    guard file >= 0 else { throw SystemError(whole) }
    do {
      try writeAll(bytes, to: file, path: whole)
    } catch {
      Glibc.close(file)
      throw error
    }
    // What is written to a share may fail as late as this; where a signal interrupts it, it is closed all the same.
    guard Glibc.close(file) == 0 || errno == EINTR else { throw SystemError(whole) }
  }
}
