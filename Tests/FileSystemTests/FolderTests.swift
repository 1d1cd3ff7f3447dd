import Foundation
import Testing

@testable import FileSystem

@Suite struct FolderTests {
  @Test func namesAreInOrderAndWithHiddenOnes() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "a", ".c"] { try folder.write("", to: name) }
    #expect(try names(in: folder.path) == [".c", "a", "b"])
  }

  /// A folder that ends in an error is not an empty one.
  @Test(arguments: [0, 1, 3]) func aFolderThatCannotBeReadToItsEndIsAnError(_ readable: Int) throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write("", to: name) }
    var count = 0
    #expect(throws: SystemError(folder.path, code: EIO)) {
      try names(in: folder.path) { open in
        count += 1
        guard count > readable else { return readdir(open) }
        errno = EIO
        return nil
      }
    }
  }

  @Test func aFolderThatIsNoneIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    #expect(throws: SystemError(folder("none"), code: ENOENT)) { try names(in: folder("none")) }
    #expect(throws: SystemError(folder("file"), code: ENOTDIR)) { try names(in: folder("file")) }
  }

  @Test func foldersAreMadeWithThoseThatTheyAreIn() throws {
    let folder = try TemporaryFolder()
    try makeFolder(folder("a/b/c"))
    try makeFolder(folder("a/b/c"))
    #expect(try kind(of: folder("a/b/c")) == .folder)
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder("a"))
    try makeFolder(folder("link"))
  }

  @Test func aFolderIsNotMadeInPlaceOfSomethingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder("none"))
    for name in ["file", "link"] {
      #expect(throws: SystemError(folder(name), code: ENOTDIR, reason: "it is not a folder")) {
        try makeFolder(folder(name))
      }
    }
    #expect(throws: SystemError(folder("file/a"), code: ENOTDIR)) { try makeFolder(folder("file/a")) }
  }

  @Test func removingTakesAllThatIsInAFolderAndFollowsNoLink() throws {
    let folder = try TemporaryFolder()
    try makeFolder(folder("a/b"))
    try makeFolder(folder("kept"))
    try folder.write("x", to: "a/b/file")
    try folder.write("x", to: "kept/file")
    try FileManager.default.createSymbolicLink(atPath: folder("a/link"), withDestinationPath: folder("kept"))
    try remove(folder("a"))
    try remove(folder("a"))
    #expect(try folder.all() == ["kept", "kept/file"])
  }
}
