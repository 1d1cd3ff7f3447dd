import Foundation
import Testing

@testable import FileSystem

@Suite struct HiddenNameTests {
  private func file(_ folder: TemporaryFolder, _ calls: HiddenName.Calls = .init()) throws -> HiddenName {
    var hidden = try HiddenName(of: folder("file"), ending: "new")
    hidden.calls = calls
    try hidden.makeFile()
    try folder.write("new", to: ".file.new")
    return hidden
  }

  private func batch(_ folder: TemporaryFolder, _ calls: HiddenName.Calls = .init()) throws -> HiddenName {
    var hidden = try HiddenName(of: folder("folder"), ending: "new")
    hidden.calls = calls
    try hidden.makeFolder()
    try folder.write("new", to: ".folder.new/file")
    return hidden
  }

  @Test func nothingIsSeenBeforeItIsComplete() throws {
    let folder = try TemporaryFolder()
    let hidden = try batch(folder)
    #expect(try folder.all() == [".folder.new", ".folder.new/file"])
    try hidden.appear()
    #expect(try folder.all() == ["folder", "folder/file"])
    try file(folder).appear()
    #expect(folder.text("file") == "new")
  }

  @Test func whatAKilledRunLeftBehindIsCleared() throws {
    let folder = try TemporaryFolder()
    _ = try batch(folder)
    try folder.write("old", to: ".folder.new/other")
    try batch(folder).appear()
    #expect(try folder.all() == ["folder", "folder/file"])
  }

  /// Every way of giving a name, as file systems have them.
  enum Way: CaseIterable {
    case rename, link, noLinks, oldKernel

    var calls: HiddenName.Calls {
      switch self {
      case .rename: HiddenName.Calls()
      case .link: HiddenNameTests.calls(renaming: EINVAL)
      case .noLinks: HiddenNameTests.calls(renaming: EINVAL, linking: EPERM)
      case .oldKernel: HiddenNameTests.calls(renaming: ENOSYS, linking: EOPNOTSUPP)
      }
    }
  }

  private static func calls(renaming: Int32, linking: Int32? = nil) -> HiddenName.Calls {
    var calls = HiddenName.Calls()
    calls.renameExclusively = { _, _ in
      errno = renaming
      return -1
    }
    if let linking {
      calls.link = { _, _ in
        errno = linking
        return -1
      }
    }
    return calls
  }

  @Test(arguments: Way.allCases)
  func aNameIsGivenInAnyWayThatThereIs(_ way: Way) throws {
    let folder = try TemporaryFolder()
    try file(folder, way.calls).appear()
    try batch(folder, way.calls).appear()
    #expect(try folder.all() == ["file", "folder", "folder/file"])
  }

  @Test(arguments: Way.allCases)
  func nothingIsEverReplaced(_ way: Way) throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "file")
    // An empty one is what a plain rename would replace.
    try makeFolder(folder("folder"))
    for hidden in [try file(folder, way.calls), try batch(folder, way.calls)] {
      let error = #expect(throws: SystemError.self) { try hidden.appear() }
      #expect(error?.isTaken == true)
      #expect(error?.reason == "somebody made this meanwhile")
      hidden.discard()
    }
    #expect(try folder.all() == ["file", "folder"])
    #expect(folder.text("file") == "old")
  }

  @Test func aFolderThatIsNotRenamedStaysHidden() throws {
    let folder = try TemporaryFolder()
    let hidden = try batch(folder, Self.calls(renaming: EACCES))
    #expect(
      throws: SystemError(
        folder("folder"), code: EACCES, reason: "it cannot be renamed from its hidden name: Permission denied")
    ) {
      try hidden.appear()
    }
    #expect(try folder.all() == [".folder.new", ".folder.new/file"])
    hidden.discard()
    #expect(try folder.all().isEmpty)
  }

  @Test func whatCannotBeMadeSureIsTakenBack() throws {
    let folder = try TemporaryFolder()
    var calls = HiddenName.Calls()
    calls.syncFolder = { _ in
      errno = EIO
      return -1
    }
    let hidden = try batch(folder, calls)
    #expect(throws: SystemError(folder("folder"), code: EIO)) { try hidden.appear() }
    #expect(try folder.all() == [".folder.new", ".folder.new/file"])
  }

  @Test(arguments: [EINVAL, ENOSYS, EOPNOTSUPP])
  func aFileSystemThatSyncsNoFolderIsNoFailure(_ code: Int32) throws {
    let folder = try TemporaryFolder()
    var calls = HiddenName.Calls()
    calls.syncFolder = { _ in
      errno = code
      return -1
    }
    try batch(folder, calls).appear()
    #expect(try folder.all() == ["folder", "folder/file"])
  }

  @Test func thereIsNoNameInAFolderThatIsNotThere() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SystemError(folder("none"), code: ENOENT)) {
      try HiddenName(of: folder("none/file"), ending: "new")
    }
  }
}
