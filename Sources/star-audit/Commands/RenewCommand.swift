import ArgumentParser
import Auditing
import StarStandard

/// `star-audit renew`
struct RenewCommand: PublishingCommand {
  static let configuration = CommandConfiguration(
    commandName: "renew",
    abstract: "The renewal audit: renews every channel that confirmed and meets its star, with a certificate.",
    discussion: """
      The as-of date is the latest of the configured renewal_days on or before today unless --as-of names another. Only a day \
      of January to March may be published, and only when the January review and the earlier renewal batches of the year are \
      applied; --report-only previews any day.
      """)

  @OptionGroup var shared: SharedOptions
  @OptionGroup var publishing: PublishingOptions

  func auditor(
    _ options: ResolvedOptions, _ configuration: EffectiveConfiguration, reportOnly: Bool
  ) throws -> any Auditor {
    let asOf = options.day(of: .renewal, configuration)
    guard reportOnly || RenewalAuditor.mayPublish(asOf: asOf) else {
      throw Failure(
        .usage,
        "--as-of \(asOf): a renewal audit may be published as of a day of January to March only; "
          + "preview any other day with --report-only")
    }
    return RenewalAuditor(asOf: asOf, editions: configuration.editions)
  }
}
