import StarStandard

/// A configuration file as it was read.
package struct SettingsFile: Sendable {
  /// What it is called in messages.
  package let name: String
  /// The folder that relative paths in it are taken from.
  package let folder: String
  /// What it holds.
  package let bytes: [UInt8]

  /// A file of this name in this folder.
  package init(name: String, folder: String, bytes: [UInt8]) {
    self.name = name
    self.folder = folder
    self.bytes = bytes
  }
}
