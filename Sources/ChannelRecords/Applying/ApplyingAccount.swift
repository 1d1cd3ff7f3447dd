import StarStandard

/// What is kept of applying a batch beside its name (STANDARD 7a).
package struct ApplyingAccount: Sendable {
  /// The rows that it wrote, in their order.
  package var changes: [RecordChange] = []
  /// What took each star that it took, by the channel's id.
  package var causes: [(channelID: String, causes: [Reinstatement.Cause])] = []
  /// The ids of the channels that it left on hold.
  package var leftOnHold: [String] = []
  /// The losses that it left out, with the supplement that supersedes each.
  package var superseded: [(channelID: String, by: String)] = []
  /// Of a supplement, the ids of the channels that it decided.
  package var decided: [String] = []
  /// Of a supplement, the day on which it was made.
  package var madeOn: CalendarDate?

  package init() {}
}
