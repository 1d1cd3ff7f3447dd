import ArgumentParser
import Auditing
import StarStandard

/// `star-audit renew`
struct RenewCommand: PublishingCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "The renewal audit: renews every channel that confirmed and meets its star, with a certificate.",
    discussion: """
      The as-of date is the latest of the configured renewal_days on or before today unless --as-of names another. Published \
      only when the January review, its supplements and the earlier renewal batches of the year are applied. From April on only \
      those are audited whose decisions were changed since the last renewal day; --report-only previews any day.
      """)

  enum Uses: SharedUses {
    static let day: String? = "the latest of the configured renewal_days"
    static let formats = OutputFormat.allCases
  }

  @OptionGroup var shared: SharedOptionGroup<Uses>
  @OptionGroup var publishing: PublishingOptions

  func auditRun(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, reportOnly: Bool
  ) throws -> AuditRun {
    let asOf = options.day(of: .renewal, configuration)
    let auditor = RenewalAuditor(
      asOf: asOf, lastDay: configuration.schedule.lastRenewalDay(of: asOf), editions: configuration.editions,
      schedule: configuration.schedule)
    return try AuditRun(auditor, configuration: configuration)
  }
}
