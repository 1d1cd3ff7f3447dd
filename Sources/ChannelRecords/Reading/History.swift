import GRDB
import StarStandard

/// What is to be known of channels beside their rows and what was applied.
struct History: Sendable {
  /// What batches decided, by channel, that were applied before the rows that they wrote were kept.
  var decisions: [String: [PublishedDecision]] = [:]
  /// What was taken back of applied batches, by channel.
  var reinstatements: [String: [Reinstatement]] = [:]

  /// The same with what a state of the database says was reinstated.
  func with(_ database: Database) throws -> History {
    History(decisions: decisions, reinstatements: try ReinstatementStore.all(in: database))
  }
}
