/// The highest technical grade that somebody holds (STANDARD 5, "level of the departed").
package enum TechnicalLevel: Int, Comparable, Sendable {
  /// No technical certificate.
  case none
  case junior
  case senior

  /// The level that a certificate of the grade gives.
  package init(_ grade: CertificateGrade?) {
    switch grade {
    case .junior: self = .junior
    case .senior: self = .senior
    case .projectManagement, nil: self = .none
    }
  }

  /// `none`, `junior` or `senior`.
  package var word: String {
    switch self {
    case .none: "none"
    case .junior: "junior"
    case .senior: "senior"
    }
  }

  /// None is less than junior, which is less than senior.
  package static func < (left: TechnicalLevel, right: TechnicalLevel) -> Bool { left.rawValue < right.rawValue }
}
