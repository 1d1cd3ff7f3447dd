/// How many engineers hold which grade (STANDARD 3, "Counting certificates").
package struct CertificateTally: Hashable, Sendable {
  /// Engineers holding a senior certificate.
  package var senior: Int
  /// Engineers holding a junior or a senior certificate.
  package var technical: Int
  /// Engineers holding a project-management certificate.
  package var projectManagement: Int

  /// A tally of these numbers.
  package init(senior: Int, technical: Int, projectManagement: Int) {
    self.senior = senior
    self.technical = technical
    self.projectManagement = projectManagement
  }

  /// Whether these engineers fill the slots that are asked for.
  package func meets(_ required: CertificateTally) -> Bool {
    senior >= required.senior && technical >= required.technical
      && projectManagement >= required.projectManagement
  }
}
