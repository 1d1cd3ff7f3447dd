import Glibc

/// A lock that one process at a time holds, on a file of its own. Never on a file of anybody else: on NFS and 9p the locks
/// that SQLite takes on a database and one of ours exclude each other, also within one process.
package final class Lock {
  private let path: String
  private let file: Descriptor
  private var isTemporary: Bool

  /// Takes the lock.
  ///
  /// - Parameter isTemporary: whether the file goes away with the lock.
  /// - Throws: ``SystemError``; where somebody else holds the lock, one that says so.
  package init(_ path: String, isTemporary: Bool = false) throws {
    self.path = path
    self.isTemporary = isTemporary
    while true {
      let file = try Descriptor(locking: path)
      guard flock(file.number, LOCK_EX | LOCK_NB) == 0 else {
        if errno == EINTR { continue }
        // On a share of Windows or Samba a lock that is taken looks like one that is forbidden.
        guard errno == EWOULDBLOCK || errno == EACCES else {
          let error = SystemError(path)
          if isTemporary { unlink(path) }
          throw error
        }
        throw SystemError(path, code: EWOULDBLOCK)
      }
      // Who held it may have removed the file meanwhile: then others will lock another one.
      if let state = try FileState(of: path, followingLinks: false), state.isSameFile(as: try file.state()) {
        self.file = file
        return
      }
    }
  }

  deinit { release() }

  /// Lets go of it.
  package func release() {
    if isTemporary { unlink(path) }
    isTemporary = false
    // Closing alone would keep it for as long as a child that is just being started still has a copy of the descriptor.
    _ = flock(file.number, LOCK_UN)
    try? file.close()
  }
}

extension SystemError {
  /// Whether somebody else holds the ``Lock``.
  package var isHeld: Bool { code == EWOULDBLOCK }
}
