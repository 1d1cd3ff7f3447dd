extension Dossier {
  /// Whether the notices or the audit of renewals concern the channel, as far as scope, status and readable rows tell (STANDARD 7
  /// and 8).
  ///
  /// - Parameter certification: the one that concerns it, where there is one.
  func renewalCoverage(_ edition: Edition, _ certification: () -> Certification?) -> Coverage<Certification> {
    guard channel.isInScope(of: edition) else { return .outOfScope }
    if let status = channel.status, !channel.isActive { return .notConcerned(.status(status)) }
    if let certification = certification() { return .concerned(certification) }
    return certificationsLeftOut ? .undetermined : .notConcerned(.nothingToRenew)
  }
}
