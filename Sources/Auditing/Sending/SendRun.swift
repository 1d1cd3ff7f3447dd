import ChannelRecords
import FileSystem
import Foundation
import Outbox
import StarStandard

/// Hands the messages of a batch to a mail transfer agent, each once (CONTRACT, `send`).
package struct SendRun {
  private let batch: PublishedBatch
  private let outbox: OutboxFolder
  private let temporaryFolder: String
  /// The paths of the messages in their order, the digest first.
  package let messages: [String]
  /// The messages that a later batch has overtaken.
  package let superseded: [String]
  /// The only recipient, of a trial; nil: everybody.
  private let address: String?

  /// After so many refusals in a row it is the agent that is out of order.
  private static let mostRefusals = 5

  /// - Parameters:
  ///   - kind: the only kind of notice that is sent; nil: all, and the digest.
  ///   - address: the only recipient: then the digest and one notice of each kind, and nothing is recorded.
  /// - Throws: ``AuditError``, ``OutboxError``.
  package init(
    _ batch: PublishedBatch, kind: String?, to address: String?, configuration: EffectiveConfiguration,
    today: CalendarDate, temporaryFolder: String
  ) throws {
    self.batch = batch
    self.address = address
    self.temporaryFolder = temporaryFolder
    self.outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: temporaryFolder)
    try batch.requireUnaltered()
    try ApplyRun.refuseWithdrawn(batch, configuration)
    let name = batch.manifest.batch
    let outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: temporaryFolder)
    let applied = (try? configuration.records().appliedBatches()) ?? []
    if !applied.contains(where: { $0.batch == name }), let batchName = BatchName(name) {
      let overtaking = Overtaking(try outbox.batches(), applied, today: today)
      if overtaking.cause(batchName) != nil {
        throw AuditError(.notPermitted, "\(batch.path): a later batch, or the end of its season, has overtaken it")
      }
    }
    if let kind, NoticeKind(rawValue: kind) == nil {
      let kinds = NoticeKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw AuditError(.notPermitted, "--only \(kind.visible): is none of \(kinds)")
    }
    let later = try BatchName(name).map { try SupersededDecisions(of: $0, name, in: outbox).channels } ?? []
    let notices = try Self.notices(of: Set(later.map(\.channelID)), in: batch)
    superseded = notices.sorted()
    var all = batch.manifest.files.map(\.path).filter(MessageFile.isMessage)
    all.removeAll { notices.contains($0) || kind != nil && MessageFile.kind(of: $0) != kind }
    all.sort { ($0 == "digest.eml" ? 0 : 1, $0) < ($1 == "digest.eml" ? 0 : 1, $1) }
    if address != nil {
      var seen: Set<String?> = []
      all = all.filter { seen.insert(MessageFile.kind(of: $0)).inserted }
    }
    messages = all
  }

  /// The notices of channels in a batch.
  private static func notices(of channels: Set<String>, in batch: PublishedBatch) throws -> Set<String> {
    guard !channels.isEmpty else { return [] }
    struct Line: Decodable {
      let channel_id: String
      let notice: String?
    }
    let decoder = JSONDecoder()
    var notices: Set<String> = []
    try batch.forEachDecision { bytes in
      guard let line = try? decoder.decode(Line.self, from: bytes), channels.contains(line.channel_id) else { return }
      if let notice = line.notice { notices.insert(notice) }
    }
    return notices
  }

  /// What became of the messages.
  package struct Result: Sendable {
    /// How many were accepted now.
    package fileprivate(set) var accepted = 0
    /// How many were accepted before.
    package fileprivate(set) var before = 0
    /// Those that the agent refused, with its status.
    package fileprivate(set) var refused: [(path: String, status: Int)] = []
    /// How many were not tried any more, because the agent refused so many in a row.
    package fileprivate(set) var left = 0
  }

  /// Those that were not accepted yet.
  ///
  /// - Throws: ``OutboxError``.
  package func open() throws -> [String] {
    guard address == nil else { return messages }
    let accepted = try SentLog(of: batch.manifest.batch, manifestDigest: batch.digest, in: outbox).accepted
    return messages.filter { !accepted.contains($0) }
  }

  /// Sends what was not accepted yet.
  ///
  /// - Parameters:
  ///   - pause: how long to wait after each message, in seconds.
  ///   - now: the moment, as seconds since 1970-01-01T00:00:00Z.
  ///   - each: told after each message how many of how many are done.
  /// - Throws: ``OutboxError``, ``AuditError``.
  package func send(
    with agent: MailAgent, pause: Double, now: () -> Int, zone: String, each: (Int, Int) -> Void
  ) throws -> Result {
    let log =
      try address == nil ? SentLog(of: batch.manifest.batch, manifestDigest: batch.digest, in: outbox) : nil
    let accepted = log?.accepted ?? []
    var result = Result()
    var inARow = 0
    for (index, path) in messages.enumerated() {
      guard !accepted.contains(path) else {
        result.before += 1
        continue
      }
      guard inARow < Self.mostRefusals else {
        result.left += 1
        continue
      }
      let moment = now()
      let message = try MessageFile(path, of: batch)
      let status = try agent.take(
        message.bytes(dated: SendingTime.header(moment, in: zone), to: address), temporaryFolder: temporaryFolder)
      try log?.note(path, status: status, at: SendingTime.stamp(moment))
      if status == 0 {
        result.accepted += 1
        inARow = 0
      } else {
        result.refused.append((path, status))
        inARow += 1
      }
      each(index + 1, messages.count)
      if pause > 0, index + 1 < messages.count { Thread.sleep(forTimeInterval: pause) }
    }
    return result
  }
}
