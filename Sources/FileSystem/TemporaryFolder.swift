import Glibc

/// A new folder that nobody else may look into, and that goes away with everything in it.
package final class TemporaryFolder {
  package let path: String

  /// - Throws: ``SystemError``.
  package init(in folder: String) throws {
    // Something of the system's own takes the place of the six letters, as `mkdtemp` asks for them.
    var template = Array((folder + "/" + Descriptor.temporaryName + "XXXXXX").utf8CString)
    let isMade = mkdtemp(&template) != nil
    guard isMade else { throw SystemError(folder) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? remove(path) }
}
