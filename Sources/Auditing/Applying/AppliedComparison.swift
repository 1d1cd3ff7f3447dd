import ChannelRecords
import Outbox
import StarStandard

/// What the records lost, or say otherwise, of the batches that were applied (STANDARD 7a, "What was applied holds").
package struct AppliedComparison: Sendable {
  /// The differences of each channel that has some, in the byte order of their ids.
  package private(set) var channels: [(channelID: String, differences: [AppliedDifference])] = []
  /// Batches that were applied before the rows that they wrote were kept, and that are not in the outbox: nobody can tell.
  package private(set) var untold: [String] = []
  /// Batches that the outbox says were applied and these records do not know.
  package private(set) var unknown: [String] = []

  /// Nothing was applied, so that nothing differs.
  package init() {}

  /// Compares.
  ///
  /// - Parameter today: the day on which a waiver of a revocation counts.
  /// - Throws: ``RecordsError``.
  package init(_ configuration: EffectiveConfiguration, today: CalendarDate) throws {
    let recollection = Recollection(outbox: configuration.outbox)
    let (applied, unkept) = try configuration.records().read(configuration.recordLists) { records in
      for id in try records.channelsToCompare() {
        let differences = try records.dossier(of: id)?.differences(on: today) ?? []
        if !differences.isEmpty { channels.append((id, differences)) }
      }
      return (try records.appliedBatches(), try records.batchesWithoutRows())
    }
    untold = try unkept.filter { try recollection.decisions(of: $0) == nil }.map(\.batch)
    let names = Set(applied.map(\.batch))
    unknown = OutboxFolder(path: configuration.outbox, temporaryFolder: "").notedAsApplied()
      .filter { !names.contains($0) }
  }

  /// Whether the records say something else than what was applied, or taken back.
  package var saysOtherwise: Bool { !contradictions.isEmpty }

  /// How many channels differ from what a batch wrote.
  package func channelCount(of batch: String) -> Int {
    channels.filter {
      $0.differences.contains { $0.batch == batch && $0.isOfApplied }
    }.count
  }

  /// A sentence for each row that the records lost: the batch, the channel, what it is and what writes it again.
  package var losses: [String] {
    lines(.lost) { channelID, difference in
      "\(difference.batch) was applied, and of \(channelID) the records lost it: \(difference.text); "
        + Self.restoring(difference)
    }
  }

  /// A sentence for each row that says something else than what was applied, or that was taken back and is there again.
  package var contradictions: [String] {
    lines(.otherwise) { channelID, difference in
      "\(difference.batch) was applied, and of \(channelID) the records say otherwise: \(difference.text); "
        + Self.restoring(difference)
    }
      + lines(.returned) { channelID, difference in
        "what \(difference.batch) wrote for \(channelID) was taken back, and the records have it again: \(difference.text); what "
          + "was taken back stays so, `star-audit reinstate \(channelID.visible) --batch \(difference.batch) --reason TEXT --by NAME` "
          + "removes it again, and what filled the records is to be told"
      }
  }

  private static func restoring(_ difference: AppliedDifference) -> String {
    "what was applied holds, and `star-audit apply --restore \(difference.batch)` writes it again"
  }

  private func lines(
    _ kind: AppliedDifference.Kind, _ sentence: (String, AppliedDifference) -> String
  ) -> [String] {
    channels.flatMap { channel in
      channel.differences.filter { $0.kind == kind }.map { sentence(channel.channelID, $0) }
    }
  }

  /// What nobody can tell, or only other records.
  package var remarks: [String] {
    lines(.excluded) { channelID, difference in
      "\(difference.batch) excluded \(channelID), which was taken back, and channels.status is blacklisted: it counts as excluded; if "
        + "that is the old exclusion, set it to active"
    }
      + untold.map {
        "\($0) was applied before the rows that it wrote were kept, and is not in the outbox as it was applied: nobody can tell "
          + "whether the records still have them"
      }
      + unknown.map {
        "\($0) was applied, as the outbox says, and these records do not know it: are they older than that, or others?"
      }
  }
}
