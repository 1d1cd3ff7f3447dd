import ArgumentParser
import ChannelRecords
import Outbox
import StarStandard

/// `star-audit renew`
struct RenewCommand: ParsableCommand {
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

  func run() throws {
    let options = try ResolvedOptions(shared, .current())
    let publishing = try publishing.resolved(options)
    let configuration = try EffectiveConfiguration(options, edition: publishing.edition)
    let today = options.surroundings.today(in: configuration.timeZone)
    let asOf = options.asOf ?? configuration.schedule.latest(.renewal, by: today) ?? today
    guard publishing.reportOnly || RenewalAuditor.mayPublish(asOf: asOf) else {
      throw Failure(
        .usage,
        "--as-of \(asOf): a renewal audit may be published as of a day of January to March only; "
          + "preview any other day with --report-only")
    }
    let auditor = RenewalAuditor(asOf: asOf, editions: configuration.editions)
    var publication = Publication(
      run: try AuditRun(auditor, configuration: configuration), options: options, allowed: publishing.allowed)
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: options.surroundings.temporaryFolder)
    publication.requirePrerequisites = { applied, names in
      try Self.requireEarlierBatches(of: auditor, applied, names, in: outbox)
    }
    try publication.carryOut(
      reportOnly: publishing.reportOnly, detailedExitcode: publishing.detailedExitcode)
  }

  /// Refuses a renewal before the January review and the earlier renewal batches of its year are in the records: a channel
  /// could be renewed at the star that it has just lost.
  private static func requireEarlierBatches(
    of auditor: RenewalAuditor, _ applied: [AppliedBatch], _ names: [String], in outbox: OutboxFolder
  ) throws {
    let review = BatchPlan.name(.review, asOf: auditor.year.firstDay)
    let earlier = names.filter { name in
      guard let asOf = BatchPlan.renewalDay(of: name) else { return false }
      return auditor.year.contains(asOf) && asOf < auditor.asOf
    }
    if let record = applied.first(where: { $0.batch == review }), let day = CalendarDate(record.asOf),
      auditor.asOf < day
    {
      // What the review took on its day is no row "to D" of an earlier audit.
      throw Failure(
        .usage,
        "--as-of \(auditor.asOf): the January review applied in these records is as of \(day); a renewal audit as of an "
          + "earlier day could renew a star that it has taken. Audit as of \(day) or later")
    }
    let missing = ([review] + earlier).filter { name in !applied.contains { $0.batch == name } }
    guard let first = missing.first else { return }
    let advice =
      if !names.contains(first) {
        "\(first) is not in the outbox: publish it and apply it, then try again"
      } else if let fault = BatchState(named: first, in: outbox, record: nil).fault {
        "\(first) is \(fault); `star-audit status` says what to do about it"
      } else {
        "apply with `star-audit apply \(first)`, then try again"
      }
    throw Failure(
      .tryAgain,
      "the renewal of \(auditor.asOf) is not published before \(missing.joined(separator: ", ")) "
        + "\(missing.count == 1 ? "is" : "are") applied in these records; \(advice)")
  }
}
