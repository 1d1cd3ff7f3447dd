import Foundation
import Testing

@testable import FileSystem

@Suite struct FileTests {
  @Test func whatStandsUnderANameIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "file")
    try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder("file"))
    try FileManager.default.createSymbolicLink(atPath: folder("circle"), withDestinationPath: folder("circle"))
    #expect(mkfifo(folder("pipe"), 0o600) == 0)
    #expect(try kind(of: folder.path) == .folder)
    #expect(try kind(of: folder("file")) == .file)
    #expect(try kind(of: folder("link")) == .link)
    #expect(try kind(of: folder("link"), followingLinks: true) == .file)
    #expect(try kind(of: folder("pipe")) == .other)
    #expect(try kind(of: folder("none")) == nil)
    #expect(try kind(of: folder("file/none")) == nil)
    #expect(try kind(of: folder("circle"), followingLinks: true) == nil)
    #expect(try kind(of: folder(String(repeating: "x", count: 300))) == nil)
    #expect(try FileState(of: folder("file"))?.size == 4)
  }

  /// What cannot be asked is not nothing.
  @Test func whatMayNotBeLookedAtIsAnError() throws {
    // Root may look at everything; but not through a circle of links.
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder("circle"), withDestinationPath: folder("circle"))
    #expect(throws: SystemError(folder("circle/none"), code: ELOOP)) { try kind(of: folder("circle/none")) }
  }

  @Test func bytesComeBackAsTheyWereWritten() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    let file = try Descriptor(creating: folder("file"))
    try file.write(bytes)
    try file.close()
    try file.close()
    #expect(try contents(of: folder("file")) == bytes)
    #expect(throws: SystemError(folder("file"), code: EEXIST)) { try Descriptor(creating: folder("file")) }
  }

  /// Opening a pipe waits for somebody to write to it, unless told not to.
  @Test func whatIsNoFileIsNotRead() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder("pipe"), 0o600) == 0)
    for path in [folder.path, folder("pipe")] {
      #expect(throws: SystemError(path, code: EINVAL, reason: "it is not a file")) { try contents(of: path) }
    }
  }

  @Test func aDiskThatIsFullIsAnError() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: SystemError("here", code: ENOSPC)) { try writeAll([1], to: full, path: "here") }
  }

  @Test func aTemporaryFileHasNoName() throws {
    let folder = try TemporaryFolder()
    let file = try Descriptor(temporaryIn: folder.path)
    #expect(try folder.all().isEmpty)
    try file.write([1, 2, 3])
    try file.rewind()
    var read: [UInt8] = []
    try file.forEachChunk { read += $0 }
    #expect(read == [1, 2, 3])
  }

  @Test(arguments: [
    ("a", ".", "a"), ("/a", "/", "a"), ("a/b", "a", "b"), ("/a/b/", "/a/b", ""), ("./a", ".", "a"), ("", ".", ""),
    ("/tmp/\u{301}x", "/tmp", "\u{301}x"),
  ])
  func aPathHasAFolderAndAName(_ path: String, _ folder: String, _ name: String) {
    #expect(FileSystem.folder(of: path) == folder)
    #expect(FileSystem.name(of: path) == name)
  }

  @Test(arguments: [
    ("/srv/star-audit_1.db", "/srv/star-audit_1.db"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("", "''"),
    ("$x", "'$x'"),
    ("é", "'é'"),
  ])
  func aPathIsOneWordOfAShell(_ path: String, _ expected: String) {
    #expect(shellWord(path) == expected)
  }

  @Test(arguments: [("a//", "a"), ("/", "/"), ("//", "/"), ("", ""), ("a/b", "a/b")])
  func slashesAtTheEndSayNothing(_ path: String, _ expected: String) {
    #expect(withoutTrailingSlash(path) == expected)
  }
}
