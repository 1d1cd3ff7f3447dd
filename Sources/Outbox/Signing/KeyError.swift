/// What is wrong with the file of a key, and where. What the file holds is never said.
package struct KeyError: Error, Sendable, Equatable {
  package let file: String
  /// From 1; nil where it is the whole file.
  package let line: Int?
  package let reason: String
}

extension KeyError: CustomStringConvertible {
  /// `FILE:LINE: REASON`
  package var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
