/// Where the value of a key is from.
package enum SettingOrigin: Hashable, Sendable {
  /// The program: no file names the key.
  case carried
  /// The file, at a place.
  case file(ConfigurationError.Place?)
  /// The program, in place of what the file says and nobody can read: what is meant is not known.
  case misread
  /// Whoever started the program.
  case given
}
