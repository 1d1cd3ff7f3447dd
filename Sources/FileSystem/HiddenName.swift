import CSystem
import Glibc

/// A file or a folder that is built under a hidden name beside its own, and gets its own when it is complete and on the disk:
/// whoever looks sees all of it or nothing. Only one process at a time may build it, which is for the caller to see to.
package struct HiddenName {
  /// The name that it gets.
  package let path: String
  /// Where it is built.
  package let hiddenPath: String
  /// The folder that it is in. Opened before anything is written, it also reports what failed in writing meanwhile; nil where
  /// this account may not read it.
  private let around: Descriptor?

  /// The calls that give a name, as tests replace them.
  struct Calls {
    var renameExclusively: (String, String) -> Int32 = { star_rename_exclusively($0, $1) }
    var link: (String, String) -> Int32 = { Glibc.link($0, $1) }
    var rename: (String, String) -> Int32 = { Glibc.rename($0, $1) }
    var syncFolder: (Int32) -> Int32 = { fsync($0) }
  }
  var calls = Calls()

  /// - Parameter ending: what the hidden name ends with, after a dot.
  /// - Throws: ``SystemError`` where there is no such folder.
  package init(of path: String, ending: String) throws {
    self.path = path
    let folder = folder(of: path)
    hiddenPath = (folder == "/" ? "" : folder) + "/." + name(of: path) + "." + ending
    around = try openFolder(of: path)
  }

  /// Clears what a killed run left behind, and makes an empty folder.
  package func makeFolder() throws {
    try clear()
    try makeNewFolder(hiddenPath)
  }

  /// Clears what a killed run left behind, and makes an empty file.
  package func makeFile() throws { try makeFile([]) }

  /// Clears what a killed run left behind, and makes a file of the bytes.
  package func makeFile(_ bytes: [UInt8]) throws {
    try clear()
    let file = try Descriptor(creating: hiddenPath)
    try file.write(bytes)
    try file.close()
  }

  /// Clears what a killed run left behind, and makes a file of these bytes that nobody but this account may read.
  package func makeSecretFile(with bytes: [UInt8]) throws {
    try clear()
    let file = try Descriptor(creatingSecret: hiddenPath)
    try file.write(bytes)
    try file.close()
  }

  /// Clears what a killed run left behind, and makes a file of these bytes.
  package func makeFile(with bytes: [UInt8]) throws {
    try clear()
    let file = try Descriptor(creating: hiddenPath)
    try file.write(bytes)
    try file.close()
  }

  private func clear() throws {
    do {
      try remove(hiddenPath)
    } catch let error as SystemError {
      throw SystemError(
        error.path, code: error.code, reason: "what an earlier run left behind cannot be removed: \(error.reason)")
    }
  }

  /// Removes what was built.
  package func discard() { try? remove(hiddenPath) }

  /// Writes everything to the disk and gives it its name. Nothing in it may be open: a share of Windows or Samba renames no
  /// folder in which a file is.
  ///
  /// - Throws: ``SystemError``. Then the name was not given, or taken away again.
  package func appear() throws {
    try sync()
    try giveName()
    do {
      try syncFolder()
    } catch let error as SystemError {
      guard !takeBack() else { throw error }
      throw SystemError(
        path, code: error.code, reason: "\(error.reason), and the name cannot be taken away again: remove it")
    }
  }

  /// Takes the name away again, from what turns out not to be what was built.
  ///
  /// - Returns: whether that was possible.
  @discardableResult
  package func takeBack() -> Bool { calls.rename(path, hiddenPath) == 0 }

  /// One call for all files: a hundred thousand of them synced one by one take a hundred times as long.
  private func sync() throws {
    if try kind(of: hiddenPath) == .folder {
      let folder = try around ?? Descriptor(syncing: hiddenPath)
      guard star_syncfs(folder.number) == 0 else { throw SystemError(hiddenPath) }
      // Closed here, and not when it pleases.
      if folder !== around { try folder.close() }
    } else {
      let file = try Descriptor(syncing: hiddenPath)
      try file.sync()
      try file.close()
    }
  }

  private func syncFolder() throws {
    guard let around, calls.syncFolder(around.number) != 0, !isUnsupported(errno) else { return }
    throw SystemError(path)
  }

  /// In the best way that the file system has: a rename that replaces nothing; a second name, for a file; at last a look and a
  /// rename, which replaces no folder with something in it.
  private func giveName() throws {
    if calls.renameExclusively(hiddenPath, path) == 0 { return }
    guard isUnsupported(errno) else { throw refusal() }
    if try kind(of: hiddenPath) == .file {
      if calls.link(hiddenPath, path) == 0 {
        // Where it stays, the next run removes it.
        unlink(hiddenPath)
        return
      }
      guard [EPERM, EMLINK].contains(errno) || isUnsupported(errno) else { throw refusal() }
    }
    guard try kind(of: path) == nil else { throw refusal(code: EEXIST) }
    guard calls.rename(hiddenPath, path) == 0 else { throw refusal() }
  }

  private func refusal(code: Int32 = errno) -> SystemError {
    let isTaken = code == EEXIST || code == ENOTEMPTY
    return SystemError(
      path, code: isTaken ? EEXIST : code,
      reason: isTaken
        ? "somebody made this meanwhile" : "it cannot be renamed from its hidden name: \(FileSystem.reason(code))")
  }
}

extension SystemError {
  /// Whether the name was taken.
  package var isTaken: Bool { code == EEXIST }
}
