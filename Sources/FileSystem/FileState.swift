import Glibc

/// What a file or folder looks like from outside.
package struct FileState: Equatable, Sendable {
  package let kind: Kind
  package let size: Int64
  /// The number of the account that it belongs to.
  package let owner: UInt32
  private let modified: [Int]
  private let device: UInt64
  private let inode: UInt64

  /// The state of what stands at the path; nil where nothing does.
  ///
  /// - Parameter followingLinks: whether that is what a link leads to.
  /// - Throws: ``SystemError`` where nobody can say: that is not the same as nothing.
  package init?(of path: String, followingLinks: Bool = true) throws {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR, ENAMETOOLONG: return nil
      // Links in a circle lead to nothing.
      case ELOOP where followingLinks: return nil
      default: throw SystemError(path)
      }
    }
    self.init(status)
  }

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    size = Int64(status.st_size)
    owner = status.st_uid
    modified = [Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
  }

  /// Whether both are one file, whatever it was written to meanwhile.
  func isSameFile(as other: FileState) -> Bool { device == other.device && inode == other.inode }
}
