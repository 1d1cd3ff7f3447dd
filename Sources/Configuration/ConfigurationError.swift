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

extension ConfigurationError {
  /// Whether the first stands before the second in their file; what has no place is of the whole file and stands before all.
  static func precedes(_ first: ConfigurationError, _ second: ConfigurationError) -> Bool {
    func place(_ error: ConfigurationError) -> (Int, Int) { (error.place?.line ?? 0, error.place?.column ?? 0) }
    return place(first) < place(second)
  }
}

extension ConfigurationError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: KEY: REASON`, in one line: what the file says goes into it, and may hold line ends.
  package var description: String {
    let text = [file + (place.map { ":\($0.line):\($0.column)" } ?? ""), key, reason].compactMap(\.self)
      .joined(separator: ": ")
    guard text.unicodeScalars.contains(where: \.endsOrControlsLines) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.endsOrControlsLines ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, or ends a line or a paragraph.
  fileprivate var endsOrControlsLines: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
