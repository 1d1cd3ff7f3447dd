import Auditing
import ChannelRecords
import Configuration
import Foundation
import GRDB
import Outbox
import StarStandard
import Testing

/// Synthetic records, an outbox and the configuration that leads to them, in a folder of one test's own.
final class Desk {
  let folder: String
  let configuration: EffectiveConfiguration
  /// What was told.
  private(set) var told: [String] = []

  /// Records in which every rule occurs. They are made once; what a test changes is a copy of its own.
  convenience init() throws { try self.init(records: Self.usual.get()) }

  /// The same, with more in the configuration.
  convenience init(settings: String) throws { try self.init(records: Self.usual.get(), settings: settings) }

  /// So many channels.
  convenience init(channels: Int) throws {
    try self.init(records: nil)
    _ = try Sample(channels: channels, seed: 7, asOf: Sample.defaultDate, configuration: configuration)
      .makeDatabase(configuration.database)
  }

  private static let usual = Result {
    let desk = try Desk(channels: 40)
    return try Data(contentsOf: URL(fileURLWithPath: desk.configuration.database))
  }

  private init(records: Data?, settings: String = "") throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("star-audit-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = folder + "/star-audit.yaml"
    try Data("time_zone: UTC\n\(settings)".utf8).write(to: URL(fileURLWithPath: file))
    configuration = try EffectiveConfiguration(
      ConfigurationOptions(config: file, database: folder + "/records.db", outbox: folder + "/outbox"))
    try records?.write(to: URL(fileURLWithPath: configuration.database))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var outbox: OutboxFolder { OutboxFolder(path: configuration.outbox, temporaryFolder: folder) }

  var applied: [AppliedBatch] {
    get throws { try RecordsDatabase(path: configuration.database).appliedBatches() }
  }

  func batch(_ name: String) throws -> PublishedBatch {
    try BatchReference(name).batch(outbox: configuration.outbox)
  }

  // MARK: - Procedures

  func review(_ day: String = "2027-01-01") -> ReviewAuditor {
    ReviewAuditor(
      asOf: on(day), editions: configuration.editions, forecasts: true, schedule: configuration.schedule)
  }

  func renewal(_ day: String = "2027-01-15") -> RenewalAuditor {
    RenewalAuditor(
      asOf: on(day), lastDay: configuration.schedule.lastRenewalDay(of: on(day)), editions: configuration.editions,
      schedule: configuration.schedule)
  }

  var notices: RenewalNoticesAuditor {
    RenewalNoticesAuditor(
      year: CalendarYear(2026), editions: configuration.editions, schedule: configuration.schedule)
  }

  /// A publication for which any number of stars may be taken, unless it is said how many.
  ///
  /// - Parameter day: on which it is published; nil: on the day itself.
  func publication(
    _ auditor: any Auditor, on day: PublishingDay? = nil, allowed: Int? = 1_000_000, undecided: Int? = nil,
    allowsShrinking: Bool = false, comparedWith: String? = nil
  ) throws -> Publication {
    Publication(
      try AuditRun(auditor, configuration: configuration), temporaryFolder: folder,
      on: day ?? PublishingDay(auditor.asOf),
      allowed: Overrides(downgrades: allowed, undecided: undecided, allowsShrinking: allowsShrinking),
      comparedWith: comparedWith.map(BatchReference.init), tell: { self.told.append($0) })
  }

  @discardableResult
  func publish(_ auditor: any Auditor, comparedWith: String? = nil) throws -> OutboxFolder.Decided {
    guard case .published(_, let decided) = try publication(auditor, comparedWith: comparedWith).publish() else {
      throw NotPublished()
    }
    return decided
  }

  private struct NotPublished: Error {}

  @discardableResult
  func apply(_ name: String, on day: String = "2027-01-10") throws -> ApplyRun.Result {
    let today = AuditingTests.on(day)
    return try ApplyRun(batch(name), on: today, configuration: configuration).apply(on: PublishingDay(today))
  }

  /// Publishes the review of January 2027 and applies it.
  func passJanuaryReview() throws {
    try publish(review())
    try apply("2027-01-review")
  }

  /// The decisions of a procedure as they would be, with their ids in order.
  func decisions(of auditor: any Auditor) throws -> [Decision] {
    var decisions: [Decision] = []
    _ = try AuditRun(auditor, configuration: configuration).decide { decisions.append($0) }
    return decisions
  }

  // MARK: - Changes from outside

  /// As a program may that has every check switched off.
  func change(_ statement: String) throws {
    var unchecked = GRDB.Configuration()
    unchecked.foreignKeysEnabled = false
    unchecked.prepareDatabase { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON") }
    let queue = try DatabaseQueue(path: configuration.database, configuration: unchecked)
    try queue.write { try $0.execute(sql: statement) }
    try queue.close()
  }

  var databaseBytes: Data? { FileManager.default.contents(atPath: configuration.database) }

  func append(_ text: String, to file: String) throws {
    let path = configuration.outbox + "/" + file
    let bytes = try #require(FileManager.default.contents(atPath: path))
    try (bytes + Data(text.utf8)).write(to: URL(fileURLWithPath: path))
  }

  /// Makes a batch one that another release wrote, in a report of its own words.
  func pretend(_ batch: String, isOfRelease release: String) throws {
    let folder = configuration.outbox + "/" + batch
    let report = "<!doctype html><title>As before</title>"
    try Data(report.utf8).write(to: URL(fileURLWithPath: folder + "/report.html"))
    let published = try #require(try self.batch(batch).manifest.files.first { $0.path == "report.html" })
    let path = folder + "/manifest.json"
    var manifest = try String(contentsOfFile: path, encoding: .utf8)
    for (old, new) in [
      (published.sha256, Fingerprint.sha256(Array(report.utf8))),
      ("\"size\":\(published.size),", "\"size\":\(report.utf8.count),"),
      ("\"editions\"", "\"release\":\"\(release)\",\"editions\""),
    ] {
      #expect(manifest.contains(old))
      manifest = manifest.replacingOccurrences(of: old, with: new)
    }
    try manifest.write(toFile: path, atomically: false, encoding: .utf8)
  }

  func move(_ batch: String, to name: String) throws {
    try FileManager.default.moveItem(
      atPath: configuration.outbox + "/" + batch, toPath: configuration.outbox + "/" + name)
  }
}
