/// What one star asks for (STANDARD 3, the table).
package struct Requirement: Hashable, Sendable {
  /// Junior-grade engineers (B.1).
  package var juniorEngineers: Int
  /// Senior-grade engineers (B.1).
  package var seniorEngineers: Int
  /// Project-management engineers (B.1).
  package var projectManagementEngineers: Int
  /// Channel credits baseline (B.2).
  package var credits: Int
  /// Registered post-sales engineers (B.1, B.2, D.2.b).
  package var registeredEngineers: Int
  /// After-sales hotline (B platform).
  package var hotline: Hotline
  /// Support e-mail (B platform).
  package var supportEmail: Bool
  /// Service manager in post (B platform, D.1).
  package var serviceManager: Bool
  /// Issue tracking system (B platform).
  package var trackingSystem: TrackingSystem
  /// Trainings, meetings and forums within the participation period (B platform).
  package var participations: Int

  /// The certificates asked for, as a tally.
  package var certificates: CertificateTally {
    CertificateTally(
      senior: seniorEngineers, technical: seniorEngineers + juniorEngineers,
      projectManagement: projectManagementEngineers)
  }

  /// What a star asks for.
  package init(
    juniorEngineers: Int, seniorEngineers: Int, projectManagementEngineers: Int, credits: Int,
    registeredEngineers: Int, hotline: Hotline, supportEmail: Bool, serviceManager: Bool,
    trackingSystem: TrackingSystem, participations: Int
  ) {
    self.juniorEngineers = juniorEngineers
    self.seniorEngineers = seniorEngineers
    self.projectManagementEngineers = projectManagementEngineers
    self.credits = credits
    self.registeredEngineers = registeredEngineers
    self.hotline = hotline
    self.supportEmail = supportEmail
    self.serviceManager = serviceManager
    self.trackingSystem = trackingSystem
    self.participations = participations
  }
}
