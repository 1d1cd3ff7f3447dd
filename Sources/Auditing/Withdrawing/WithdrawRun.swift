import ChannelRecords
import FileSystem
import Foundation
import Outbox
import StarStandard

/// Takes a batch that is not applied out of the outbox (STANDARD 7a, "Withdraw").
package struct WithdrawRun {
  private let name: BatchName
  private let withdrawal: Withdrawal
  /// Whether it is a copy of another batch, which told nobody anything.
  private let isMisnamed: Bool
  private let outbox: OutboxFolder
  private let database: RecordsDatabase
  private let lists: RecordLists
  private let today: CalendarDate

  package struct Result {
    /// Where the batch is now.
    package let path: String
    /// The channels for which a loss stands again that it had told them does not hold.
    package let standAgain: [String]
    /// How many notices of a loss are in it of which nobody can be told that they do not hold, since its decisions are gone.
    package let untold: Int
    /// Why no batch of the name is published any more; nil where one may be.
    package let isLast: String?
    /// The channels that had a notice of a loss in it: that it does not hold a batch of the name tells them, and where none is published any more,
    /// no batch does.
    package let told: [String]
  }

  /// - Parameters:
  ///   - reason: why; not empty.
  ///   - person: by whom; not empty.
  ///   - today: noted as the day on which it was done.
  /// - Throws: ``AuditError`` where a text is empty, or what is named is no batch of the outbox.
  package init(
    _ reference: BatchReference, reason: String, by person: String, on today: CalendarDate,
    configuration: EffectiveConfiguration
  ) throws {
    for (option, text) in [("--reason", reason), ("--by", person)] where text.allSatisfy(\.isWhitespace) {
      throw AuditError(.notPermitted, "\(option) is empty: a batch is withdrawn for a reason, and by somebody")
    }
    let path = try reference.path(outbox: configuration.outbox)
    outbox = OutboxFolder(path: configuration.outbox, temporaryFolder: "")
    guard try realPath(of: Files.folder(of: path)) == realPath(of: outbox.path) else {
      throw AuditError(
        .wrongInput, "\(path): is not in the outbox \(outbox.path), and only from there a batch is withdrawn")
    }
    let batch = FileSystem.name(of: path)
    guard let name = BatchName(batch) else {
      throw AuditError(.wrongInput, "\(path): this is no batch by its name, and none of this program's business")
    }
    self.name = name
    let published = try OutboxError.ifSound { try PublishedBatch(path: path) }
    isMisnamed = published.map { $0.manifest.batch != batch } ?? false
    withdrawal = Withdrawal(batch: batch, reason: reason, by: person, madeOn: today, manifestDigest: published?.digest)
    database = try RecordsDatabase(path: configuration.database)
    lists = configuration.recordLists
    self.today = today
  }

  /// Does it, or finds out why not; then everything is as before.
  ///
  /// - Throws: ``AuditError``, ``OutboxError``, ``RecordsError``.
  package func withdraw() throws -> Result {
    do {
      let (standAgain, untold) = isMisnamed ? ([], 0) : (try losses(), try noticesWithoutDecisions())
      let path = try outbox.withdraw(withdrawal) {
        if let record = try database.appliedBatches().first(where: { $0.batch == withdrawal.batch }) {
          throw AuditError(
            .wrongInput,
            "\(record.batch): it is applied in these records since \(record.appliedOn), and what is applied is not withdrawn: "
              + record.wayBack(among: try database.appliedBatches()))
        }
        let superseded = try database.read(lists) { try $0.supersededCounts() }[withdrawal.batch] ?? 0
        guard superseded == 0 else {
          throw AuditError(
            .notPermitted,
            "\(withdrawal.batch): an applied batch left out \(superseded.counting("decision")) that it supersedes, so it is not "
              + "withdrawn; what it decides wrongly, the next supplement corrects")
        }
        let later = try BatchName.resting(on: name, among: outbox.batches())
        guard let last = later.last else { return }
        throw AuditError(
          .notPermitted,
          "\(withdrawal.batch): \(later.joined(separator: ", ")) \(later.count == 1 ? "rests" : "rest") on it; withdraw the "
            + "latest first: \(Withdrawal.command(last))")
      }
      let (left, applied) = (try outbox.batches(), try database.appliedBatches())
      let isLast = Overtaking(left, applied, today: today).reason(withdrawal.batch, applied)
      return Result(
        path: path, standAgain: standAgain, untold: untold, isLast: isLast,
        told: isMisnamed ? [] : try noticesOfLosses(in: path))
    } catch OutboxError.noBatch(let path) {
      guard let before = try outbox.withdrawn().last(where: { $0.batch == withdrawal.batch }) else {
        throw OutboxError.noBatch(path: path)
      }
      let day = before.record.map { " on \($0.madeOn)" } ?? ""
      throw AuditError(
        .wrongInput, "\(path): there is no such batch; it was withdrawn\(day), and stands in .withdrawn/\(before.name)")
    }
  }
}

extension WithdrawRun {
  /// The channels that have a notice of a loss in a batch.
  private func noticesOfLosses(in path: String) throws -> [String] {
    var channels: [String] = []
    let decoder = JSONDecoder()
    try OutboxError.ifSound {
      try PublishedBatch.forEachDecision(in: path) { bytes in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), line.notice != nil,
          line.outcome == .downgrade || line.outcome == .revoke
        else { return }
        channels.append(line.channelID)
      }
    }
    return channels
  }

  private func noticesWithoutDecisions() throws -> Int {
    let path = outbox.path(of: withdrawal.batch)
    var told: Set<String> = []
    let decoder = JSONDecoder()
    try OutboxError.ifSound {
      try PublishedBatch.forEachDecision(in: path) { bytes in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), let notice = line.notice,
          line.outcome?.takesStar ?? false
        else { return }
        told.insert(notice)
      }
    }
    let losses = [NoticeKind.downgrade, .revoke].map { ".\($0.rawValue).eml" }
    let notices = (try? names(in: path + "/notices")) ?? []
    return notices.count { notice in
      losses.contains { notice.hasSuffix($0) } && !told.contains("notices/" + notice)
    }
  }

  /// The channels that a supplement decided in place of a loss, and told so; none where the batch is damaged.
  private func losses() throws -> [String] {
    var channels: [String] = []
    let decoder = JSONDecoder()
    // A loss that was given back stands no more, whatever becomes of the supplement that told so.
    let givenBack = try database.read(lists) { $0.reinstatements }
    try OutboxError.ifSound {
      try PublishedBatch(path: outbox.path(of: withdrawal.batch)).forEachDecision { bytes in
        guard let line = try? decoder.decode(DecisionLine.self, from: bytes), line.notice != nil,
          let loss = line.supersedes, loss.isLoss, !(line.outcome?.takesStar ?? false),
          !(givenBack[line.channelID] ?? []).contains(where: { $0.batch == loss.batch })
        else { return }
        channels.append(line.channelID)
      }
    }
    return channels
  }
}

extension AppliedBatch {
  /// How an applied batch is taken back.
  ///
  /// - Parameter applied: all that are.
  func wayBack(among applied: [AppliedBatch]) -> String {
    let isBuiltOn = applied.contains { other in
      guard let later = BatchName(other.batch), let name = BatchName(batch) else { return false }
      return later > name
    }
    return "take back what it wrote, `star-audit reinstate --all --batch \(batch)\(isBuiltOn ? " --with-later" : "") "
      + "--reason TEXT --by NAME`, which forgives for good the departures and events that took a star, or bring back the records of "
      + "before `apply` from the backup, which forgives nobody; then the batch can be withdrawn"
  }
}
