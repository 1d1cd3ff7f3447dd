import Foundation
import Testing

@testable import FileSystem

@Suite struct LockTests {
  @Test func onlyOneHoldsIt() throws {
    let folder = try TemporaryFolder()
    let first = try Lock(folder("lock"))
    let error = #expect(throws: SystemError.self) { try Lock(folder("lock")) }
    #expect(error?.isHeld == true)
    first.release()
    _ = try Lock(folder("lock"))
    #expect(try folder.all() == ["lock"])
  }

  @Test func aTemporaryOneGoesWithItsFile() throws {
    let folder = try TemporaryFolder()
    let first = try Lock(folder("lock"), isTemporary: true)
    #expect(throws: SystemError.self) { try Lock(folder("lock"), isTemporary: true) }
    #expect(try folder.all() == ["lock"])
    first.release()
    #expect(try folder.all().isEmpty)
    _ = try Lock(folder("lock"), isTemporary: true)
  }

  /// What was left behind by a killed process is nobody's.
  @Test func aFileAloneIsNoLock() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "lock")
    _ = try Lock(folder("lock"), isTemporary: true)
    #expect(try folder.all().isEmpty)
  }

  /// A child that is just being started has a copy of the descriptor until it runs its program.
  @Test func whatIsLetGoOfIsFreeThoughACopyIsOpen() throws {
    let folder = try TemporaryFolder()
    let first = try Lock(folder("lock"))
    let file = URL(fileURLWithPath: folder("lock")).resolvingSymlinksInPath().path
    let copies = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init)
      .filter { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == file }
      .map { dup($0) }
    defer { copies.forEach { close($0) } }
    #expect(copies.count == 1)
    first.release()
    _ = try Lock(folder("lock"))
  }

  @Test func noLinkIsFollowed() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(atPath: folder("lock"), withDestinationPath: folder("elsewhere"))
    #expect(throws: SystemError(folder("lock"), code: ELOOP)) { try Lock(folder("lock")) }
    #expect(try folder.all() == ["lock"])
  }
}
