import ArgumentParser

/// The form in which results are printed.
enum OutputFormat: String, CaseIterable {
  case text
  case json
  case jsonl
  case csv

  /// - Throws: `ValidationError`.
  static func named(_ text: String) throws -> OutputFormat {
    guard let format = OutputFormat(rawValue: text) else {
      throw ValidationError("expected one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return format
  }
}
