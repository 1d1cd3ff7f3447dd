/// What is wrong with a configuration or edition file, and where.
package struct ConfigurationError: Error, Sendable, Hashable {
  package let file: String
  /// The line and column, from 1, where known.
  package let place: Place?
  /// The key, as a path: `requirements.4.credits`.
  package let key: String?
  /// What is wrong and what was expected.
  package let reason: String

  /// A place in a file.
  package struct Place: Sendable, Hashable {
    /// From 1.
    package let line: Int
    /// From 1.
    package let column: Int

    /// A place in a file.
    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// An error at the place.
  package init(file: String, place: Place? = nil, key: String? = nil, reason: String) {
    self.file = file
    self.place = place
    self.key = key
    self.reason = reason
  }
}

extension ConfigurationError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: KEY: REASON`
  package var description: String {
    [file + (place.map { ":\($0.line):\($0.column)" } ?? ""), key, reason].compactMap(\.self).joined(separator: ": ")
  }
}
