import Auditing
import ArgumentParser

/// The form in which results are printed.
enum OutputFormat: String, CaseIterable {
  case text
  case json
  case jsonl
  case csv

  /// Which lists of channels have a place in it.
  var lists: SummaryLists {
    switch self {
    case .json: .all
    case .text: .allButUnconfirmed
    case .jsonl, .csv: .whatIsAmiss
    }
  }

  /// - Throws: `ValidationError`.
  static func named(_ text: String) throws -> OutputFormat {
    guard let format = OutputFormat(rawValue: text) else {
      throw ValidationError("expected one of \(allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return format
  }
}
