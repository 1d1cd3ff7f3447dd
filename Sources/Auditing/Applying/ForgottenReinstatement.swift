import ChannelRecords
import Foundation
import Outbox
import StarStandard

/// What a decision counts as waived for good since the star was given back (STANDARD 7a, "Reinstate"), of which the records know nothing:
/// they are older than that.
package struct ForgottenReinstatement: Hashable, Sendable {
  package let channelID: String
  /// The batch that took the star.
  package let batch: String
  /// The rule that counts again in later readings.
  package let rule: String
  /// Who gave the star back, and on which day.
  package let by: String
  package let madeOn: String

  private struct Line: Decodable {
    struct Finding: Decodable {
      let rule: String
      let waived: Waived?
    }
    struct Waived: Decodable {
      let granted_by, granted_on, expires_on: String
    }
    let channel_id: String
    let supersedes: DecisionLine.Reference?
    let findings: [Finding]
  }

  /// Those of a supplement, in its order.
  ///
  /// - Throws: ``OutboxError``, ``RecordsError``.
  static func all(in batch: PublishedBatch, _ records: RecordReader) throws -> [ForgottenReinstatement] {
    let decoder = JSONDecoder()
    var all: [ForgottenReinstatement] = []
    try batch.forEachDecision { bytes in
      guard let line = try? decoder.decode(Line.self, from: bytes), let superseded = line.supersedes,
        superseded.isLoss
      else { return }
      for finding in line.findings {
        guard let waived = finding.waived, waived.expires_on == CalendarDate.last.description else { continue }
        all.append(
          ForgottenReinstatement(
            channelID: line.channel_id, batch: superseded.batch, rule: finding.rule, by: waived.granted_by,
            madeOn: waived.granted_on))
      }
    }
    let reinstatements = records.reinstatements
    return try all.uniqued().filter { forgotten in
      if (reinstatements[forgotten.channelID] ?? []).contains(where: { $0.madeOn.description == forgotten.madeOn }) {
        return false
      }
      // A waiver of the department's may be for good as well.
      let waivers = try records.dossier(of: forgotten.channelID)?.waivers ?? []
      return !waivers.contains { $0.rule.text == forgotten.rule && $0.expiresOn == .last }
    }
  }
}
