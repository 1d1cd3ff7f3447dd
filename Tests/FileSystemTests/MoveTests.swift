import Foundation
import Testing

@testable import FileSystem

/// A folder that goes to another place, whole.
@Suite struct MoveTests {
  private func place() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["from/batch", "to"] { try makeFolder(folder(name)) }
    try folder.write("old", to: "from/batch/file")
    try folder.write("x", to: "to/other")
    return folder
  }

  @Test(arguments: [0, EINVAL, ENOSYS, EOPNOTSUPP]) func whatIsMovedIsWhole(_ renaming: Int32) throws {
    let folder = try place()
    var calls = HiddenName.Calls()
    if renaming != 0 {
      calls.renameExclusively = { _, _ in
        errno = renaming
        return -1
      }
    }
    try move(folder("from/batch"), to: folder("to/batch"), calls)
    #expect(try folder.all() == ["from", "to", "to/batch", "to/batch/file", "to/other"])
  }

  @Test(arguments: [0, EINVAL]) func whatIsThereIsNotReplaced(_ renaming: Int32) throws {
    let folder = try place()
    try makeFolder(folder("to/batch"))
    try folder.write("mine", to: "to/batch/file")
    var calls = HiddenName.Calls()
    if renaming != 0 {
      calls.renameExclusively = { _, _ in
        errno = renaming
        return -1
      }
    }
    #expect(throws: SystemError.self) { try move(folder("from/batch"), to: folder("to/batch"), calls) }
    #expect(folder.text("to/batch/file") == "mine" && folder.text("from/batch/file") == "old")
  }

  /// What is not on the disk has not moved: the first folder that is synced is that of the new name, the second that of the old.
  @Test(arguments: [1, 2]) func whatCannotBeSyncedIsMovedBack(_ failing: Int) throws {
    let folder = try place()
    var calls = HiddenName.Calls()
    var count = 0
    calls.syncFolder = { descriptor in
      count += 1
      errno = EIO
      return count == failing ? -1 : fsync(descriptor)
    }
    #expect(throws: SystemError.self) { try move(folder("from/batch"), to: folder("to/batch"), calls) }
    #expect(try folder.all() == ["from", "from/batch", "from/batch/file", "to", "to/other"])
  }

  @Test func whatCannotBeMovedBackIsSaid() throws {
    let folder = try place()
    var calls = HiddenName.Calls()
    calls.syncFolder = { _ in
      errno = EIO
      return -1
    }
    calls.rename = { _, _ in -1 }
    #expect {
      try move(folder("from/batch"), to: folder("to/batch"), calls)
    } throws: { error in
      (error as? SystemError)?.reason.contains("it cannot be moved back") == true
    }
  }

  @Test func foldersThatAreNotSyncedByTheirFileSystemAreNoObstacle() throws {
    let folder = try place()
    var calls = HiddenName.Calls()
    calls.syncFolder = { _ in
      errno = EINVAL
      return -1
    }
    try move(folder("from/batch"), to: folder("to/batch"), calls)
    #expect(folder.text("to/batch/file") == "old")
  }
}
