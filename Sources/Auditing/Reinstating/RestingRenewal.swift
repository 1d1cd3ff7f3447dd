import ChannelRecords
import Foundation
import Outbox
import StarStandard

/// A renewal that is published and not applied, and decides a channel otherwise than it would after something was taken back.
struct RestingRenewal {
  let batch: String
  /// Why it is not published anew once it is withdrawn; nil where it is.
  let isOver: String?
  /// The channels whose certification of it is of another star than they would have now, in the byte order of their ids.
  private(set) var renewedOtherwise: [String] = []

  /// - Parameters:
  ///   - changes: what was taken back.
  ///   - published: the names of all that stands in the outbox.
  /// - Throws: ``OutboxError``, ``RecordsError``.
  static func all(
    on changes: ReinstateRun.Changes, today: CalendarDate, among published: [String], in outbox: OutboxFolder,
    _ configuration: EffectiveConfiguration
  ) throws -> [RestingRenewal] {
    try configuration.records().read(configuration.recordLists) { records in
      let applied = try records.appliedBatches()
      let known = try AppliedBatches(records)
      return try published.compactMap { name in
        guard let day = BatchName(name)?.renewalDay, let place = BatchName(name),
          !applied.contains(where: { $0.batch == name }), !changes.batches.contains(name),
          changes.batches.contains(where: { BatchName($0).map { $0 < place } ?? false })
        else { return nil }
        let auditor = RenewalAuditor(asOf: day, editions: configuration.editions, applied: known)
        var isOtherwise = false
        var isSoughtOtherwise = false
        var renewal = RestingRenewal(
          batch: name,
          isOver: Overtaking(published.filter { $0 != name }, applied, today: today).reason(name, applied))
        for line in try lines(of: outbox.path(of: name)) where changes.channels.contains(line.channel_id) {
          guard let dossier = try records.dossier(of: line.channel_id), case .decided(let now) = auditor.treat(dossier)
          else { continue }
          if line.star_sought != now.starSought?.rawValue { isSoughtOtherwise = true }
          guard line.outcome != now.outcome.rawValue || line.to_star != now.toStar?.rawValue else { continue }
          isOtherwise = true
          if line.outcome == Outcome.renewed.rawValue { renewal.renewedOtherwise.append(line.channel_id) }
        }
        renewal.renewedOtherwise.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        // What is not published anew is worth a step only for another star.
        return isOtherwise || isSoughtOtherwise && renewal.isOver == nil ? renewal : nil
      }
    }
  }

  private struct Line: Decodable {
    let channel_id, outcome: String
    let to_star, star_sought: Int?
  }

  /// What a batch decided; nothing where it is damaged.
  private static func lines(of batch: String) throws -> [Line] {
    let decoder = JSONDecoder()
    var lines: [Line] = []
    try OutboxError.ifSound {
      try PublishedBatch(path: batch).forEachDecision { bytes in
        if let line = try? decoder.decode(Line.self, from: bytes) { lines.append(line) }
      }
    }
    return lines
  }

  /// What to do where it may be published anew.
  var anew: String {
    "\(batch) rests on what was taken back: `\(Withdrawal.command(batch))`, and publish it anew in the end"
  }

  /// What to do where it may not: everybody else's renewal stands in it. Nil where it may, or where it wrote nothing that is to be taken back.
  var kept: String? {
    guard let isOver else { return nil }
    let others =
      "\(batch) rests on what was taken back, and is not withdrawn, for it is not published anew (\(isOver)) and everybody's "
      + "renewal would be lost with it: apply it"
    guard let first = renewedOtherwise.first else { return others }
    let isOne = renewedOtherwise.count == 1
    let command = "`star-audit reinstate \(isOne ? first : "CHANNEL") --batch \(batch) --reason TEXT --by NAME`"
    let which = Language.english.list(renewedOtherwise)
    return others + ", then take back what it wrote\(isOne ? "" : " of each of \(which)"): \(command)"
  }
}
