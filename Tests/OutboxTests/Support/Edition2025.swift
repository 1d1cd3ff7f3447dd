import StarStandard

/// The edition of 2025 as STANDARD 3 to 6 has it.
enum Edition2025 {
  /// With some severities other than the defaults.
  static func make(severities changed: [RuleID: Rule.Severity] = [:]) -> Edition {
    Edition(
      name: "2025", effectiveFrom: on("2025-01-20"),
      requirements: Edition.Requirements(
        four: Requirement(
          juniorEngineers: 2, seniorEngineers: 2, projectManagementEngineers: 1, credits: 600, registeredEngineers: 4,
          hotline: .always, supportEmail: true, serviceManager: true, trackingSystem: .automatic, participations: 3),
        three: Requirement(
          juniorEngineers: 2, seniorEngineers: 1, projectManagementEngineers: 1, credits: 450, registeredEngineers: 3,
          hotline: .always, supportEmail: false, serviceManager: true, trackingSystem: .manual, participations: 2),
        two: Requirement(
          juniorEngineers: 2, seniorEngineers: 0, projectManagementEngineers: 0, credits: 200, registeredEngineers: 2,
          hotline: .officeHours, supportEmail: false, serviceManager: true, trackingSystem: .none, participations: 1)),
      codes: [
        .junior: ["H3CNE-RS+", "H3CNE-Cloud", "H3CS-UIS", "H3CS-IMC", "H3CNE-Security", "H3CNE-Server"],
        .senior: ["H3CSE-RS+", "H3CSE-WLAN", "H3CIE-RS+"], .projectManagement: ["PMP", "H3CNE-PM"],
      ],
      kinds: ["AD", "ACPD", "ACP", "CP", "ASP", "ACSP"],
      categories: ["training", "knowledge-base", "web-to-case", "project-delivery", "instructor"],
      deliveryCategory: "project-delivery",
      periods: Periods(
        grace: 3, timelyDeclaration: 1, certificateMargin: 3, creditQuarters: 4, creditValidity: 12, participation: 12,
        reapplicationBar: 3,
        majorEventCaution: 12, reminderDays: [90, 60, 30]),
      options: Options(
        margin: .application, departedEngineersCredits: .count, strangersCredits: .count, graceFrom: .departure,
        replenishment: .matched, lateReplenishment: .violation,
        downgradeTo: .highestQualifying, renewAt: .highestQualifying),
      severities: severities.merging(changed) { $1 })
  }

  private static let severities: [RuleID: Rule.Severity] = [
    "certificate-validity": .downgrade, "certificate-margin": .warning, "credit-baseline": .downgrade,
    "registered-engineers": .downgrade, "departure-undeclared": .downgrade, "departure-unreplenished": .downgrade,
    "departure-in-grace": .warning, "departure-declared-late": .warning, "service-manager": .warning,
    "hotline": .warning, "support-email": .warning,
    "tracking-system": .warning, "participation": .warning, "unregistered-delivery": .warning,
    "stranger-credits": .warning,
    "unlisted-certificate": .warning, "shared-engineer": .warning, "major-event": .downgrade,
    "major-event-pending": .warning, "upgrade-opportunity": .information,
  ]
}

/// A date that a test names; a test that names one that does not exist is broken.
func on(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no such date: \(text)") }
  return date
}
