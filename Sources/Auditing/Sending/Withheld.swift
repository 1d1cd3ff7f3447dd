import ChannelRecords
import Outbox
import StarStandard

/// The channels to which nothing of a batch is sent, since what it decided about them does not hold, as the records say (STANDARD 7a).
package struct Withheld: Sendable {
  package enum Reason: String, Sendable, CaseIterable {
    /// Somebody took it back: what was applied is reinstated.
    case reinstated
    /// Applying the batch left the loss out: the channel was on hold by then, or under review no more.
    case leftOut = "left-out"
  }

  /// By the channel's id.
  package private(set) var channels: [String: Reason] = [:]

  /// There are none.
  init() {}

  /// Those of a batch. Of one that was withdrawn and published anew, what was taken back before does not count.
  ///
  /// - Throws: ``OutboxError``, ``RecordsError``.
  package init(of batch: PublishedBatch, in database: RecordsDatabase, _ configuration: EffectiveConfiguration) throws {
    let name = batch.manifest.batch
    guard let kind = BatchName(name), kind.reviewed != nil || kind.renewalDay != nil else { return }
    let anew = try OutboxFolder(path: configuration.outbox, temporaryFolder: "").lastWithdrawal(before: batch)
    try database.read(configuration.recordLists) { records in
      let isApplied = try records.appliedBatches().contains {
        $0.batch == name && $0.manifestDigest == batch.digest
      }
      let takenBack = records.reinstatements.filter { _, all in
        all.contains { reinstatement in
          reinstatement.batch == name && reinstatement.manifestDigest.map { $0 == batch.digest } ?? isApplied
            && anew.map { $0 < reinstatement.madeOn.description } ?? true
        }
      }.keys
      // A renewal leaves nobody out, and writes many rows.
      guard kind.reviewed != nil || !takenBack.isEmpty else { return }
      // Nil where nobody kept account of what was written. What was applied once more holds.
      let written = isApplied ? try records.written(by: name).map { Set($0.keys) } : nil
      for channelID in takenBack where !(written?.contains(channelID) ?? false) { channels[channelID] = .reinstated }
      if let written, kind.reviewed != nil { try addLeftOut(by: batch, written) }
    }
  }

  private mutating func addLeftOut(by batch: PublishedBatch, _ written: Set<String>) throws {
    let losses = [Outcome.downgrade, .revoke].reduce(0) { $0 + (batch.manifest.summary.outcomes[$1.rawValue] ?? 0) }
    // Hardly ever anything is left out, and only then the decisions need be read.
    guard losses > written.count + channels.count else { return }
    for decision in try batch.decisions() where decision.takesStar {
      guard !written.contains(decision.channelID), channels[decision.channelID] == nil else { continue }
      channels[decision.channelID] = .leftOut
    }
  }
}

extension Withheld {
  /// Those of a batch, where there are records to ask; none where there are not, or these cannot be read.
  ///
  /// - Parameter tell: told why nobody knows.
  /// - Throws: ``OutboxError``; ``RecordsError`` where somebody else holds them.
  init(of batch: PublishedBatch, _ configuration: EffectiveConfiguration, tell: (String) -> Void) throws {
    self.init()
    guard (try? Files.isTaken(configuration.database)) ?? true else { return }
    do {
      self = try Withheld(of: batch, in: configuration.records(), configuration)
    } catch let error as RecordsError {
      if case .tryAgain = error { throw error }
      tell(
        "warning: \(configuration.database) cannot be read, so that nobody knows whether something was taken back or left out of what "
          + "\(batch.manifest.batch) decided")
    }
  }
}
