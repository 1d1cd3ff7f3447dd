/// One change that applying a batch makes in the records (STANDARD 6, "Applying a batch").
package enum RecordChange: Sendable, Hashable {
  /// A row in `downgrades`.
  case downgrade(channelID: String, on: CalendarDate, from: Star, to: Star, reason: String)
  /// A certification ends early: the certification as it is then, and when it was to end before.
  case end(Certification, endedBefore: CalendarDate?, channelID: String)
  /// A certification is added.
  case certify(Certification, channelID: String)
  /// The channel is excluded.
  case blacklist(channelID: String, on: CalendarDate)
  /// A certification gets back what was applied of it, where the records say otherwise since (STANDARD 7a).
  case correct(Certification, channelID: String)

  /// The channel whose row it is.
  package var channelID: String {
    switch self {
    case .downgrade(let channelID, _, _, _, _), .end(_, _, let channelID), .certify(_, let channelID),
      .blacklist(let channelID, _), .correct(_, let channelID):
      channelID
    }
  }
}
