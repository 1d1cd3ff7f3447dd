/// Whether a channel is concerned by the notices or the audit of renewals.
enum RenewalCoverage {
  /// It is, with this certification.
  case concerned(Certification)
  /// It is not, by what can be read.
  case notConcerned
  /// Its kind is out of scope.
  case outOfScope
  /// A certification that cannot be read leaves it open.
  case undetermined
}

extension RenewalCoverage {
  /// What becomes of the channel, where one that is concerned is decided so.
  func treatment(_ decide: (Certification) -> Decision) -> Treatment {
    switch self {
    case .concerned(let certification): .decided(decide(certification))
    case .notConcerned: .notConcerned
    case .outOfScope: .outOfScope
    case .undetermined: .undetermined
    }
  }
}

extension Dossier {
  /// Whether the channel is concerned, as far as scope, status and readable rows tell (STANDARD 7 and 8).
  ///
  /// - Parameter certification: the one that concerns it, where there is one.
  func renewalCoverage(_ edition: Edition, _ certification: () -> Certification?) -> RenewalCoverage {
    guard channel.isInScope(of: edition) else { return .outOfScope }
    guard channel.isActive else { return .notConcerned }
    if let certification = certification() { return .concerned(certification) }
    return certificationsLeftOut ? .undetermined : .notConcerned
  }
}
